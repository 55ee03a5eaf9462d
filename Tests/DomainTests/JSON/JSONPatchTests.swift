// JSON Patch: the public conformance cases, atomicity, faults and bounds.
import Domain
import Testing

@Suite("JSON Patch")
struct JSONPatchTests {
    /// The elements of a JSON array as texts: two of the public cases hold a duplicate key, which our parser
    /// refuses, and they must not take the other cases with them.
    private static func elements(of bytes: [UInt8]) -> [[UInt8]] {
        var (elements, current): ([[UInt8]], [UInt8]) = ([], [])
        var (depth, inString, escaped) = (0, false, false)
        for byte in bytes {
            if depth > 1 || byte == UInt8(ascii: "{") { current.append(byte) }
            if inString {
                inString = escaped || byte != UInt8(ascii: "\"")
                escaped = !escaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            if depth == 1, !current.isEmpty {
                elements.append(current)
                current = []
            }
        }
        return elements
    }

    @Test(
        "the public cases of RFC 6902",
        .enabled(if: ReferenceData.holds("rfc6902"), "no ../shared/data/rfc6902 here"),
        arguments: [("tests.json", 95), ("spec_tests.json", 17)])
    func publicCases(file: String, count: Int) throws {
        let cases = Self.elements(of: try ReferenceData.bytes("rfc6902/\(file)"))
        #expect(cases.count == count)
        for text in cases {
            let shown = String(decoding: text, as: UTF8.self)
            let item: JSON
            do {
                item = try JSON.parse(text)
            } catch {
                // These are the cases that ask for a second "op" to be an error.
                #expect(
                    error.code == .duplicateKey && shown.contains("two 'op' members"), "\(error): \(shown)")
                continue
            }
            let document = try #require(item["doc"])
            let patch = try #require(item["patch"])
            if item["error"] != nil {
                #expect(throws: JSONPatchFault.self, "\(shown)") { try JSONPatch.apply(patch, to: document) }
            } else {
                let result = try JSONPatch.apply(patch, to: document)
                if let expected = item["expected"] { #expect(result == expected, "\(shown)") }
            }
        }
    }

    @Test(
        "a fault names the operation, its code and its pointer",
        arguments: [
            (#"{}"#, JSONPatchFault.Code.invalidPatch, nil, ""), (#"[1]"#, .invalidPatch, 0, ""),
            (#"[{"path":"/a"}]"#, .invalidPatch, 0, "/a"),
            (#"[{"op":"add","path":1,"value":1}]"#, .invalidPatch, 0, ""),
            (#"[{"op":"add","path":"a","value":1}]"#, .invalidPointer, 0, ""),
            (#"[{"op":"move","path":"/a","from":"/~"}]"#, .invalidPointer, 0, ""),
            (#"[{"op":"spam","path":"/a"}]"#, .unknownOperation, 0, "/a"),
            (
                #"[{"op":"test","path":"/a","value":1},{"op":"remove","path":"/x/y"}]"#, .pathNotFound, 1,
                "/x/y"
            ),
            (#"[{"op":"add","path":"/l/4","value":1}]"#, .pathNotFound, 0, "/l/4"),
            (#"[{"op":"replace","path":"/l/-","value":1}]"#, .pathNotFound, 0, "/l/-"),
            (#"[{"op":"replace","path":"/l/2","value":1}]"#, .pathNotFound, 0, "/l/2"),
            (#"[{"op":"remove","path":"/l/-"}]"#, .pathNotFound, 0, "/l/-"),
            (#"[{"op":"test","path":"/l/-","value":1}]"#, .pathNotFound, 0, "/l/-"),
            (#"[{"op":"add","path":"/a/b","value":1}]"#, .pathNotFound, 0, "/a/b"),
            (#"[{"op":"test","path":"/a","value":"1"}]"#, .testFailed, 0, "/a"),
            (#"[{"op":"remove","path":""}]"#, .impossibleMove, 0, ""),
            (#"[{"op":"move","from":"/o","path":"/o/p/q"}]"#, .impossibleMove, 0, "/o"),
            (#"[{"op":"move","from":"","path":"/o"}]"#, .impossibleMove, 0, ""),
        ] as [(String, JSONPatchFault.Code, Int?, String)])
    func faults(patch: String, code: JSONPatchFault.Code, operation: Int?, pointer: String) throws {
        let document: JSON = ["a": 1, "l": [1, 2], "o": ["p": [:]]]
        let fault = #expect(throws: JSONPatchFault.self) {
            try JSONPatch.apply(JSON.parse(patch), to: document)
        }
        #expect(fault?.code == code, "\(String(describing: fault))")
        #expect(fault?.operation == operation)
        #expect(fault?.pointer.description == pointer)
        #expect(document == ["a": 1, "l": [1, 2], "o": ["p": [:]]])
    }

    @Test("moving a value onto itself, and over another, works")
    func moves() throws {
        let document: JSON = ["a": ["b": 1], "c": 2]
        #expect(try JSONPatch.apply([["op": "move", "from": "/a", "path": "/a"]], to: document) == document)
        #expect(
            try JSONPatch.apply([["op": "move", "from": "/c", "path": "/a/b"]], to: document) == [
                "a": ["b": 2]
            ])
        #expect(try JSONPatch.apply([["op": "move", "from": "/a/b", "path": ""]], to: document) == 1)
    }

    @Test("tests compare text as bytes and numbers by value")
    func comparing() throws {
        let document: JSON = ["t": "\u{E9}", "n": 100]
        #expect(throws: Never.self) {
            try JSONPatch.apply(JSON.parse(#"[{"op":"test","path":"/n","value":1e2}]"#), to: document)
        }
        let fault = #expect(throws: JSONPatchFault.self) {
            try JSONPatch.apply([["op": "test", "path": "/t", "value": "e\u{301}"]], to: document)
        }
        #expect(fault?.code == .testFailed)
    }

    @Test(
        "copying a document into itself again and again ends at a limit",
        arguments: [
            (#"{"op":"copy","from":"","path":"/a"}"#, JSONPatchFault.Code.tooDeep),
            (#"{"op":"copy","from":"","path":"/-"}"#, .tooLarge),
            (#"{"op":"copy","from":"/0","path":"/-"}"#, .tooLarge),
        ])
    func bombs(operation: String, code: JSONPatchFault.Code) throws {
        let document: JSON = code == .tooDeep ? [:] : [.string(String(repeating: "x", count: 10_000))]
        let patch = try JSON.parse("[" + Array(repeating: operation, count: 900).joined(separator: ",") + "]")
        let limits = JSONLimits(maxBytes: 4_000_000, maxNodes: 5_000)
        let fault = #expect(throws: JSONPatchFault.self) {
            try JSONPatch.apply(patch, to: document, limits: limits)
        }
        #expect(fault.map { [code, .tooDeep].contains($0.code) } == true, "\(String(describing: fault))")
        let operation = try #require(fault?.operation, "refused on the way, not only by its result")
        #expect(operation <= 400)
    }

    @Test("moves cannot nest a document deeper than one that is read")
    func deepMoves() throws {
        let limits = JSONLimits(maxDepth: 3)
        let document: JSON = ["a": ["b": [:]], "c": ["d": [:]]]
        let fault = #expect(throws: JSONPatchFault.self) {
            try JSONPatch.apply(
                [["op": "move", "from": "/c", "path": "/a/b/c"]], to: document, limits: limits)
        }
        #expect(fault?.code == .tooDeep)
        #expect(fault?.operation == 0)
        #expect(throws: Never.self) {
            try JSONPatch.apply(
                [["op": "move", "from": "/c/d", "path": "/a/c"]], to: document, limits: limits)
        }
    }

    @Test("a patch has at most a thousand operations")
    func operations() {
        let item: JSON = ["op": "test", "path": "", "value": 1]
        let most = JSON.array(Array(repeating: item, count: JSONPatch.maxOperations))
        #expect(throws: Never.self) { try JSONPatch.apply(most, to: 1) }
        let fault = #expect(throws: JSONPatchFault.self) {
            try JSONPatch.apply(.array((most.arrayValue ?? []) + [item]), to: 1)
        }
        #expect(fault?.code == .tooLarge)
        #expect(fault?.operation == nil)
    }
}
