// A file of currency rates: JSON as the API has it, or CSV with a rate a line.

import Domain
import Foundation

/// What a file says, before it is known in which base.
enum CurrencyFile {
    case json(JSON)
    /// The rates as the API takes them, and the line on which each stands.
    case csv([(line: Int, rate: JSON)])

    private static let columns = ["currency", "from", "value"]

    /// - Parameter name: of the file, for what is said of it.
    /// - Throws: `failed` where it cannot be read, `refused` with every row that cannot.
    init(reading bytes: [UInt8], of name: String) throws(CommandError) {
        let isObject = bytes.first { !JSON.isBlank($0) } == UInt8(ascii: "{")
        self = isObject ? .json(try CurrencyFile.json(bytes, name)) : .csv(try CurrencyFile.csv(bytes, name))
    }

    /// Whether it says its base itself.
    var hasBase: Bool {
        if case .json = self { true } else { false }
    }

    /// - Parameter base: of a file that says none.
    /// - Throws: `refused` with all faults: by their pointers in JSON, by their lines in CSV.
    func table(base: String) throws(CommandError) -> RateTable {
        switch self {
        case .json(let json):
            do {
                return try RateTable(json)
            } catch {
                throw .refused(error)
            }
        case .csv(let rows):
            do {
                return try RateTable(["base": .string(base), "rates": .array(rows.map(\.rate))])
            } catch {
                var error = error
                for index in error.faults.indices {
                    error.faults[index].pointer = CurrencyFile.place(
                        error.faults[index].pointer, rows.map(\.line))
                }
                throw .refused(error)
            }
        }
    }

    /// `line 3, value` for `/rates/1/value`.
    private static func place(_ pointer: String, _ lines: [Int]) -> String {
        let tokens = pointer.split(separator: "/")
        guard tokens.count > 1, let index = Int(tokens[1]), lines.indices.contains(index) else {
            return "the file"
        }
        return (["line \(lines[index])"] + tokens.dropFirst(2).map(String.init)).joined(separator: ", ")
    }

    private static func json(_ bytes: [UInt8], _ name: String) throws(CommandError) -> JSON {
        do {
            return try JSON.parse(bytes)
        } catch {
            throw .failed("\(name) is not JSON that can be sent: \(error)")
        }
    }

    private static func csv(
        _ bytes: [UInt8], _ name: String
    ) throws(CommandError) -> [(line: Int, rate: JSON)] {
        var reader = CSVReader()
        var rows: [CSVRow] = []
        do throws(CSVFault) {
            try reader.read(bytes, into: &rows)
            try reader.finish(into: &rows)
        } catch {
            throw .failed("\(name): \(error.detail)")
        }
        let header = reader.header ?? []
        let positions = columns.compactMap { header.firstIndex(of: $0) }
        guard positions.count == columns.count else {
            throw .failed("\(name) needs a first line with the columns currency, from and value.")
        }
        let faults = rows.compactMap { row in
            row.fault.map { Fault("line \(row.line)", $0.code, $0.detail) }
        }
        if let error = DomainError(faults: faults) { throw .refused(error) }
        return rows.map { row in
            let cells = positions.map { row[$0].trimmingCharacters(in: .whitespaces) }
            // What is no number stays a text, and is refused as one.
            let value = (try? JSON.parse(cells[2])) ?? .string(cells[2])
            return (row.line, ["currency": .string(cells[0]), "from": .string(cells[1]), "value": value])
        }
    }
}

extension JSON {
    fileprivate static func isBlank(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }
}
