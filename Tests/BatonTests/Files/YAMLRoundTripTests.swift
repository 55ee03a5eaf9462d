// Whatever JSON there is comes back from YAML as it was, from our reader and from other people's.

import Domain
import Foundation
import Generators
import Support
import Testing

@testable import Baton

@Suite("YAML there and back")
struct YAMLRoundTripTests {
    /// Texts that some reader of YAML takes for something else, as keys and values.
    private static let traps = [
        "NO", "no", "yes", "on", "y", "9:00", "1e3", "1.0e+3", "0x1F", "0o7", "017", "1_000", "~", "null",
        "Null",
        "True", ".inf", ".NaN", "NaN", "2027-01-01", "2027-01-01 09:30:00", "<<", "=", "- a", "? a", ": a",
        "a: b",
        "a #b", "#a", "%a", "@a", "`a", "&a", "*a", "!a", "|", ">", "'a'", "\"a\"", "{a}", "[a]", "a,b",
        "---", "...",
        "--- a", "one\ntwo", "one\ntwo\n", "one\n\n\ntwo\n\n", "  one\ntwo", "one\n two", "\n", " ", "a ",
        "\ta", "a\t",
        "a\r\nb", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{200B}", "\u{A0}", "\u{FFFE}", "\u{1FFFF}", "😀",
        "a\u{7F}",
        String(repeating: "word ", count: 60) + "end", String(repeating: "wide  ", count: 60),
        String(repeating: "x", count: 1_500), String(repeating: "key ", count: 400) + "end",
        String(repeating: "line of text\n", count: 30),
    ]

    static func documents(count: Int) -> [JSON] {
        var random = RandomDocuments(seed: 1_2)
        var documents: [JSON] = traps.map { ["value": .string($0), $0: [.string($0), [$0: [.string($0)]]]] }
        documents += traps.map { .string($0) }
        for _ in 0..<count {
            documents.append(random.document(depth: 6))
            let (one, two) = (traps[random.below(traps.count)], traps[random.below(traps.count)])
            documents.append([one: [random.document(), .string(two + one)], two: random.document()])
        }
        return documents
    }

    @Test("a document is read as what was written, and written as what was read")
    func ownReader() throws {
        for json in Self.documents(count: 3_000) {
            let text = YAMLWriter.text(of: json)
            do {
                let read = try YAMLReader.read(Array(text.utf8), file: "a.yaml").json
                #expect(read == json, "\(json.canonicalText)\n\(text)")
                #expect(YAMLWriter.text(of: read) == text)
            } catch {
                Issue.record("\(error.faults)\n\(json.canonicalText)\n\(text)")
            }
            #expect(!text.contains { $0 == "\t" || $0 == "\r" })
        }
    }

    @Test("JSON is YAML: the canonical text is read as itself")
    func canonicalText() throws {
        for json in Self.documents(count: 1_000) {
            // YAML has no DEL and C1 in the raw, a key may have 1,024 characters, and an exponent a point and a sign.
            let text = json.canonicalText
            guard
                text.unicodeScalars.allSatisfy({
                    !(0x7F...0x9F).contains($0.value) && $0.value & 0xFFFE != 0xFFFE
                }),
                text.utf8.count < 1_000, !text.contains(/[0-9]e/), !text.contains("\u{FEFF}"),
                !text.contains("\u{2028}")
            else { continue }
            let read = try YAMLReader.read(Array(text.utf8), file: "a.yaml").json
            #expect(read == json, "\(text)")
        }
    }

    @Test(
        "readers of YAML 1.1 and 1.2 that are not ours read the same",
        .enabled(if: BatonProgram.python != nil, "no Python at BATON_PYTHON or .venv: run `make test`"))
    func otherReaders() async throws {
        let documents = Self.documents(count: 400)
        let texts = documents.map { JSON.string(YAMLWriter.text(of: $0)).canonicalText }
        try await withScratch { scratch in
            let input = try scratch.write(texts.joined(separator: "\n") + "\n", as: "texts")
            let script = BatonProgram.root + "/Tests/Contracts/yaml_readers.py"
            let run = try await BatonProgram.run(
                try #require(BatonProgram.python), [script, input], in: scratch)
            try #require(run.ending == .exited(0), "\(run.errors.suffix(2_000))")
            let lines = run.output.split(separator: "\n")
            try #require(lines.count == documents.count)
            for (json, line) in zip(documents, lines) {
                let answers = try JSON.parse(String(line))
                for reader in ["ruamel.yaml, YAML 1.2", "PyYAML, YAML 1.1"] {
                    #expect(
                        answers[reader] == json,
                        "\(reader): \(answers[reader] ?? .null)\n\(json)\n\(YAMLWriter.text(of: json))")
                }
            }
        }
    }
}
