// Every text that is not read, and where it says so.

import Domain
import Foundation
import Testing

@testable import Baton

@Suite("YAML reader")
struct YAMLReaderTests {
    private static func faults(_ text: String) -> [FileFault] { faults(Array(text.utf8)) }

    private static func faults(_ bytes: [UInt8]) -> [FileFault] {
        do {
            let document = try YAMLReader.read(bytes, file: "a.yaml")
            Issue.record("read as \(document.json.canonicalText.prefix(200))")
            return []
        } catch {
            return error.faults
        }
    }

    /// Text, line, column, pointer, code.
    static let refused: [(String, Int, Int, String, String)] = [
        ("a: 1\nb: &x 2\nc: *x\n", 2, 4, "/b", "yaml_not_allowed"),
        ("a: [1, *x]\n", 1, 8, "/a/1", "yaml_not_allowed"),
        ("a: {b: &x [1]}\n", 1, 8, "/a/b", "yaml_not_allowed"),
        ("&x a: 1\n", 1, 1, "/a", "yaml_not_allowed"),
        ("a:\n  <<: {b: 1}\n", 2, 3, "/a", "yaml_not_allowed"),
        ("*x : 1\n", 1, 1, "", "yaml_not_allowed"),
        ("a: !!int 5\n", 1, 4, "/a", "yaml_not_allowed"),
        ("a: ! 5\n", 1, 4, "/a", "yaml_not_allowed"),
        ("a: !x {b: 1}\n", 1, 4, "/a", "yaml_not_allowed"),
        ("a: !e!x b\n", 1, 4, "/a", "yaml_not_allowed"),
        ("a:\n\tb: 1\n", 2, 1, "/a", "invalid_yaml"),
        ("a:\n  b: 1\n\tc: 2\n", 3, 1, "/a/b", "invalid_yaml"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "/a", "duplicate_key"),
        ("a:\n  - {b: 1, \"b\": 2}\n", 2, 12, "/a/0/b", "duplicate_key"),
        ("a: .nan\n", 1, 4, "/a", "number_out_of_range"),
        ("a:\n  - 1\n  - -.inf\n", 3, 5, "/a/1", "number_out_of_range"),
        ("a: NaN\n", 1, 4, "/a", "number_out_of_range"),
        ("a: 9007199254740993\n", 1, 4, "/a", "number_not_exact"),
        ("a: \"\\ud800\"\n", 1, 7, "/a", "lone_surrogate"),
        ("a: \"\\ud83d\\ude00\"\n", 1, 7, "/a", "lone_surrogate"),
        ("a: \"x\\0\"\n", 1, 4, "/a", "nul_character"),
        ("\"a\\0\": 1\n", 1, 1, "/a\0", "nul_character"),
        ("a: x\u{7}y\n", 1, 5, "", "control_character"),
        ("a: \"\\q\"\n", 1, 5, "/a", "invalid_escape"),
        ("a: 1\n---\nb: 2\n", 2, 1, "", "invalid_yaml"),
        ("%YAML 1.1\n---\na: 1\n", 1, 1, "", "invalid_yaml"),
        ("", 1, 1, "", "invalid_yaml"),
        ("# nothing\n", 2, 1, "", "invalid_yaml"),
        ("a:\nb: 1\n", 1, 3, "/a", "invalid_yaml"),
        ("a: ~\n", 1, 4, "/a", "invalid_yaml"),
        ("a: [1, ]\nb: [,]\n", 2, 5, "/b/0", "invalid_yaml"),
        (": 1\n", 1, 1, "", "invalid_yaml"),
        ("? [a]\n: 1\n", 1, 3, "", "invalid_yaml"),
        ("a: b: c\n", 1, 5, "", "invalid_yaml"),
        ("a: 1\n  b: 2\n", 2, 4, "", "invalid_yaml"),
        ("a: \"x\n", 2, 1, "/a", "invalid_yaml"),
        ("a: @x\n", 1, 4, "/a", "invalid_yaml"),
        ("a: [1\nb: 2\n", 2, 2, "/a/1", "invalid_yaml"),
    ]

    @Test("what is not read is refused at its line, column and pointer", arguments: refused)
    func refusals(_ text: String, _ line: Int, _ column: Int, _ pointer: String, _ code: String) {
        let faults = Self.faults(text)
        guard let fault = faults.first(where: { $0.code == code }) else {
            Issue.record("no \(code) among \(faults)")
            return
        }
        #expect(fault.place == FilePlace(line: line, column: column), "\(fault)")
        #expect(fault.pointer == pointer, "\(fault)")
        #expect(fault.file == "a.yaml")
        #expect(fault.detail.hasSuffix("."), "\(fault)")
    }

    @Test("faults of values are told all at once")
    func several() {
        let faults = Self.faults("a: ~\nb: .inf\nc: *x\nd: &y 1\na: 2\n")
        #expect(faults.map(\.place?.line) == [1, 2, 3, 4, 5])
    }

    @Test("anchors that explode are refused at once, as values and as keys")
    func explosion() {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (inner, outer) in zip("abcdefghijkl", "bcdefghijklm") {
            let list = Array(repeating: "*\(inner)", count: 10).joined(separator: ", ")
            bomb += "\(outer): &\(outer) [\(list)]\n"
        }
        #expect(Self.faults(bomb).first?.code == "yaml_not_allowed")
        #expect(Self.faults(bomb + "? *m\n: x\n? *m\n: y\n").first?.code == "yaml_not_allowed")
        #expect(Self.faults("a: &a [*a, *a]\n").first?.code == "yaml_not_allowed")
    }

    @Test("more keys, depth, values or bytes than there may be are refused")
    func bounds() throws {
        let keys = (0..<10_000).map { "k\($0): 1\n" }.joined()
        let tooMany = try #require(Self.faults(keys).first)
        #expect(
            tooMany.code == "too_many_nodes" && tooMany.place?.line == FileLimits.members + 1, "\(tooMany)")

        for depth in [65, 200, 900, 5_000] {
            let flow = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            #expect(Self.faults(flow).first?.code == "too_deep", "\(depth)")
            let dashes = String(repeating: "- ", count: depth) + "a\n"
            #expect(Self.faults(dashes).first?.code == "too_deep", "\(depth)")
        }
        let steps = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        let deep = try #require(Self.faults(steps + String(repeating: " ", count: 200) + "a: 1\n").first)
        #expect(deep.code == "too_deep" && deep.place?.line == 65, "\(deep)")

        let values = "a: [" + String(repeating: "1,", count: FileLimits.json.maxNodes) + "1]\n"
        #expect(Self.faults(values).first?.code == "too_many_nodes")
        let large = "a: " + String(repeating: "x", count: FileLimits.bytes)
        #expect(Self.faults(large).first?.code == "too_large")
    }

    @Test("what is no UTF-8 is refused where it stands, half of a surrogate pair by name")
    func encoding() {
        let wrong = Self.faults(Array("a: 1\nb: é".utf8) + [0xFF])
        #expect(wrong.first?.code == "invalid_utf8" && wrong.first?.place == FilePlace(line: 2, column: 5))
        let surrogate = Self.faults(Array("a: x".utf8) + [0xED, 0xA0, 0x80])
        #expect(surrogate.first?.code == "lone_surrogate")
        #expect(surrogate.first?.place == FilePlace(line: 1, column: 5))
        let wide = Self.faults([0xFF, 0xFE] + "a: 1".utf8.flatMap { [$0, 0] })
        #expect(wide.first?.code == "invalid_utf8")
    }

    static let read: [(String, JSON)] = [
        ("a: NO\nb: [yes, off]\nno: y\n", ["a": "NO", "b": ["yes", "off"], "no": "y"]),
        (
            "a: 9:00\nb: 1e3\nc: 2027-01-01\nd: 0123\n",
            ["a": "9:00", "b": "1e3", "c": "2027-01-01", "d": "0123"]
        ),
        ("1: a\n~: b\ntrue: c\n", ["1": "a", "~": "b", "true": "c"]),
        ("a: '1'\nb: \"true\"\nc: \"\"\n", ["a": "1", "b": "true", "c": ""]),
        ("a: |\n  one\n  two\nb: >-\n  one\n  two\n", ["a": "one\ntwo\n", "b": "one two"]),
        ("# why\na: 1 # one\n", ["a": 1]),
        ("---\na: {b: [1, {}], c: []}\n...\n", ["a": ["b": [1, [:]], "c": []]]),
        ("\u{FEFF}a: 1\r\nb: 2\r\n", ["a": 1, "b": 2]),
        (#"{"a": {"b": [1, true, null, "x\ty\u00e9"]}}"#, ["a": ["b": [1, true, .null, "x\tyé"]]]),
        ("\"<<\": {a: 1}\n", ["<<": ["a": 1]]),
        ("\u{e9}: 1\ne\u{301}: 2\n", ["\u{e9}": 1, "e\u{301}": 2]),
        ("a: \"\\U0001F600\"\n", ["a": "😀"]), ("text\n", "text"), ("- 1\n- a\n", [1, "a"]),
    ]

    @Test("what everybody reads alike is read, and Norway stays Norway", arguments: read)
    func reading(_ text: String, _ json: JSON) throws {
        #expect(try YAMLReader.read(Array(text.utf8), file: "a.yaml").json == json)
    }

    @Test("every value has its place, and what is not there that of what is around it")
    func places() throws {
        let text = "# top\na:\n  b: 1\n  c:\n    - x\n    - {d: 2,\n       e: 3}\n"
        let places = try YAMLReader.read(Array(text.utf8), file: "a.yaml").places
        let expected: [(String, Int, Int)] = [
            ("", 2, 1), ("/a", 2, 1), ("/a/b", 3, 3), ("/a/c", 4, 3), ("/a/c/0", 5, 7), ("/a/c/1", 6, 7),
            ("/a/c/1/d", 6, 8), ("/a/c/1/e", 7, 8), ("/a/c/1/f/g", 6, 7), ("/a/x", 2, 1), ("/y", 2, 1),
        ]
        for (pointer, line, column) in expected {
            let place = places[try JSONPointer(parsing: pointer)]
            #expect(place == FilePlace(line: line, column: column), "\(pointer): \(place)")
        }
    }
}
