// What every target is: one input made from a seed, and what came of it.

import Generators

/// A reader of foreign bytes.
protocol FuzzTarget: Sendable {
    static var name: String { get }
    /// How many inputs of the others one of its own costs.
    static var cost: Int { get }

    /// Makes the input of a seed, gives it to the reader and checks what must hold.
    static func trial(seed: UInt64) -> Trial
}

extension FuzzTarget {
    static var cost: Int { 1 }
}

/// One input and what came of it.
struct Trial {
    var input: [UInt8]
    var isAccepted: Bool
    /// What does not hold, for people; nil where all is well.
    var violation: String?

    static func accepted(_ input: [UInt8], _ violation: String? = nil) -> Trial {
        Trial(input: input, isAccepted: true, violation: violation)
    }

    static func refused(_ input: [UInt8], _ violation: String? = nil) -> Trial {
        Trial(input: input, isAccepted: false, violation: violation)
    }
}

extension SplitMix64 {
    /// One small damage: a byte changed, removed or doubled, a fragment inserted, the end cut off, a part repeated.
    mutating func damage(_ bytes: inout [UInt8], _ fragments: [[UInt8]]) {
        guard !bytes.isEmpty else { return }
        let place = below(bytes.count)
        switch below(7) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(bytes[place], at: place)
        case 4: bytes.insert(contentsOf: pick(fragments) ?? [], at: place)
        case 5: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: bytes[place...].prefix(1 + below(8)), at: below(bytes.count))
        }
    }

    /// Characters of an alphabet in any order.
    mutating func noise(_ alphabet: [UInt8], upTo length: Int) -> [UInt8] {
        (0..<below(length + 1)).map { _ in alphabet[below(alphabet.count)] }
    }
}
