// Batches as NDJSON: what is whole, and what was cut.

import Client
import Domain
import Testing

@Suite("Batches")
struct BatchTests {
    private static let none = #"{"index": 0, "error": {"code": "no_sla", "detail": "None."}}"#
    private static let end = #"{"end": true, "count": 1}"#

    private func ask(_ reply: Reply) async throws -> [Int] {
        try await TestServer.run { _, _ in
            reply
        } _: { server in
            try await withClient(of: server) { client in
                var indices: [Int] = []
                try await client.effectiveSLAs(["accounts": ["a"]]) { indices.append($0.index) }
                return indices
            }
        }
    }

    @Test("lines up to the end marker are the answer")
    func whole() async throws {
        #expect(try await ask(.answer(200, [], "\(Self.none)\n\(Self.end)\n")) == [0])
    }

    @Test(
        "an answer without a fitting end is a cut",
        arguments: [
            Reply.answer(200, [], "\(none)\n"),
            .answer(200, [], "\(none)\n\(end)"),
            .answer(200, [], "\(none)\n{\"end\": true, \"count\": 2}\n"),
            .breakOff("\(none)\n"),
            .breakOff("\(none)\n{\"ind"),
        ])
    func cut(_ reply: Reply) async throws {
        let error = await #expect(throws: ClientError.self) { try await ask(reply) }
        #expect(error == .cut(received: 1))
    }

    @Test(
        "lines that do not belong there are not taken",
        arguments: ["{\"index\": 1, \"error\": {}}\n", "nonsense\n", "\(end)\n"])
    func unfitting(_ text: String) async throws {
        await #expect(throws: ClientError.self) { try await ask(.answer(200, [], text)) }
    }

    @Test("nothing may follow the end")
    func afterEnd() throws {
        var reader = BatchReader()
        _ = try reader.read(Array(Self.none.utf8))
        #expect(try reader.read(Array(Self.end.utf8)) == nil)
        #expect(throws: ClientError.unreadable("something follows the end marker")) {
            _ = try reader.read(Array(Self.none.utf8))
        }
    }

    @Test("lines are the same however they arrive", arguments: 1...9)
    func pieces(_ size: Int) throws {
        let text = Array("first\n\nsecond and longer\nrest".utf8)
        var splitter = LineSplitter()
        var lines: [String] = []
        for start in stride(from: 0, to: text.count, by: size) {
            let piece = text[start..<min(start + size, text.count)]
            lines += try splitter.lines(adding: piece).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(lines == ["first", "", "second and longer"])
        #expect(splitter.isInsideLine)
    }

    @Test("a line beyond the bound is refused")
    func longLine() {
        var splitter = LineSplitter(limit: 4)
        #expect(throws: ClientError.unreadable("a line has more than 4 bytes")) {
            _ = try splitter.lines(adding: Array("12345".utf8))
        }
    }
}
