// The holiday sets that the program brings along, as `content/holidays.txt` has them.

/// Public holidays of a country or a part of one, by their dates.
package struct HolidaySet: Sendable, Hashable {
    /// ISO 3166 in small letters: `at`, `de-by`.
    package let key: Slug
    package let place: String
    /// In the order of dates.
    package let holidays: [Holiday]

    package static let all = edition.sets
    /// Which package made them, of which release.
    package static var source: String { edition.source }
    package static var generatedOn: CivilDate { edition.generatedOn }
    /// The years that the sets have days for.
    package static var years: ClosedRange<Int> { edition.years }

    /// Tests hold the text to its form, so that no set is ever missing from it.
    private static let edition = HolidayEdition(HolidayContent.text)

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    package static func named(_ key: Slug) -> HolidaySet? { byKey[key] }
}

/// The whole text, read once.
struct HolidayEdition: Sendable {
    private(set) var source = ""
    private(set) var generatedOn = CivilDate.standIn
    private(set) var years = 1970...1970
    private(set) var sets: [HolidaySet] = []
    /// Lines that are not understood, counted from 1.
    private(set) var oddLines: [Int] = []

    /// Lines `name: value` at the head, then for each set `[key] place` and its `name: date date …`.
    init(_ text: String) {
        var open: (key: Slug, place: String, holidays: [Holiday])?
        func close(_ sets: inout [HolidaySet]) {
            guard let (key, place, holidays) = open else { return }
            sets.append(HolidaySet(key: key, place: place, holidays: holidays.sorted { $0.date < $1.date }))
        }
        for (number, line) in text.split(separator: "\n").enumerated() {
            if let (key, place) = HolidayEdition.heading(line) {
                close(&sets)
                open = (key, place, [])
            } else if let (name, value) = HolidayEdition.halves(line, ": ") {
                if let key = open?.key {
                    let dates = value.split(separator: " ").map { TermText.date(String($0)) }
                    open?.holidays += dates.compactMap(\.self).map {
                        Holiday($0, name: String(name), set: key)
                    }
                    if dates.contains(nil) { oddLines.append(number + 1) }
                } else if !takeHead(String(name), value) {
                    oddLines.append(number + 1)
                }
            } else {
                oddLines.append(number + 1)
            }
        }
        close(&sets)
    }

    private mutating func takeHead(_ name: String, _ value: Substring) -> Bool {
        switch name {
        case "source": source = String(value)
        case "generated":
            guard let date = TermText.date(String(value)) else { return false }
            generatedOn = date
        case "years":
            guard let (first, last) = HolidayEdition.halves(value, "-"), let from = Int(first),
                let to = Int(last), from <= to
            else { return false }
            years = from...to
        default: return false
        }
        return true
    }

    private static func heading(_ line: Substring) -> (Slug, String)? {
        guard line.first == "[", let (key, place) = halves(line.dropFirst(), "] "),
            let slug = Slug(String(key))
        else { return nil }
        return (slug, String(place))
    }

    private static func halves(_ text: Substring, _ separator: String) -> (Substring, Substring)? {
        guard let range = text.firstRange(of: separator) else { return nil }
        return (text[..<range.lowerBound], text[range.upperBound...])
    }
}
