// How a file is cut into chunks never changes what is read of it.

import Generators
import Testing

@testable import Domain

@Suite("Reading CSV in chunks")
struct CSVChunkTests {
    /// Everything that lasts longer than a byte: a byte order mark, multi-byte characters, doubled quotes, CRLF inside and
    /// outside quotes, a lone CR, text behind a quote, a blank line, a damaged character, an open last row.
    static let tricky: [UInt8] =
        Array("\u{FEFF}näme,\"b\r\nc\"\r\n\"é \"\"x\"\"\",1\r\r\n\"2\r\n\"\"\",\"\"\n\"3\"x,\"4\n\"\n日,".utf8)
        + [0xE6, 0x97, 0x0D, 0x0A] + Array("5,\"6\"".utf8)

    @Test("every place to cut a file in two gives the same rows")
    func twoChunks() {
        let whole = Reading(of: CSVChunkTests.tricky)
        #expect(whole.rows.count == 5)
        for cut in 0...CSVChunkTests.tricky.count {
            let parts = [Array(CSVChunkTests.tricky[..<cut]), Array(CSVChunkTests.tricky[cut...])]
            #expect(Reading(of: parts) == whole, "cut at \(cut)")
        }
    }

    @Test("byte by byte gives the same rows")
    func singleBytes() {
        #expect(Reading(of: CSVChunkTests.tricky.map { [$0] }) == Reading(of: CSVChunkTests.tricky))
    }

    @Test("whatever is written is read again")
    func roundTrips() {
        for seed in 0..<1_000 as Range<UInt64> { roundTrip(seed: seed) }
    }

    private func roundTrip(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let separator = CSVSeparator.allCases.randomElement(using: &random) ?? .comma
        let columns = Int.random(in: 2...5, using: &random)
        let table = (0...Int.random(in: 0...20, using: &random)).map { _ in
            (0..<columns).map { _ in CSVChunkTests.field(&random) }
        }
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        var text = ""
        for row in table {
            let cells = row.map { CSVChunkTests.cell($0, isQuoted: Bool.random(using: &random)) }
            text += cells.joined(separator: String(UnicodeScalar(separator.rawValue))) + end
        }
        let reading = Reading(of: CSVChunkTests.chunks(Array(text.utf8), &random), separator: separator)
        #expect(reading.fault == nil, "seed \(seed)")
        #expect(reading.header == table[0].map(\.trimmed), "seed \(seed)")
        #expect(reading.rows.map(\.fields) == Array(table.dropFirst()), "seed \(seed)")
    }

    @Test("rubbish is refused or read, alike in any chunks")
    func rubbish() {
        for seed in 0..<20_000 as Range<UInt64> { rubbish(seed: seed) }
    }

    private func rubbish(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("ab,,\"\"\"\n\n\r;é".utf8) + [0xFF]
        let count = Int.random(in: 0...60, using: &random)
        let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        let limits = CSVLimits(fieldBytes: 12, recordBytes: 20, columns: 4, rows: 5)
        let whole = Reading(of: bytes, limits: limits)
        let parts = Reading(of: CSVChunkTests.chunks(bytes, &random), limits: limits)
        #expect(parts == whole, "seed \(seed): \(bytes)")
    }

    private static func field(_ random: inout SplitMix64) -> String {
        let alphabet = Array("abc ,;\t\"\n\ré日")
        let count = Int.random(in: 0...8, using: &random)
        return String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    }

    private static func cell(_ text: String, isQuoted: Bool) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09].contains($0) }
        guard isQuoted || needsQuotes else { return text }
        let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }

    private static func chunks(_ bytes: [UInt8], _ random: inout SplitMix64) -> [[UInt8]] {
        var rest = bytes[...]
        var chunks: [[UInt8]] = []
        while !rest.isEmpty {
            let count = Int.random(in: 0...7, using: &random)
            chunks.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return chunks
    }
}
