// Days since 1970-01-01 to year, month and day of the proleptic Gregorian calendar, and back.

/// A day of the proleptic Gregorian calendar; year 0 is 1 BC.
struct CivilDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    // Years are counted from March, so that the leap day is a year's last, in eras of 400 years (146,097 days).
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var daysSince1970: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Appends `yyyy-mm-dd`, with the year of its era; the caller appends ` BC` where `isBC`.
    func encode(into text: inout [UInt8]) {
        appendPadded(isBC ? 1 - year : year, width: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(month, width: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(day, width: 2, to: &text)
    }

    var isBC: Bool { year < 1 }
}

func appendPadded(_ number: Int, width: Int, to text: inout [UInt8]) {
    let digits = String(number).utf8
    for _ in 0..<max(0, width - digits.count) { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: digits)
}

/// Reads PostgreSQL's ISO dates and times from left to right.
struct CivilScanner {
    let text: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    var isAtEnd: Bool { position == text.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// The number made of the next digits, at least `atLeast` and at most `atMost` of them.
    mutating func number(atLeast: Int = 2, atMost: Int = 2) -> Int? {
        let start = position
        var value = 0
        while position < text.count, position - start < atMost, case 48...57 = text[position] {
            value = value * 10 + Int(text[position] - 48)
            position += 1
        }
        return position - start >= atLeast ? value : nil
    }

    mutating func date() -> CivilDate? {
        guard let year = number(atLeast: 4, atMost: 7), skip("-"), let month = number(), skip("-"),
            let day = number(), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Takes ` BC` if it comes next.
    mutating func era() -> Bool {
        guard text.count - position == 3, text[position] == 32, text[position + 1] == 66,
            text[position + 2] == 67
        else { return false }
        position += 3
        return true
    }
}
