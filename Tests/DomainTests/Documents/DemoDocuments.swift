// The demo's agreements as subjects of documents.

import Domain
import Foundation

/// The real content that documents are looked at with.
enum DemoDocuments {
    private static let content = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .appending(path: "../../../Sources/Baton/Demo/content").standardized

    private static func json(_ path: String) throws -> JSON {
        try JSON.parse(String(contentsOf: content.appending(path: path), encoding: .utf8))
    }

    static func framework(signed: Bool = false) throws -> DocumentSubject {
        var terms = JSONObject()
        for part in ["foundation", "funnel", "handling", "own", "rhythm"] {
            guard let sections = try json("framework/\(part).json").objectValue else { continue }
            for (key, value) in sections { terms[key] = value }
        }
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
                from: Instant(rfc3339: "2026-10-01T00:00:00Z"), to: Instant(rfc3339: "2028-01-01T00:00:00Z")),
            contentSHA256: String(repeating: "3fa9c1d87e2b4056", count: 4), terms: .object(terms))
        if !signed { subject.inForce = InForce(from: Instant(rfc3339: "2026-10-01T00:00:00Z")!, to: nil) }
        return subject
    }

    static func local(_ key: String) throws -> DocumentSubject {
        let file = try json("local/\(key).json")
        let framework = try framework()
        var subject = DocumentSubject(
            tenantName: framework.tenantName, agreement: Slug(key)!, name: file["name"]?.stringValue ?? key,
            kind: .local, version: 1, state: .draft, validity: Validity(from: nil, to: nil),
            selector: Selector(stored: file["selector"] ?? .null), contentSHA256: nil,
            terms: file["terms"] ?? .null)
        subject.framework = FrameworkReference(
            agreement: framework.agreement, version: 3, contentSHA256: framework.contentSHA256 ?? "")
        subject.frameworkName = framework.name
        subject.frameworkTerms = framework.terms
        return subject
    }
}
