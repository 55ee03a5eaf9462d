// The bounds of the strict parser: exactly at one is read, one beyond it is refused.
import Domain
import Testing

@Suite("Limits of documents")
struct ParseLimitTests {
    private func nested(_ depth: Int, object: Bool) -> String {
        let open = object ? #"{"a":"# : "["
        let close = object ? "}" : "]"
        return String(repeating: open, count: depth) + (object ? "0" : "")
            + String(repeating: close, count: depth)
    }

    @Test("64 levels are read, 65 are refused", arguments: [true, false])
    func depth(object: Bool) throws {
        #expect(throws: Never.self) { try JSON.parse(nested(64, object: object)) }
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(nested(65, object: object)) }
        #expect(fault?.code == .tooDeep)
        #expect(fault?.pointer.tokens.count == 64)
    }

    @Test("a million levels are refused without running out of stack")
    func absurdDepth() {
        let limits = JSONLimits(maxDepth: .max)
        #expect(limits.maxDepth == JSONLimits.greatestDepth)
        let fault = #expect(throws: JSONFault.self) {
            try JSON.parse(String(repeating: "[", count: 1_000_000), limits: limits)
        }
        #expect(fault?.code == .tooDeep)
        #expect(fault?.offset == JSONLimits.greatestDepth)
        #expect(throws: Never.self) {
            try JSON.parse(nested(JSONLimits.greatestDepth, object: true), limits: limits)
        }
    }

    @Test("every value counts as a node")
    func nodes() {
        let limits = JSONLimits(maxNodes: 5)
        #expect(throws: Never.self) { try JSON.parse(#"{"a":[1,2],"b":""}"#, limits: limits) }
        let fault = #expect(throws: JSONFault.self) {
            try JSON.parse(#"{"a":[1,2],"b":[0]}"#, limits: limits)
        }
        #expect(fault?.code == .tooManyNodes)
        #expect(fault?.pointer.description == "/b/0")
    }

    @Test("a text of one byte too many is refused, from every kind of source")
    func bytes() {
        let limits = JSONLimits(maxBytes: 4)
        #expect(throws: Never.self) { try JSON.parse("1234", limits: limits) }
        let faults = [
            #expect(throws: JSONFault.self) { try JSON.parse("12345", limits: limits) },
            #expect(throws: JSONFault.self) { try JSON.parse(Array("12345".utf8), limits: limits) },
            #expect(throws: JSONFault.self) {
                try JSON.parse(sequence(first: UInt8(ascii: "1")) { $0 }, limits: limits)
            },
        ]
        #expect(faults.map { $0?.code } == [.tooLarge, .tooLarge, .tooLarge])
    }

    @Test("every kind of source reads the same")
    func sources() throws {
        let text = #"{"a":[1,"é"]}"#
        let expected: JSON = ["a": [1, "é"]]
        #expect(try JSON.parse(text) == expected)
        #expect(try JSON.parse(Array(text.utf8)) == expected)
        #expect(try JSON.parse(text.utf8.lazy.map { $0 }) == expected)
        #expect(try Array(text.utf8).withUnsafeBytes { try JSON.parse($0) } == expected)
    }
}
