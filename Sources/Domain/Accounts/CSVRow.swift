// One record of a CSV file, and the bounds of what is read.

/// A row below the header. Its fields are cut out of one text when they are asked for.
package struct CSVRow: Sendable {
    /// 1 for the first row below the header.
    package let number: Int
    /// 1 for the file's first line; the line on which the row begins.
    package let line: Int
    /// Why the row could not be read; there are no fields then.
    package let fault: CSVRowFault?
    private let text: String
    private let ends: [Int]

    init(number: Int, line: Int, fault: CSVRowFault?, text: String, ends: [Int]) {
        self.number = number
        self.line = line
        self.fault = fault
        self.text = text
        self.ends = fault == nil ? ends : []
    }

    package var count: Int { ends.count }

    package subscript(column: Int) -> String {
        let units = text.utf8
        let from = column == 0 ? 0 : ends[column - 1] + 1
        let start = units.index(units.startIndex, offsetBy: from)
        return String(text[start..<units.index(start, offsetBy: ends[column] - from)])
    }

    package var fields: [String] { (0..<count).map { self[$0] } }
}

/// What stands between two fields.
package enum CSVSeparator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// From the character itself, as a query parameter carries it.
    package init?(_ text: String) {
        guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
        self.init(rawValue: byte)
    }
}

/// The bounds of a file. Crossing those of a row refuses the row; crossing `rows` ends the reading.
package struct CSVLimits: Sendable {
    package static let fieldBytes = 65_536
    package static let recordBytes = 1_048_576
    package static let columns = 512
    package static let rows = 1_000_000

    package var fieldBytes: Int
    package var recordBytes: Int
    package var columns: Int
    package var rows: Int

    package init(
        fieldBytes: Int = CSVLimits.fieldBytes, recordBytes: Int = CSVLimits.recordBytes,
        columns: Int = CSVLimits.columns, rows: Int = CSVLimits.rows
    ) {
        self.fieldBytes = fieldBytes
        self.recordBytes = recordBytes
        self.columns = columns
        self.rows = rows
    }
}
