// The demo's agreements as subjects of documents.

import Domain
import Testing

/// The real content that documents are looked at with.
enum DemoDocuments {
    static func framework(signed: Bool = false) -> DocumentSubject {
        var terms = DemoTerms.framework.objectValue ?? [:]
        if signed, let parties = terms["parties"]?.objectValue {
            var changed = JSONObject()
            for (key, value) in parties {
                changed[key] = MergePatch.apply(["signature": "required"], to: value)
            }
            terms["parties"] = .object(changed)
        }
        var subject = DocumentSubject(
            tenantName: "Varnholt Group", agreement: Slug("global-inbound")!,
            name: "Inbound marketing and sales, worldwide", kind: .framework, version: 3,
            state: signed ? .proposed : .active,
            validity: Validity(
                from: CivilDate("2026-10-01"), to: CivilDate("2027-12-31"), zone: .utc),
            contentSHA256: String(repeating: "3fa9c1d87e2b4056", count: 4), terms: .object(terms))
        if !signed { subject.inForce = InForce(from: Instant(rfc3339: "2026-10-01T00:00:00Z")!, to: nil) }
        return subject
    }

    /// More of everything than a page is made for: long names, many lead classes and roles, sentences for words.
    static func crowded() -> DocumentSubject {
        var subject = framework(signed: true)
        let long = "Donaudampfschifffahrtsgesellschaftskapitänsvereinbarung"
        subject.tenantName = "Vereinigte \(long) für den gesamten Alpenraum GmbH & Co. KG"
        subject.name =
            "\(long) über die Übergabe qualifizierter Leads in allen Ländern und Branchen der Gruppe"
        var classes = JSONObject()
        var responses = JSONObject()
        for number in 1...7 {
            classes["class-\(number)"] = [
                "position": .number(Double(number)), "name": .string("\(long)-\(number)"),
                "definition": .string(String(repeating: "Ein Satz, der den Lead beschreibt. ", count: 12)),
            ]
            responses["class-\(number)"] = [
                "first_response": ["within": "PT1H30M", "clock": "business"],
                "actions": .array((1...6).map { .string("\(long) \($0)") }),
            ]
        }
        let roles = (1...14).map { JSON.string("leitung-der-\(long.lowercased().filter(\.isASCII))-\($0)") }
        let patch: JSON = [
            "lead_classes": .object(classes), "responses": .object(responses),
            "purpose": [
                "statement": .string(String(repeating: "Erster Absatz mit Inhalt.\n\nZweiter. ", count: 40))
            ],
            "raci": [
                "everybody": ["text": .string(long), "accountable": roles[0], "responsible": .array(roles)]
            ],
        ]
        subject.terms = MergePatch.apply(patch, to: subject.terms)
        return subject
    }

    static func local(_ key: String) throws -> DocumentSubject {
        let local = try #require(DemoTerms.locals.first { $0.key.text == key })
        let framework = framework()
        var subject = DocumentSubject(
            tenantName: framework.tenantName, agreement: local.key, name: local.name,
            kind: .local, version: 1, state: .draft, validity: Validity(from: nil, to: nil, zone: .utc),
            selector: local.selector, contentSHA256: nil, terms: local.terms)
        subject.framework = FrameworkReference(
            agreement: framework.agreement, version: 3, contentSHA256: framework.contentSHA256 ?? "")
        subject.frameworkName = framework.name
        subject.frameworkTerms = framework.terms
        return subject
    }
}

extension DocumentSubject {
    /// `strategic-accounts` as `Strategic accounts`.
    fileprivate static func name(of key: Slug) -> String {
        key.text.prefix(1).uppercased() + key.text.dropFirst().replacing("-", with: " ")
    }
}
