// Reads CSV (RFC 4180) as it arrives, chunk by chunk, without ever holding more than one record.

/// An incremental CSV reader. The first record is the header; it fixes the number of fields of every row.
///
/// Give it the bytes in chunks of any size with `read`, then call `finish`. How the file is cut into chunks
/// never changes what is read. Beyond RFC 4180 it takes LF and a lone CR as line ends, an optional UTF-8 byte
/// order mark, other separators, and a quote in the middle of an unquoted field as itself. Lines without any
/// character are passed over and are no rows. Work is linear in the bytes; memory is bounded by `CSVLimits`
/// and the chunk.
///
/// A row that cannot be read carries its `fault`, and reading goes on behind it. What makes the file as a whole
/// unreadable is thrown; the rows before it have been delivered, and the reader must not be used again.
package struct CSVReader: Sendable {
    /// The names in the first record, once it has been read; white space around them is dropped.
    package private(set) var header: [String]?

    private enum State {
        case fieldStart
        case plain
        case quoted
        case quoteInQuoted
        case afterQuote
    }

    private let separator: UInt8
    private let limits: CSVLimits
    private var state = State.fieldStart
    /// The fields of the open record, unquoted. The separators stay in between, so that a character whose bytes
    /// lie in two fields is not taken for a whole one.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var fault: CSVRowFault?
    private var line = 1
    private var recordLine = 1
    private var quoteLine = 0
    private var rowCount = 0
    private var afterCarriageReturn = false
    /// The file's first bytes, until there are enough to tell the encoding; nil after that.
    private var opening: [UInt8]? = []
    /// Whether something in the file proves it to be UTF-8: a byte order mark, or a whole multi-byte character.
    private var isKnownUTF8 = false

    package init(separator: CSVSeparator = .comma, limits: CSVLimits = CSVLimits()) {
        self.separator = separator.rawValue
        self.limits = limits
    }

    /// Reads on, and appends the rows that end in this chunk.
    package mutating func read(_ chunk: Span<UInt8>, into rows: inout [CSVRow]) throws(CSVFault) {
        guard var opening else { return try scan(chunk, into: &rows) }
        var taken = 0
        while opening.count < CSVReader.openingBytes, taken < chunk.count {
            opening.append(chunk[taken])
            taken += 1
        }
        self.opening = opening
        guard opening.count == CSVReader.openingBytes else { return }
        try scanOpening(into: &rows)
        try scan(chunk.extracting(taken..<chunk.count), into: &rows)
    }

    package mutating func read(_ chunk: [UInt8], into rows: inout [CSVRow]) throws(CSVFault) {
        try read(chunk.span, into: &rows)
    }

    /// Ends the file; appends the last row when no line end closed it.
    package mutating func finish(into rows: inout [CSVRow]) throws(CSVFault) {
        if opening != nil { try scanOpening(into: &rows) }
        if state == .quoted { throw .unterminatedQuote(line: quoteLine) }
        if state != .fieldStart || !ends.isEmpty { try endRecord(into: &rows) }
        if header == nil { throw .noHeader }
    }

    /// Enough for every byte order mark.
    private static let openingBytes = 4
    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}

extension CSVReader {
    private mutating func scanOpening(into rows: inout [CSVRow]) throws(CSVFault) {
        let first = opening ?? []
        opening = nil
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) || first.contains(0) {
            throw .utf16
        }
        isKnownUTF8 = first.starts(with: [0xEF, 0xBB, 0xBF])
        try scan((isKnownUTF8 ? Array(first.dropFirst(3)) : first).span, into: &rows)
    }

    private mutating func scan(_ chunk: Span<UInt8>, into rows: inout [CSVRow]) throws(CSVFault) {
        var index = 0
        while index < chunk.count {
            if afterCarriageReturn, chunk[index] == CSVReader.lineFeed {
                // The second half of CRLF: text inside quotes, nothing outside; its line is counted already.
                if state == .quoted { append(chunk, index..<index + 1) }
                index += 1
            }
            afterCarriageReturn = false
            guard index < chunk.count else { return }
            switch state {
            case .fieldStart where chunk[index] == CSVReader.quote:
                state = .quoted
                quoteLine = line
                index += 1
            case .quoted:
                index = scanQuoted(chunk, from: index)
            case .quoteInQuoted where chunk[index] == CSVReader.quote:
                append(chunk, index..<index + 1)
                state = .quoted
                index += 1
            default:
                index = try scanPlain(chunk, from: index, into: &rows)
            }
        }
    }

    /// Reads inside quotes, up to behind the next quote or line end.
    private mutating func scanQuoted(_ chunk: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < chunk.count {
            let byte = chunk[index]
            if byte == CSVReader.quote || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                break
            }
            index += 1
        }
        guard index < chunk.count else {
            append(chunk, start..<index)
            return index
        }
        if chunk[index] == CSVReader.quote {
            append(chunk, start..<index)
            state = .quoteInQuoted
        } else {
            append(chunk, start..<index + 1)
            line += 1
            afterCarriageReturn = chunk[index] == CSVReader.carriageReturn
        }
        return index + 1
    }

    /// Reads outside quotes, up to behind the next separator or line end.
    private mutating func scanPlain(
        _ chunk: Span<UInt8>, from start: Int, into rows: inout [CSVRow]
    ) throws(CSVFault) -> Int {
        var index = start
        while index < chunk.count {
            let byte = chunk[index]
            if byte == separator || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
            index += 1
        }
        if index > start { takePlain(chunk, start..<index) }
        guard index < chunk.count else { return index }
        if chunk[index] == separator {
            endField()
            bytes.append(separator)
            state = .fieldStart
        } else {
            afterCarriageReturn = chunk[index] == CSVReader.carriageReturn
            if state != .fieldStart || !ends.isEmpty { try endRecord(into: &rows) }
            line += 1
            recordLine = line
        }
        return index + 1
    }

    private mutating func takePlain(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        switch state {
        case .quoteInQuoted, .afterQuote:
            spoil(.textAfterQuote(column: ends.count + 1))
            state = .afterQuote
        default:
            append(chunk, range)
            state = .plain
        }
    }

    private mutating func append(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        guard fault == nil else { return }
        let fieldStart = ends.isEmpty ? 0 : ends[ends.count - 1] + 1
        let fieldRoom = limits.fieldBytes - (bytes.count - fieldStart)
        let recordRoom = limits.recordBytes - bytes.count
        // The bound that its bytes meet first, so that the chunks do not decide which fault is told.
        if range.count > fieldRoom, fieldRoom <= recordRoom {
            spoil(.fieldTooLong(column: ends.count + 1, limit: limits.fieldBytes))
        } else if range.count > recordRoom {
            spoil(.rowTooLong(limit: limits.recordBytes))
        } else {
            chunk.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        }
    }

    /// The first fault of a row is the one that is told; what follows in the row is read past, not kept.
    private mutating func spoil(_ fault: CSVRowFault) {
        if self.fault == nil { self.fault = fault }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func endField() {
        guard fault == nil else {
            bytes.removeAll(keepingCapacity: true)
            return
        }
        if ends.count == limits.columns { return spoil(.tooManyFields(limit: limits.columns)) }
        ends.append(bytes.count)
    }
}

extension CSVReader {
    private mutating func endRecord(into rows: inout [CSVRow]) throws(CSVFault) {
        endField()
        if let header, fault == nil, ends.count != header.count {
            fault = .fieldCount(found: ends.count, expected: header.count)
        }
        var text = ""
        if fault == nil { text = try decoded() }
        let row = CSVRow(number: rowCount, line: recordLine, fault: fault, text: text, ends: ends)
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        fault = nil
        state = .fieldStart
        try deliver(row, into: &rows)
    }

    private mutating func deliver(_ row: CSVRow, into rows: inout [CSVRow]) throws(CSVFault) {
        if header == nil {
            if let fault = row.fault { throw .header(fault, line: row.line) }
            header = (0..<row.count).map { row[$0].trimmed }
        } else {
            guard rowCount <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
            rows.append(row)
        }
        rowCount += 1
    }

    /// The record as text. Bytes that are no UTF-8 spoil one row in a file that has shown itself to be UTF-8; in any
    /// other file they mean another encoding, of which every later row would be misread.
    private mutating func decoded() throws(CSVFault) -> String {
        if let text = String(validating: bytes, as: UTF8.self) {
            if !isKnownUTF8 { isKnownUTF8 = bytes.contains { $0 >= 0x80 } }
            return text
        }
        guard isKnownUTF8 else { throw .notUTF8(line: recordLine) }
        fault = .notUTF8
        return ""
    }
}
