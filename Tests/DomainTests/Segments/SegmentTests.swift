// Segments, selectors and the precedence of their dimensions.

import Domain
import Testing

@Suite("Segment")
struct SegmentTests {
    @Test("names only what it does not leave open, and is read back")
    func json() throws {
        var segment = Segment()
        #expect(segment.isOpen)
        #expect(segment.json.canonicalText == "{}")
        for dimension in Dimension.allCases { segment[dimension] = try slug("x-\(dimension.rawValue)") }
        let text = #"{"region":"x-region","size":"x-size","tier":"x-tier","vertical":"x-vertical"}"#
        #expect(segment.json.canonicalText == text)
        #expect(Segment(stored: try JSON.parse(text)) == segment)
        segment.size = nil
        #expect(Segment(stored: segment.json) == segment)
        #expect(!segment.isOpen)
    }

    @Test(
        "a precedence names each dimension once",
        arguments: [
            ([.tier, .region, .vertical, .size], true), ([.size, .vertical, .region, .tier], true),
            ([.tier, .region, .vertical], false), ([.tier, .region, .vertical, .tier], false), ([], false),
            ([.tier, .region, .vertical, .size, .size], false),
        ] as [([Dimension], Bool)])
    func precedence(order: [Dimension], isOne: Bool) {
        #expect((Precedence(order: order) != nil) == isOne)
        #expect(Precedence.standard.order == [.tier, .region, .vertical, .size])
    }
}
