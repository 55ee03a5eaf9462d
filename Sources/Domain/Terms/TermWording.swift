// The values of terms as people read them, by the type that the catalogue gives them.

/// Words for what stands at a path of the terms.
package enum TermWording {
    /// A value in words. What does not fit its type is shown as JSON.
    ///
    /// - Parameters:
    ///   - value: nil where there is none.
    ///   - type: nil for a path that the catalogue does not have.
    package static func words(_ value: JSON?, of type: TermType?, _ language: Language) -> String {
        guard let value else { return LocalizedText("not set", german: "nicht gesetzt")[language] }
        // In a local agreement: what the framework has there does not hold.
        guard !value.isNull else { return LocalizedText("removed", german: "entfällt")[language] }
        return typed(value, type, language) ?? plain(value, language)
    }

    private static func typed(_ value: JSON, _ type: TermType?, _ language: Language) -> String? {
        switch type {
        case .duration: AgreedDuration(value).map { Wording.duration($0, language) }
        case .money: Money(value).map { Wording.money($0, language) }
        case .percentage: value.doubleValue.map { Wording.percentage($0, language) }
        case .period: CalendarPeriod(json: value).map { Wording.period($0, language) }
        case .date: value.stringValue.flatMap(CivilDate.init(iso:)).map { Wording.date($0, language) }
        case .condition: (try? Condition(value))?.description(language)
        case .choice(let choices):
            choices.first { .string($0.value) == value }?.label[language]
        case .list(of: let item):
            value.arrayValue.map { items in
                items.isEmpty
                    ? LocalizedText("nothing", german: "nichts")[language]
                    : items.map { words($0, of: item, language) }.joined(separator: ", ")
            }
        case .guardRail: GuardRule(value).map { $0.words(language) }
        case .reference, .sha256, .time, .timeZone, .slug, .currency, .email: value.stringValue
        case .group, .collection, .text, .integer, .decimal, .boolean, .member, .anything, nil: nil
        }
    }

    /// By the value's own kind.
    private static func plain(_ value: JSON, _ language: Language) -> String {
        switch value {
        case .bool(let flag): Wording.truth(flag, language)
        case .number(let number): Wording.number(number, language)
        case .string(let text): Wording.quoted(text, language)
        case .object(let object) where object.isEmpty: LocalizedText("empty", german: "leer")[language]
        default:
            AgreedDuration(value).map { Wording.duration($0, language) }
                ?? Money(value).map { Wording.money($0, language) } ?? value.canonicalText
        }
    }
}

extension CivilDate {
    /// Reads `2026-10-01`.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            (bytes[0..<4] + bytes[5..<7] + bytes[8...]).allSatisfy(\.isDigit)
        else { return nil }
        func number(_ digits: ArraySlice<UInt8>) -> Int {
            digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        self.init(year: number(bytes[0..<4]), month: number(bytes[5..<7]), day: number(bytes[8...]))
    }
}
