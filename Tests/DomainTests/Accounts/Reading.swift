// A whole file read for a test: its header, rows and fault.

@testable import Domain

struct Reading: Equatable, CustomStringConvertible {
    var header: [String]?
    var rows: [CSVRow] = []
    var fault: CSVFault?

    init(of chunks: [[UInt8]], separator: CSVSeparator = .comma, limits: CSVLimits = CSVLimits()) {
        var reader = CSVReader(separator: separator, limits: limits)
        do throws(CSVFault) {
            for chunk in chunks { try reader.read(chunk, into: &rows) }
            try reader.finish(into: &rows)
        } catch {
            fault = error
        }
        header = reader.header
    }

    init(of bytes: [UInt8], separator: CSVSeparator = .comma, limits: CSVLimits = CSVLimits()) {
        self.init(of: [bytes], separator: separator, limits: limits)
    }

    init(of text: String, separator: CSVSeparator = .comma, limits: CSVLimits = CSVLimits()) {
        self.init(of: Array(text.utf8), separator: separator, limits: limits)
    }

    var description: String {
        let shown = rows.map {
            "\($0.number) (line \($0.line)): \($0.fault.map { "\($0)" } ?? "\($0.fields)")"
        }
        return "\(header ?? []) \(shown) \(fault.map { "\($0)" } ?? "")"
    }

    static func == (left: Reading, right: Reading) -> Bool { left.description == right.description }
}
