// Why a document was refused, and where.

/// The first thing that the strict parser would not read.
package struct JSONFault: Error, Sendable, Hashable {
    /// Stable: clients may rely on the raw values.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case invalidJSON = "invalid_json"
        case unexpectedEnd = "unexpected_end"
        case trailingContent = "trailing_content"
        case byteOrderMark = "byte_order_mark"
        case invalidUTF8 = "invalid_utf8"
        case invalidEscape = "invalid_escape"
        case controlCharacter = "control_character"
        case nulCharacter = "nul_character"
        case loneSurrogate = "lone_surrogate"
        case invalidNumber = "invalid_number"
        case numberNotExact = "number_not_exact"
        case numberOutOfRange = "number_out_of_range"
        case duplicateKey = "duplicate_key"
        case tooDeep = "too_deep"
        case tooLarge = "too_large"
        case tooManyNodes = "too_many_nodes"
    }

    package let code: Code
    /// Bytes before the fault.
    package let offset: Int
    /// From 1; a line ends at LF, CR or CR LF.
    package let line: Int
    /// From 1, in code points.
    package let column: Int
    /// The innermost value known to enclose the fault; the root where none is.
    package let pointer: JSONPointer
    /// In plain English, what would be right.
    package let detail: String
}

extension JSONFault: CustomStringConvertible {
    package var description: String {
        "\(code.rawValue) at line \(line), column \(column): \(detail)"
    }
}

/// A fault on its way out of the parser: where it is in lines and tokens is worked out only once.
struct Refusal: Error {
    let code: JSONFault.Code
    let offset: Int
    let detail: String
    /// From the inside out.
    var tokens: [String] = []

    func inside(_ token: String) -> Refusal {
        var refusal = self
        refusal.tokens.append(token)
        return refusal
    }

    func located(in bytes: UnsafeRawBufferPointer) -> JSONFault {
        var line = 1
        var column = 1
        var previous: UInt8 = 0
        for byte in bytes.prefix(offset) {
            switch byte {
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"):
                break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                line += 1
                column = 1
            case 0x80...0xBF:
                break
            default:
                column += 1
            }
            previous = byte
        }
        return JSONFault(
            code: code, offset: offset, line: line, column: column,
            pointer: JSONPointer(tokens: tokens.reversed()), detail: detail)
    }
}
