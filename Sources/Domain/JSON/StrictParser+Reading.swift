// What all parts of the strict parser read and report with.

extension StrictParser {
    /// The byte at the position, nil at the end.
    @inline(__always)
    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    func refusal(_ code: JSONFault.Code, at offset: Int, _ detail: String) -> Refusal {
        Refusal(code: code, offset: offset, detail: detail)
    }

    /// Something else stands where only this may.
    func unexpected(butExpected expected: String) -> Refusal {
        guard let byte = peek else {
            return refusal(.unexpectedEnd, at: position, "Here follows \(expected), but the text ends.")
        }
        if byte >= 0x80, case .invalid(let fault) = sequence(at: position) { return fault }
        return refusal(.invalidJSON, at: position, "Here follows \(expected).")
    }
}
