// The CSV reader: how a file is cut into chunks never changes what is read, and bounds are kept.

import Domain
import Generators

enum CSVTarget: FuzzTarget {
    static let name = "csv"

    private static let fragments: [[UInt8]] =
        [
            "\"", "\"\"", "\r", "\n", "\r\n", ",", ";", "\t", "\u{0}", "\u{FEFF}", "a\"b", "\",\"", "日本",
            "\"\r\n\"",
        ]
        .map { Array($0.utf8) } + [[0xFF], [0xFF, 0xFE], [0xE6, 0x97], [0xC3], [0xED, 0xA0, 0x80]]

    private static let alphabet = Array("ab,,\"\"\"\n\n\r;\té".utf8) + [0xFF]

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        let separator = random.pick(CSVSeparator.allCases) ?? .comma
        let limits =
            random.chance(30)
            ? CSVLimits(
                fieldBytes: random.int(1...16), recordBytes: random.int(1...32), columns: random.int(1...4),
                rows: random.int(0...4)) : CSVLimits()
        var table: [[String]]?
        let bytes = input(separator, &table, &random)
        let whole = Reading([bytes], separator, limits)
        if let fault = difference(whole, bytes, separator, limits, &random) {
            return Trial(input: bytes, isAccepted: whole.fault == nil, violation: fault)
        }
        if let table, limits.rows == CSVLimits.rows, whole.texts != Array(table.dropFirst()) {
            return Trial(input: bytes, isAccepted: whole.fault == nil, violation: "read as \(whole.texts)")
        }
        return whole.fault == nil
            ? .accepted(bytes, whole.excess(limits)) : .refused(bytes, whole.excess(limits))
    }

    /// What another cut changes; byte by byte always, random cuts always, every cut in two now and then.
    private static func difference(
        _ whole: Reading, _ bytes: [UInt8], _ separator: CSVSeparator, _ limits: CSVLimits,
        _ random: inout SplitMix64
    ) -> String? {
        if Reading(bytes.map { [$0] }, separator, limits) != whole { return "read otherwise byte by byte" }
        var chunks: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = random.below(9)
            chunks.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        if Reading(chunks, separator, limits) != whole { return "read otherwise in \(chunks.map(\.count))" }
        guard random.chance(4) else { return nil }
        for cut in 0...bytes.count
        where Reading([Array(bytes[..<cut]), Array(bytes[cut...])], separator, limits) != whole {
            return "read otherwise when cut at \(cut)"
        }
        return nil
    }

    /// - Parameter table: set where nothing was done to a table that was written by the rules.
    private static func input(
        _ separator: CSVSeparator, _ table: inout [[String]]?, _ random: inout SplitMix64
    ) -> [UInt8] {
        if random.chance(25) { return random.noise(alphabet, upTo: 60) }
        let columns = random.int(1...5)
        let written = (0...random.below(6)).map { _ in (0..<columns).map { _ in field(&random) } }
        let end = random.pick(["\n", "\r\n", "\r"]) ?? "\n"
        var text = random.chance(10) ? "\u{FEFF}" : ""
        for row in written {
            let cells = row.map { cell($0, isQuoted: columns == 1 || random.chance(40)) }
            text += cells.joined(separator: String(UnicodeScalar(separator.rawValue))) + end
        }
        var bytes = Array(text.utf8)
        guard random.chance(70) else {
            table = written
            return bytes
        }
        for _ in 0...random.below(3) { random.damage(&bytes, fragments) }
        return bytes
    }

    private static func field(_ random: inout SplitMix64) -> String {
        let characters = ["a", "b", " ", ",", ";", "\t", "\"", "\n", "\r", "\r\n", "é", "日", "😀", "e\u{301}"]
        return (0..<random.below(7)).map { _ in random.pick(characters) ?? "" }.joined()
    }

    private static func cell(_ text: String, isQuoted: Bool) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09].contains($0) }
        guard isQuoted || needsQuotes else { return text }
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}

/// All that is read of a file.
private struct Reading: Equatable {
    private struct Row: Equatable {
        var number: Int
        var line: Int
        var fault: CSVRowFault?
        var fields: [[UInt8]]
    }

    private(set) var fault: CSVFault?
    private var header: [String]?
    private var rows: [Row] = []

    init(_ chunks: [[UInt8]], _ separator: CSVSeparator, _ limits: CSVLimits) {
        var reader = CSVReader(separator: separator, limits: limits)
        var read: [CSVRow] = []
        do throws(CSVFault) {
            for chunk in chunks { try reader.read(chunk, into: &read) }
            try reader.finish(into: &read)
        } catch {
            fault = error
        }
        header = reader.header
        rows = read.map { row in
            Row(
                number: row.number, line: row.line, fault: row.fault,
                fields: row.fields.map { Array($0.utf8) })
        }
    }

    var texts: [[String]] { rows.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } } }

    /// Which bound is not kept.
    func excess(_ limits: CSVLimits) -> String? {
        if rows.count > limits.rows { return "\(rows.count) rows" }
        for (index, row) in rows.enumerated() {
            if row.number != index + 1 || row.line < 2 { return "row \(row.number) in line \(row.line)" }
            if row.fault != nil { continue }
            if row.fields.count != header?.count || row.fields.count > limits.columns {
                return "too many fields"
            }
            if row.fields.contains(where: { $0.count > limits.fieldBytes }) { return "a field is too long" }
        }
        return nil
    }
}
