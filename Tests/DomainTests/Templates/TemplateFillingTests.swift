// Filling in a template.

import Domain
import Testing

@Suite("Filling in a template")
struct TemplateFillingTests {
    @Test("fields stand where they say, and their examples are what stands there", arguments: Templates.all)
    func fields(template: Template) throws {
        #expect(Set(template.fields.map(\.pointer)).count == template.fields.count)
        #expect(!template.fields.isEmpty)
        for field in template.fields {
            for place in [field.pointer] + field.also {
                let value = try #require(template.terms[place], "\(place)")
                let hours = value["within"].map { _ in
                    JSON.string("PT\(field.example.intValue ?? 0)H")
                }
                #expect(value["within"] == hours && (hours != nil || value == field.example), "\(place)")
            }
        }
        let examples = Dictionary(uniqueKeysWithValues: template.fields.map { ($0.pointer, $0.example) })
        #expect(try template.filled(with: examples) == template.terms)
        #expect(try template.filled(with: [:]) == template.terms)
    }

    @Test("a value goes to all its places")
    func places() throws {
        let template = try TemplateFiles.template("growing-saas", .german)
        let filled = try template.filled(with: [
            TemplateFiles.pointer("/parties/sales/representative/name"): "Jana Petersen",
            TemplateFiles.pointer("/commitments/mql-volume/target"): 75,
            TemplateFiles.pointer("/responses/mql/first_response"): 3,
            TemplateFiles.pointer("/responses/mql/attempts/minimum"): 6,
        ])
        #expect(filled["parties"]?["sales"]?["representative"]?["name"] == "Jana Petersen")
        #expect(filled["commitments"]?["mql-volume"]?["target"] == 75)
        #expect(filled["funnel"]?["stages"]?["mql"]?["volume"]?["target"] == 75)
        #expect(filled["kpis"]?["mql"]?["target"] == 75)
        #expect(filled["responses"]?["mql"]?["first_response"] == ["within": "PT3H", "clock": "business"])
        #expect(filled["kpis"]?["response"]?["target"] == 3)
        #expect(filled["contact"]?["unreachable"]?["after_attempts"] == 6)
    }

    @Test("all faults are answered at once, each at its field")
    func faults() throws {
        let template = try TemplateFiles.template("starter", .english)
        let error = #expect(throws: DomainError.self) {
            try template.filled(with: [
                TemplateFiles.pointer("/scope/business_unit"): 7,
                TemplateFiles.pointer("/parties/marketing/representative/name"): " ",
                TemplateFiles.pointer("/commitments/leads/target"): "many",
                TemplateFiles.pointer("/responses/lead/first_response"): 1.5,
                TemplateFiles.pointer("/scope/geography"): "Europe",
            ])
        }
        #expect(
            error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/commitments/leads/target wrong_type",
                "/parties/marketing/representative/name too_short",
                "/responses/lead/first_response wrong_type",
                "/scope/business_unit wrong_type",
                "/scope/geography unknown_field",
            ])
    }

    @Test(
        "hours lie within a year",
        arguments: [(0, false), (1, true), (8_760, true), (8_761, false), (-3, false)]
    )
    func hours(value: Int, isRight: Bool) throws {
        let template = try TemplateFiles.template("starter", .english)
        let pointer = try TemplateFiles.pointer("/responses/lead/first_response")
        let filled = try? template.filled(with: [pointer: .number(Double(value))])
        #expect((filled != nil) == isRight)
    }

    @Test("what the values make wrong with the terms is answered too")
    func consequences() throws {
        let template = try TemplateFiles.template("growing-saas", .english)
        let error = #expect(throws: DomainError.self) {
            try template.filled(with: [TemplateFiles.pointer("/responses/mql/attempts/minimum"): 2])
        }
        #expect(error?.faults.map(\.pointer) == ["/responses/mql/attempts/channels"])
    }
}

@Suite("Dates of a template")
struct TemplateDatesTests {
    static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test("dates move by whole months; steps stay on the first, dates of annexes stay")
    func moves() throws {
        let template = try TemplateFiles.template("account-based", .english)
        let terms = template.terms(startingOn: try Self.date(2027, 4, 1))
        let phases = terms["scope"]?["introduction"]?["phases"]
        #expect(phases?["foundations"]?["from"] == "2027-04-01")
        #expect(phases?["alignment"]?["to"] == "2028-09-28")
        let steps = terms["commitments"]?["digital-growth"]?["steps"]
        #expect(steps?["phase-two"]?["from"] == "2027-10-01")
        #expect(steps?["after-introduction"]?["from"] == "2028-10-01")
        let inbound = try TemplateFiles.template("inbound-system", .english)
        #expect(
            inbound.terms(startingOn: try Self.date(2030, 1, 1))["annexes"] == inbound.terms["annexes"])
    }

    @Test("a month that has begun counts no more, and past years are no obstacle")
    func begunMonth() throws {
        let template = try TemplateFiles.template("account-based", .german)
        let second = try Self.date(2027, 3, 2)
        #expect(template.terms(startingOn: second) == template.terms(startingOn: try Self.date(2027, 4, 1)))
        let early = template.terms(startingOn: try Self.date(2020, 12, 31))
        #expect(early["scope"]?["introduction"]?["phases"]?["foundations"]?["from"] == "2021-01-01")
    }

    @Test("a template that starts on a day says from which month its dates count")
    func starting() throws {
        let template = try TemplateFiles.template("account-based", .english)
        let moved = template.starting(on: try Self.date(2027, 12, 2))
        #expect(moved.starts == (try Self.date(2028, 1, 1)) && moved.fields == template.fields)
        #expect(moved.terms == template.terms(startingOn: try Self.date(2028, 1, 1)))
        #expect(moved.terms(startingOn: template.starts) == template.terms)
        #expect(Template.beginning(onOrAfter: try Self.date(2999, 12, 31)).description == "3000-01-01")
    }

    @Test("whenever they begin, terms are right and nobody meets on a weekend", arguments: Templates.all)
    func always(template: Template) throws {
        for months in stride(from: 0, to: 36, by: 5) {
            let start = try Self.date(2027 + months / 12, months % 12 + 1, 1)
            let terms = template.terms(startingOn: start)
            #expect(Terms.faults(of: terms, kind: .framework) == [], "\(start)")
            #expect(terms.leaves.map(\.pointer) == template.terms.leaves.map(\.pointer))
            for (pointer, value) in terms.leaves where pointer.tokens.first == "reviews" {
                guard let text = value.stringValue, text.count == 10, text.hasPrefix("20") else { continue }
                let parts = text.split(separator: "-").compactMap { Int($0) }
                let date = try Self.date(parts[0], parts[1], parts[2])
                #expect((date.daysSince1970 + 3) % 7 < 5, "\(pointer): \(date)")
            }
        }
    }
}
