// The lines of an iCalendar file (RFC 5545, 3.1): unfolded by octets, each with its name, parameters and value.

/// A content line.
struct ICalendarLine: Sendable, Hashable {
    /// Where it begins in the file, from 1.
    let number: Int
    /// In capitals.
    let name: String
    /// Names in capitals; values without quotation marks.
    let parameters: [String: String]
    let value: String
}

/// Takes a file apart. What is no content line, or no UTF-8, is a fault.
struct ICalendarLines: Sendable {
    /// Octets of an unfolded line.
    static let maximumLineBytes = 16_384
    static let maximumLines = 100_000

    private(set) var lines: [ICalendarLine] = []
    private(set) var faults: [Fault] = []

    init(_ bytes: [UInt8]) {
        var current: (number: Int, bytes: [UInt8])?
        var number = 0
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            var line = rest[rest.startIndex..<end]
            rest = end < rest.endIndex ? rest[(end + 1)...] : []
            number += 1
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            // A fold may stand inside a character: octets are put together before they are read as text.
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t"), current != nil {
                current?.bytes.append(contentsOf: line.dropFirst())
                continue
            }
            finish(&current)
            if !line.isEmpty { current = (number, Array(line)) }
            if lines.count >= ICalendarLines.maximumLines || faults.count >= FaultLog.maximumFaults {
                refuse(number, .tooMany, "At most \(ICalendarLines.maximumLines) lines are read.")
                return
            }
        }
        finish(&current)
    }

    private mutating func refuse(_ number: Int, _ code: ErrorCode, _ detail: String) {
        faults.append(Fault("/lines/\(number)", code, detail))
    }

    private mutating func finish(_ current: inout (number: Int, bytes: [UInt8])?) {
        guard let (number, bytes) = current else { return }
        current = nil
        guard bytes.count <= ICalendarLines.maximumLineBytes else {
            return refuse(
                number, .tooLong,
                "A line may have at most \(ICalendarLines.maximumLineBytes) bytes, unfolded.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return refuse(number, .invalidFormat, "This line is no UTF-8.")
        }
        guard let line = ICalendarLine(text, number: number) else {
            return refuse(
                number, .invalidFormat, "This is no line of iCalendar, such as DTSTART;VALUE=DATE:20270101.")
        }
        lines.append(line)
    }
}

extension ICalendarLine {
    /// `NAME;PARAM=value;PARAM="quoted":value`.
    init?(_ text: String, number: Int) {
        var parameters: [String: String] = [:]
        var rest = text.utf8[...]
        func take(until stops: [UInt8]) -> String? {
            guard let end = rest.firstIndex(where: { stops.contains($0) }) else { return nil }
            defer { rest = rest[end...] }
            return String(Substring(rest[..<end]))
        }
        guard let name = take(until: Array(";:".utf8)), !name.isEmpty,
            name.utf8.allSatisfy(ICalendarLine.isOfNames)
        else { return nil }
        while rest.first == UInt8(ascii: ";") {
            rest.removeFirst()
            guard let parameter = take(until: Array("=".utf8)),
                parameter.utf8.allSatisfy(ICalendarLine.isOfNames)
            else { return nil }
            rest.removeFirst()
            // Of several values, divided by commas, none matters here.
            var value = ""
            repeat {
                if rest.first == UInt8(ascii: ",") { rest.removeFirst() }
                if rest.first == UInt8(ascii: "\"") {
                    rest.removeFirst()
                    guard let quoted = take(until: Array("\"".utf8)) else { return nil }
                    rest.removeFirst()
                    value = quoted
                } else {
                    guard let plain = take(until: Array(",;:".utf8)) else { return nil }
                    value = plain
                }
            } while rest.first == UInt8(ascii: ",")
            parameters[parameter.uppercased()] = value
        }
        guard rest.first == UInt8(ascii: ":") else { return nil }
        self.init(
            number: number, name: name.uppercased(), parameters: parameters,
            value: String(Substring(rest.dropFirst())))
    }

    private static func isOfNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The value as text for people, on one line and no longer than a name may be; nil where nothing is left of it.
    var words: String? {
        var scalars = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                isEscaped = false
                scalars.append(scalar == "n" || scalar == "N" ? " " : scalar)
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                scalars.append(scalar.isControl ? " " : scalar)
            }
        }
        let words = String(String(scalars).trimmed.unicodeScalars.prefix(CalendarLimits.nameLength)).trimmed
        return words.isEmpty ? nil : words
    }
}
