// Strings: scanned in place, copied once, and unescaped only where there is an escape.

extension StrictParser {
    /// The string whose opening quote is at the position.
    mutating func string() throws(Refusal) -> String {
        position += 1
        let start = position
        try skipPlain()
        if peek == UInt8(ascii: "\"") {
            defer { position += 1 }
            return text(start..<position)
        }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[start..<position])
        while peek == UInt8(ascii: "\\") {
            try unescape()
            let run = position
            try skipPlain()
            scratch.append(contentsOf: bytes[run..<position])
        }
        position += 1
        return String(decoding: scratch, as: UTF8.self)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Moves on to the closing quote or the next escape.
    private mutating func skipPlain() throws(Refusal) {
        while true {
            skipPlainWords()
            guard let byte = peek else {
                throw refusal(.unexpectedEnd, at: position, "A string ends with a double quote.")
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                return
            case 0:
                throw nulCharacter(at: position)
            case 0x01..<0x20:
                throw refusal(
                    .controlCharacter, at: position, "A control character is written as an escape.")
            case 0x20..<0x80:
                position += 1
            default:
                switch sequence(at: position) {
                case .valid(let length): position += length
                case .invalid(let fault): throw fault
                }
            }
        }
    }

    /// Skips ASCII that stands for itself, eight bytes at a time.
    @inline(__always)
    private mutating func skipPlainWords() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // A byte's top bit is set where the byte is not ASCII or a subtraction borrowed: a control character
            // or a match. A borrow can mark later bytes wrongly, but never one before the first true mark.
            let marks = (word | (word &- (ones &* 0x20)) | (quotes &- ones) | (backslashes &- ones)) & tops
            guard marks == 0 else {
                position += marks.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
    }

    /// Appends to `scratch` what the escape at the position stands for.
    private mutating func unescape() throws(Refusal) {
        let start = position
        position += 1
        guard let letter = peek else {
            throw refusal(.unexpectedEnd, at: position, "A backslash begins an escape.")
        }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"): try unescapeUnicode(from: start)
        default:
            throw refusal(
                .invalidEscape, at: start,
                #"An escape is one of \" \\ \/ \b \f \n \r \t and \u with 4 digits."#)
        }
    }

    private mutating func unescapeUnicode(from start: Int) throws(Refusal) {
        let first = try hexadecimal(from: start)
        guard first != 0 else { throw nulCharacter(at: start) }
        guard (0xD800...0xDFFF).contains(first) else {
            if let scalar = Unicode.Scalar(first) { append(scalar) }
            return
        }
        let pairs = position + 1 < bytes.count && bytes[position] == UInt8(ascii: "\\")
        guard first < 0xDC00, pairs, bytes[position + 1] == UInt8(ascii: "u") else {
            throw loneSurrogate(at: start)
        }
        let next = position
        position += 2
        let second = try hexadecimal(from: next)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw loneSurrogate(at: start) }
        append(scalar)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Four hexadecimal digits at the position.
    private mutating func hexadecimal(from start: Int) throws(Refusal) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch peek {
            case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
                digit = byte - UInt8(ascii: "0")
            case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
                digit = (byte | 0x20) - UInt8(ascii: "a") + 10
            case nil:
                throw refusal(.unexpectedEnd, at: position, #"After \u follow four hexadecimal digits."#)
            default:
                throw refusal(.invalidEscape, at: start, #"After \u follow four hexadecimal digits."#)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    func nulCharacter(at offset: Int) -> Refusal {
        refusal(.nulCharacter, at: offset, "A string does not contain U+0000.")
    }

    func loneSurrogate(at offset: Int) -> Refusal {
        refusal(
            .loneSurrogate, at: offset,
            #"A surrogate is written as an escaped pair, \uD800 to \uDBFF and then \uDC00 to \uDFFF."#)
    }
}
