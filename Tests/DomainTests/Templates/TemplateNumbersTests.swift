// The numbers that requirement A21 asks of the templates.

import Domain
import Testing

@Suite("Numbers of the templates")
struct TemplateNumbersTests {
    struct Number: Sendable, CustomTestStringConvertible {
        let template: String
        let pointer: String
        let value: JSON

        var testDescription: String { "\(template)\(pointer)" }
    }

    static let numbers: [Number] = [
        Number(template: "inbound-system", pointer: "/funnel/stages/visit/volume/target", value: 34_000),
        Number(
            template: "inbound-system", pointer: "/funnel/stages/target-account/volume/target", value: 450),
        Number(template: "inbound-system", pointer: "/funnel/stages/prospect/volume/target", value: 290),
        Number(template: "inbound-system", pointer: "/funnel/stages/mql/volume/target", value: 570),
        Number(template: "inbound-system", pointer: "/funnel/stages/sql/volume/target", value: 260),
        Number(template: "inbound-system", pointer: "/funnel/stages/customer/volume/target", value: 200),
        Number(template: "growing-saas", pointer: "/commitments/mql-volume/target", value: 60),
        Number(template: "growing-saas", pointer: "/commitments/mql-volume/period", value: "month"),
        Number(
            template: "growing-saas", pointer: "/responses/mql/first_response",
            value: ["within": "PT4H", "clock": "business"]),
        Number(template: "growing-saas", pointer: "/responses/mql/attempts/minimum", value: 5),
        Number(template: "growing-saas", pointer: "/commitments/conversion/target", value: 15),
        Number(
            template: "growing-saas", pointer: "/commitments/conversion/steps/fourth-quarter/target",
            value: 28),
        Number(template: "starter", pointer: "/commitments/leads/period", value: "month"),
        Number(
            template: "starter", pointer: "/responses/lead/first_response",
            value: ["within": "PT24H", "clock": "elapsed"]),
    ]

    @Test("each stands where it belongs", arguments: numbers, Language.allCases)
    func number(_ number: Number, language: Language) throws {
        let template = try TemplateFiles.template(number.template, language)
        #expect(template.terms[try TemplateFiles.pointer(number.pointer)] == number.value)
    }

    @Test("the lead handover has three levels of escalation, and response times for hot leads, SAL and MQL")
    func leadHandover() throws {
        let terms = try TemplateFiles.template("lead-handover", .english).terms
        #expect(terms["escalation"]?["levels"]?.objectValue?.count == 3)
        for key in ["hot", "sal", "mql"] {
            #expect(terms["responses"]?[key]?["first_response"] != nil, "\(key)")
            #expect(terms["responses"]?[key]?["attempts"] != nil, "\(key)")
        }
    }

    @Test("the account-based one has a fast and a slow lane, and targets that rise over 18 months")
    func accountBased() throws {
        let terms = try TemplateFiles.template("account-based", .english).terms
        #expect(terms["lanes"]?.objectValue?.keys == ["fast", "slow"])
        let steps = terms["commitments"]?["digital-growth"]?["steps"]?.objectValue
        #expect(steps?.compactMap { $0.value["from"]?.stringValue }.max() == "2028-07-01")
    }

    @Test("the starter asks for five values", arguments: Language.allCases)
    func starter(language: Language) throws {
        #expect(try TemplateFiles.template("starter", language).fields.count == 5)
    }
}
