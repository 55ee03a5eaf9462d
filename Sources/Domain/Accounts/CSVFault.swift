// What can be wrong with a CSV file: with one row of it, or with the file as a whole.

/// Why one row cannot be read. The rows behind it are read all the same.
package enum CSVRowFault: Error, Sendable, Hashable {
    case fieldCount(found: Int, expected: Int)
    case textAfterQuote(column: Int)
    case fieldTooLong(column: Int, limit: Int)
    case rowTooLong(limit: Int)
    case tooManyFields(limit: Int)
    case notUTF8

    package var code: ErrorCode {
        switch self {
        case .fieldCount, .textAfterQuote, .notUTF8: .invalidFormat
        case .fieldTooLong, .rowTooLong: .tooLong
        case .tooManyFields: .tooMany
        }
    }

    package var detail: String {
        switch self {
        case .fieldCount(let found, let expected):
            "The row has \(found) fields where the header has \(expected). "
                + "A field that contains the separator must be quoted."
        case .textAfterQuote(let column):
            "Field \(column) goes on behind its closing quote. A quote inside a quoted field is written twice."
        case .fieldTooLong(let column, let limit):
            "Field \(column) is longer than \(limit) bytes."
        case .rowTooLong(let limit):
            "The row is longer than \(limit) bytes."
        case .tooManyFields(let limit):
            "The row has more than \(limit) fields."
        case .notUTF8:
            "The row has bytes that are not UTF-8."
        }
    }
}

/// Why a file cannot be read on. Lines count from 1.
package enum CSVFault: Error, Sendable, Hashable {
    case noHeader
    case header(CSVRowFault, line: Int)
    /// The record that begins on this line is not UTF-8, and nothing before it proved the file to be.
    case notUTF8(line: Int)
    case utf16
    /// The quote that opens on this line is never closed.
    case unterminatedQuote(line: Int)
    case tooManyRows(limit: Int)

    package var detail: String {
        switch self {
        case .noHeader:
            "The file is empty; its first line must name the columns."
        case .header(let fault, let line):
            "The header in line \(line) cannot be read. " + fault.detail
        case .notUTF8(let line):
            "The file is not UTF-8: see the row that begins in line \(line). Save it as “CSV UTF-8”, or convert it, "
                + "for example with: iconv -f WINDOWS-1252 -t UTF-8"
        case .utf16:
            "The file is UTF-16 or binary, and must be UTF-8. Save it as “CSV UTF-8”, or convert it, "
                + "for example with: iconv -f UTF-16 -t UTF-8"
        case .unterminatedQuote(let line):
            "The quote that opens in line \(line) is never closed; nothing from that row on was read."
        case .tooManyRows(let limit):
            "The file has more than \(limit) rows. Split it, and import the parts one by one."
        }
    }

    /// The same as a refusal of the whole file.
    package var error: DomainError {
        if case .tooManyRows = self { return DomainError(.tooLarge, .tooMany, detail) }
        return DomainError(.malformed, .invalidFormat, detail)
    }
}
