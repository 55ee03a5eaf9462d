// What is refused as a condition, with every fault at once.

import Domain
import Testing

@Suite("Faults of conditions")
struct ConditionFaultTests {
    @Test(
        "every fault has its pointer and code",
        arguments: [
            ("1", ["/c wrong_type"]), ("[]", ["/c wrong_type"]),
            ("{}", ["/c/field required", "/c/op required"]),
            (#"{"field":"account.employees"}"#, ["/c/op required"]),
            (#"{"field":"account.employees","op":"gte"}"#, ["/c/value required"]),
            (#"{"field":"account.employes","op":"gte","value":1}"#, ["/c/field unknown_reference"]),
            (#"{"field":1,"op":2,"value":1}"#, ["/c/field wrong_type", "/c/op wrong_type"]),
            (#"{"field":"lead.role","op":"=~","value":"x"}"#, ["/c/op not_allowed_value"]),
            (#"{"field":"lead.role","op":"gt","value":"x"}"#, ["/c/op not_allowed_value"]),
            (#"{"field":"account.industry","op":"eq","value":"x"}"#, ["/c/op not_allowed_value"]),
            (#"{"field":"lead.points","op":"eq","value":"40"}"#, ["/c/value wrong_type"]),
            (#"{"field":"lead.visits","op":"eq","value":2.5}"#, ["/c/value wrong_type"]),
            (#"{"field":"lead.visits","op":"eq","value":-1}"#, ["/c/value out_of_range"]),
            (#"{"field":"lead.budget","op":"gte","value":5000}"#, ["/c/value wrong_type"]),
            (
                #"{"field":"lead.budget","op":"gte","value":{"amount":5,"currency":"euro"}}"#,
                ["/c/value wrong_type"]
            ),
            (#"{"field":"account.country","op":"eq","value":"UK"}"#, ["/c/value not_allowed_value"]),
            (
                #"{"field":"account.country","op":"in","value":["DE","de",1]}"#,
                ["/c/value/1 not_allowed_value", "/c/value/2 wrong_type"]
            ),
            (#"{"field":"account.region","op":"eq","value":"D A CH"}"#, ["/c/value invalid_format"]),
            (#"{"field":"account.tier","op":"in","value":"tier-1"}"#, ["/c/value wrong_type"]),
            (#"{"field":"account.tier","op":"in","value":[]}"#, ["/c/value too_short"]),
            (#"{"field":"lead.icp_fit","op":"eq","value":"maybe"}"#, ["/c/value not_allowed_value"]),
            (#"{"field":"lead.role","op":"contains","value":" "}"#, ["/c/value too_short"]),
            (#"{"field":"account.is_target","op":"eq","value":1}"#, ["/c/value wrong_type"]),
            (#"{"field":"lead.points","op":"exists","value":1}"#, ["/c/value wrong_type"]),
            (#"{"field":"metric.","op":"eq","value":1}"#, ["/c/field unknown_reference"]),
            (#"{"field":"metric.SLA","op":"eq","value":1}"#, ["/c/field unknown_reference"]),
            (#"{"all":[]}"#, ["/c/all too_short"]), (#"{"any":{}}"#, ["/c/any wrong_type"]),
            (
                #"{"all":[1],"any":[1],"x/y":1}"#,
                ["/c/any unknown_field", "/c/x~1y unknown_field", "/c/all/0 wrong_type"]
            ),
            (#"{"not":{"any":[{"op":"eq"}]}}"#, ["/c/not/any/0/field required"]),
            (
                #"{"field":"lead.points","op":"gte","value":1,"over":{"within":"P1D","clock":"elapsed"}}"#,
                ["/c/over unknown_field"]
            ),
            (
                #"{"field":"lead.visits","op":"gte","value":1,"over":{"within":"P1D","clock":"business"}}"#,
                ["/c/over invalid_format"]
            ),
            (
                #"{"field":"lead.visits","op":"gte","value":1,"over":{"within":"PT0S","clock":"elapsed"}}"#,
                ["/c/over invalid_format"]
            ),
            (
                #"{"all":[{"field":"x","op":"eq","value":1},{"any":[{"field":"lead.points","op":"in","value":1}]}]}"#,
                ["/c/all/0/field unknown_reference", "/c/all/1/any/0/op not_allowed_value"]
            ),
        ] as [(String, [String])])
    func faults(text: String, expected: [String]) throws {
        let json = try JSON.parse(text)
        let faults = Condition.faults(of: json, at: "/c")
        #expect(faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
        #expect(throws: DomainError.self) { try Condition(json) }
    }

    @Test(
        "the sentence says what would be right",
        arguments: [
            (#"{"field":"lead.point","op":"eq","value":1}"#, "lead.points"),
            (#"{"field":"acount.tier","op":"eq","value":1}"#, "account., lead. or metric."),
            (#"{"field":"metric.X","op":"eq","value":1}"#, "metric.sla_compliance"),
            (#"{"field":"account.is_target","op":"lt","value":1}"#, "eq, ne, exists"),
            (#"{"field":"lead.points","op":"near","value":1}"#, "lt, lte, gt, gte"),
            (#"{"field":"account.country","op":"eq","value":"UK"}"#, "Did you mean GB?"),
        ])
    func sentences(text: String, part: String) throws {
        let fault = try #require(Condition.faults(of: try JSON.parse(text), at: "").first)
        #expect(fault.detail.contains(part), "\(fault.detail)")
    }

    @Test(
        "every field takes each of its operators with a fitting value, and no other",
        arguments: ConditionField.all + [ConditionField.named("metric.sla_compliance")].compactMap(\.self))
    func fields(field: ConditionField) throws {
        let value: JSON =
            switch field.type {
            case .number, .count: 3
            case .money: ["amount": 5000, "currency": "EUR"]
            case .text, .texts: "Student"
            case .key, .node: "dach"
            case .country: "DE"
            case .flag: true
            case .choice(let choices): .string(choices.first?.value ?? "")
            }
        for op in ConditionOperator.allCases {
            let operand: JSON = op == .exists ? true : op == .oneOf || op == .noneOf ? [value] : value
            let json: JSON = ["field": .string(field.key), "op": .string(op.rawValue), "value": operand]
            let isAllowed = ConditionOperator.allowed(for: field.type).contains(op)
            #expect(Condition.faults(of: json, at: "").isEmpty == isAllowed, "\(field.key) \(op)")
        }
        #expect(
            field.label[.english] != field.label[.german]
                || ["Region", "Budget"].contains(field.label[.english]))
    }

    @Test("depth and size are bounded, and one fault says so")
    func bounds() throws {
        func nested(_ depth: Int) -> JSON {
            (1..<depth).reduce(["field": "lead.points", "op": "gte", "value": 1]) { inner, _ in ["not": inner]
            }
        }
        #expect(Condition.faults(of: nested(Condition.maximumDepth), at: "") == [])
        let deep = Condition.faults(of: nested(Condition.maximumDepth + 60), at: "")
        #expect(deep.map(\.code) == [.outOfRange])
        #expect(deep.first?.pointer == String(repeating: "/not", count: Condition.maximumDepth))

        let part: JSON = ["field": "lead.points", "op": "gte", "value": 1]
        func wide(_ parts: Int) -> JSON { ["any": .array(Array(repeating: part, count: parts))] }
        #expect(Condition.faults(of: wide(Condition.maximumNodes - 1), at: "") == [])
        let large = Condition.faults(of: wide(50_000), at: "")
        #expect(large.map(\.code) == [.tooMany])
        #expect(large.first?.pointer == "/any/\(Condition.maximumNodes - 1)")
    }
}
