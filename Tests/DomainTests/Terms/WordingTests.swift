// Values of terms in words.

import Domain
import Testing

@Suite("Wording of values")
struct WordingTests {
    @Test(
        "a value reads as people write it",
        arguments: [
            (
                .duration, #"{"within":"PT1H","clock":"business"}"#, "1 hour (business)",
                "1 Stunde (Geschäftszeit)"
            ),
            (
                .duration, #"{"within":"PT90M","clock":"elapsed"}"#, "1 hour 30 minutes (around the clock)",
                "1 Stunde 30 Minuten (rund um die Uhr)"
            ),
            (.duration, #"{"within":"P1D","clock":"business"}"#, "1 working day", "1 Arbeitstag"),
            (.duration, #"{"within":"P30D","clock":"elapsed"}"#, "30 calendar days", "30 Kalendertage"),
            (
                .duration, #"{"within":"P2DT1S","clock":"elapsed"}"#,
                "2 calendar days 1 second (around the clock)",
                "2 Kalendertage 1 Sekunde (rund um die Uhr)"
            ),
            (
                .duration, #"{"within":"PT0S","clock":"business"}"#, "0 minutes (business)",
                "0 Minuten (Geschäftszeit)"
            ),
            (.duration, #"{"within":"PT1H"}"#, #"{"within":"PT1H"}"#, #"{"within":"PT1H"}"#),
            (.money, #"{"amount":25000,"currency":"EUR"}"#, "EUR 25,000", "25.000 EUR"),
            (.money, #"{"amount":1234.5,"currency":"USD"}"#, "USD 1,234.50", "1.234,50 USD"),
            (.percentage, "95", "95%", "95 %"), (.percentage, "99.5", "99.5%", "99,5 %"),
            (.integer(0...9), "1234567", "1,234,567", "1.234.567"),
            (.decimal(0...9), "-1234.25", "-1,234.25", "-1.234,25"),
            (.decimal(0...9), "0.5", "0.5", "0,5"), (.decimal(0...9), "1e21", "1e+21", "1e+21"),
            (.boolean, "true", "yes", "ja"), (.date, #""2026-10-01""#, "1 October 2026", "1. Oktober 2026"),
            (.date, #""2027-02-30""#, "“2027-02-30”", "„2027-02-30“"),
            (.text(maximum: 9, isMultiline: false), #""Call""#, "“Call”", "„Call“"),
            (.choice([TermChoice("week", "week", german: "Woche")]), #""week""#, "week", "Woche"),
            (.choice([TermChoice("week", "week", german: "Woche")]), #""year""#, "“year”", "„year“"),
            (.reference(.stage), #""mql""#, "mql", "mql"),
            (.list(of: .reference(.stage)), #"["mql","sql"]"#, "mql, sql", "mql, sql"),
            (.list(of: .percentage), "[]", "nothing", "nichts"),
            (
                .condition, #"{"field":"lead.points","op":"gte","value":75}"#, "Points is at least 75",
                "Punktzahl beträgt mindestens 75"
            ),
            (.condition, #"{"field":"x"}"#, #"{"field":"x"}"#, #"{"field":"x"}"#),
            (nil, #"{"within":"P2D","clock":"business"}"#, "2 working days", "2 Arbeitstage"),
            (nil, #"{"amount":5,"currency":"EUR"}"#, "EUR 5", "5 EUR"), (nil, "{}", "empty", "leer"),
            (nil, "[1]", "[1]", "[1]"), (nil, "null", "removed", "entfällt"),
        ] as [(TermType?, String, String, String)])
    func words(type: TermType?, text: String, english: String, german: String) throws {
        let value = try JSON.parse(text)
        #expect(TermWording.words(value, of: type, .english) == english)
        #expect(TermWording.words(value, of: type, .german) == german)
    }

    @Test("what is not there is not set")
    func nothing() {
        #expect(TermWording.words(nil, of: .duration, .english) == "not set")
        #expect(TermWording.words(nil, of: .duration, .german) == "nicht gesetzt")
    }

    @Test(
        "durations compare on one clock and in one form",
        arguments: [
            ("PT1H business", "PT60M business", Ordering.equal), ("PT1H business", "PT2H business", .less),
            ("P2D business", "P1D business", .greater), ("PT24H elapsed", "P1D elapsed", nil),
            ("PT1H business", "PT1H elapsed", nil), ("P1DT1H elapsed", "P1DT2H elapsed", .less),
            ("P1DT3H elapsed", "P2DT2H elapsed", nil), ("P1DT3H elapsed", "P2DT3H elapsed", .less),
            ("P1DT1H elapsed", "P1D elapsed", nil), ("PT0S business", "P3D business", .less),
            ("P3D business", "PT0S business", .greater), ("P0D elapsed", "PT0S elapsed", .equal),
        ] as [(String, String, Ordering?)])
    func durations(left: String, right: String, order: Ordering?) throws {
        func read(_ text: String) throws -> AgreedDuration {
            let parts = text.split(separator: " ")
            return try #require(
                AgreedDuration(["within": .string(String(parts[0])), "clock": .string(String(parts[1]))]))
        }
        #expect(try read(left).order(to: try read(right)) == order)
        #expect(try read(right).order(to: try read(left)) == order?.reversed)
    }
}
