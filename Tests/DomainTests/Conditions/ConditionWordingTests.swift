// Conditions in words.

import Domain
import Testing

@Suite("Wording of conditions")
struct ConditionWordingTests {
    @Test(
        "a condition reads as a sentence in both languages",
        arguments: [
            (
                #"{"field":"account.employees","op":"gte","value":1250}"#, "Employees is at least 1,250",
                "Zahl der Mitarbeitenden beträgt mindestens 1.250"
            ),
            (
                #"{"field":"account.is_competitor","op":"eq","value":true}"#, "Competitor is “yes”",
                "Wettbewerber ist „ja“"
            ),
            (
                #"{"field":"lead.role","op":"in","value":["student","applicant"]}"#,
                "Role of the person is one of “student” or “applicant”",
                "Rolle der Person ist eins von „student“ oder „applicant“"
            ),
            (
                #"{"field":"lead.budget","op":"lt","value":{"amount":2500.5,"currency":"EUR"}}"#,
                "Budget is less than EUR 2,500.50", "Budget beträgt weniger als 2.500,50 EUR"
            ),
            (
                #"{"field":"account.region","op":"eq","value":"dach"}"#, "Region lies in “dach”",
                "Region liegt in „dach“"
            ),
            (
                #"{"field":"lead.icp_fit","op":"ne","value":"unclear"}"#,
                "Fit with the customer profile is not “unclear”",
                "Passung zum Kundenprofil ist nicht „unklar“"
            ),
            (
                #"{"field":"account.tier","op":"exists"}"#, "Account tier is known", "Kundenstufe ist bekannt"
            ),
            (
                #"{"field":"lead.visits","op":"gte","value":3,"over":{"within":"P30D","clock":"elapsed"}}"#,
                "Number of visits is at least 3 within the last 30 calendar days",
                "Zahl der Besuche beträgt mindestens 3 innerhalb von 30 Kalendertagen"
            ),
            (
                #"{"field":"metric.sla_compliance","op":"lt","value":79.5}"#,
                "SLA compliance is less than 79.5",
                "SLA-Einhaltung beträgt weniger als 79,5"
            ),
            (
                #"{"field":"metric.our_own","op":"eq","value":0}"#, "Metric our_own is exactly 0",
                "Metrik our_own beträgt genau 0"
            ),
            (
                #"{"all":[{"field":"lead.points","op":"gt","value":1},{"any":[{"field":"lead.points","op":"lt","value":9},{"not":{"field":"lead.points","op":"eq","value":5}}]}]}"#,
                "Points is more than 1 and (Points is less than 9 or not (Points is exactly 5))",
                "Punktzahl beträgt mehr als 1 und (Punktzahl beträgt weniger als 9 oder nicht (Punktzahl beträgt genau 5))"
            ),
        ])
    func sentences(text: String, english: String, german: String) throws {
        let condition = try Condition(try JSON.parse(text))
        #expect(condition.description(.english) == english)
        #expect(condition.description(.german) == german)
    }

    @Test("an outcome says what each part met")
    func explanation() throws {
        let condition = try Condition([
            "all": [
                ["field": "account.employees", "op": "gte", "value": 250],
                ["not": ["field": "account.tier", "op": "eq", "value": "tier-1"]],
                ["field": "account.revenue", "op": "gte", "value": ["amount": 1, "currency": "BRL"]],
                ["field": "account.is_target", "op": "eq", "value": true],
            ]
        ])
        let outcome = condition.evaluate(ConditionEvaluationTests.facts)
        #expect(
            outcome.explanation(.english) == """
                All of these — no
                  Employees is at least 250: 87 — no
                  Not this — unknown
                    Account tier is “tier-1”: value missing — unknown
                  Annual revenue is at least BRL 1: EUR 5,000,000 (no exchange rate from EUR to BRL) — unknown
                  Target account is “yes”: yes — yes
                """)
        #expect(
            outcome.explanation(.german) == """
                Alle diese Bedingungen — nein
                  Zahl der Mitarbeitenden beträgt mindestens 250: 87 — nein
                  Nicht diese Bedingung — unbekannt
                    Kundenstufe ist „tier-1“: Wert fehlt — unbekannt
                  Jahresumsatz beträgt mindestens 1 BRL: 5.000.000 EUR (kein Wechselkurs von EUR nach BRL) — unbekannt
                  Zielkunde ist „ja“: ja — ja
                """)
    }

    @Test(
        "every operator of every field has words of its own in both languages", arguments: Language.allCases)
    func complete(language: Language) throws {
        for field in ConditionField.all {
            var seen: Set<String> = []
            let allowed = ConditionOperator.allowed(for: field.type)
            for op in allowed {
                let value: JSON =
                    switch field.type {
                    case .number, .count: 3
                    case .money: ["amount": 5000, "currency": "EUR"]
                    case .flag: true
                    case .country: "DE"
                    case .choice: "no"
                    default: "dach"
                    }
                let operand: JSON =
                    op == .exists ? true : op == .oneOf || op == .noneOf ? [value, value] : value
                let json: JSON = ["field": .string(field.key), "op": .string(op.rawValue), "value": operand]
                seen.insert(try Condition(json).description(language))
            }
            #expect(seen.count == allowed.count, "\(field.key): \(seen)")
        }
    }
}
