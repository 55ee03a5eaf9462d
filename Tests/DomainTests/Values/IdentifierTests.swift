// Ids: their text, and what a UUID of version 7 is made of.

import Domain
import FoundationEssentials
import Generators
import Testing

@Suite("Identifier")
struct IdentifierTests {
    @Test("is written in lower case and read in either")
    func text() throws {
        let text = "018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5"
        #expect(TenantID(text)?.description == text)
        #expect(TenantID(text.uppercased()) == TenantID(text))
    }

    @Test(
        "refuses what is no UUID",
        arguments: [
            "", "018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f", "018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f55",
            "018f2d3c4b5a7c6d8e9fa0b1c2d3e4f5", "018f2d3c4-b5a-7c6d-8e9f-a0b1c2d3e4f5",
            "018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4g5", "+18f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5",
            " 18f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5", "0x8f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5",
            "018f2d3c_4b5a_7c6d_8e9f_a0b1c2d3e4f5", "018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4fé",
        ])
    func refuses(text: String) {
        #expect(TenantID(text) == nil)
    }

    @Test(
        "of version 7 has the milliseconds first, then version, variant and the random bits",
        arguments: [
            (0, 0, 0, "00000000-0000-7000-8000-000000000000"),
            (0, UInt64.max, UInt64.max, "00000000-0000-7fff-bfff-ffffffffffff"),
            (1_645_557_742_000_000, 0xCC3, 0x18C4_DC0C_0C07_398F, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
            (1_999, 0, 0, "00000000-0001-7000-8000-000000000000"),
            (-5, 0, 0, "00000000-0000-7000-8000-000000000000"),
            (253_402_300_799_999_999, 0, 0, "e677d21f-dbff-7000-8000-000000000000"),
        ] as [(Int64, UInt64, UInt64, String)])
    func version7(microseconds: Int64, high: UInt64, low: UInt64, text: String) {
        let uuid = UUID.version7(at: Instant(microseconds: microseconds), random: (high, low))
        #expect(uuid.lowercased == text)
    }

    @Test("made later sorts last, whatever the random bits")
    func order() {
        var random = SplitMix64(seed: 2)
        var now = Instant(microseconds: 0)
        var ids: [TenantID] = []
        for _ in 0..<500 {
            now = now.adding(milliseconds: random.int(1...1_000_000_000))
            ids.append(TenantID(UUID.version7(at: now, random: (random.next(), random.next()))))
        }
        #expect(ids.shuffled(using: &random).sorted() == ids)
    }
}
