// Well-formed UTF-8 beyond ASCII (Unicode Standard, table 3-7).

extension StrictParser {
    enum Sequence {
        /// Bytes of the sequence.
        case valid(Int)
        case invalid(Refusal)
    }

    /// The sequence whose lead byte, 0x80 or more, is at the offset.
    func sequence(at offset: Int) -> Sequence {
        let lead = bytes[offset]
        let second: ClosedRange<UInt8>
        let length: Int
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return .invalid(invalidUTF8(at: offset))
        }
        guard offset + 1 < bytes.count else { return .invalid(invalidUTF8(at: offset)) }
        guard second.contains(bytes[offset + 1]) else {
            let surrogate = lead == 0xED && (0xA0...0xBF).contains(bytes[offset + 1])
            return .invalid(surrogate ? loneSurrogate(at: offset) : invalidUTF8(at: offset))
        }
        for further in 2..<4 where further < length {
            guard offset + further < bytes.count, (0x80...0xBF).contains(bytes[offset + further]) else {
                return .invalid(invalidUTF8(at: offset))
            }
        }
        return .valid(length)
    }

    private func invalidUTF8(at offset: Int) -> Refusal {
        refusal(.invalidUTF8, at: offset, "A document is well-formed UTF-8.")
    }
}
