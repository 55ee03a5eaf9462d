// Cursors come back as they went out, and nothing else is taken for one.

import Domain
import Generators
import Testing

@Suite("Cursors")
struct CursorTests {
    private let listing = Listing("regions", fields: 2)

    @Test(
        "a cursor says the same to the listing that gave it",
        arguments: [
            ["", ""], ["dach", "0192"], ["Zürich 日本", "🙂"], [String(repeating: "x", count: 300), "1"],
        ])
    func roundTrips(fields: [String]) throws {
        let text = Cursor(fields: fields).text(for: listing)
        #expect(try Cursor(text, of: listing).fields == fields)
        #expect(text.utf8.allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "+") })
    }

    @Test("a cursor means nothing to another listing, not even one with as many fields")
    func refusesAliens() {
        let text = Cursor("a", "b").text(for: listing)
        for other in [Listing("verticals", fields: 2), Listing("regions", fields: 1), Listing("", fields: 2)]
        {
            let error = #expect(throws: DomainError.self) { try Cursor(text, of: other) }
            #expect(error?.code == .invalidCursor && error?.kind == .malformed)
        }
    }

    @Test("every damage to one character is noticed")
    func noticesDamage() {
        let text = Array(Cursor("emea", "0192f0a1").text(for: listing))
        for index in text.indices {
            for replacement in "AZaz09-_=/ é" where replacement != text[index] {
                var damaged = text
                damaged[index] = replacement
                #expect(throws: DomainError.self, "\(String(damaged))") {
                    try Cursor(String(damaged), of: listing)
                }
            }
            #expect(throws: DomainError.self) { try Cursor(String(text.prefix(index)), of: listing) }
        }
    }

    @Test("20,000 random texts and mutations are refused without harm")
    func survivesNoise() {
        var random = SplitMix64(seed: 20_271_123)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let whole = Array(Cursor("a", "b").text(for: listing))
        var taken: [String] = []
        for round in 0..<20_000 {
            var text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<64, using: &random)]
            }
            if round.isMultiple(of: 2) { text = whole.dropLast(Int.random(in: 0...3, using: &random)) + text }
            guard text != whole else { continue }
            if (try? Cursor(String(text), of: listing)) != nil { taken.append(String(text)) }
        }
        #expect(taken == [])
    }

    @Test("a cursor is bounded in length")
    func boundsLength() {
        let text = Cursor(fields: [String(repeating: "x", count: 2_000), ""]).text(for: listing)
        #expect(throws: DomainError.self) { try Cursor(text, of: listing) }
    }

    @Test("a page of one row too many goes on after the last row that it shows")
    func makesPages() {
        let request = PageRequest(limit: 3)
        let full = Page([1, 2, 3, 4], for: request) { Cursor(String($0)) }
        #expect(full.items == [1, 2, 3] && full.next == Cursor("3"))
        let last = Page([1, 2, 3], for: request) { Cursor(String($0)) }
        #expect(last.items == [1, 2, 3] && last.next == nil)
    }
}
