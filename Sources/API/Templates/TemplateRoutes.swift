// Routes of templates: the agreements that Baton comes with.

import Domain
package import Hummingbird
package import Operations

package struct TemplateRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("templates", use: list)
        group.get("templates/{key}", use: show)
    }

    /// All of them: there are a dozen, and none is ever added while the server runs.
    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let language = try request.query { q in q.optional("language")?.choice(of: Language.self) }
        let templates = try workspace.templates(in: language, by: context.call())
        let json: JSON = ["items": .array(templates.map(\.summaryJSON)), "next_cursor": .null]
        return .resource(json, tag: EntityTag(content: json), to: request, caching: .revalidate)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (language, date) = try request.query { q in
            (q.language(), q.optional("starts")?.date(in: Template.years))
        }
        let json = try workspace.template(
            context.slug("key", of: "template"), in: language, startingOn: date, by: context.call()
        ).json
        return .resource(json, tag: EntityTag(content: json), to: request, caching: .revalidate)
    }
}

extension ObjectReader {
    /// The parameter `language`; English where it is left out.
    func language() -> Language { optional("language")?.choice(of: Language.self) ?? .english }
}

extension Template {
    private var head: JSONObject {
        [
            "key": .string(key.text), "language": .string(language.rawValue), "title": .string(title),
            "summary": .string(summary),
        ]
    }

    fileprivate var summaryJSON: JSON {
        var members = head
        members["field_count"] = .number(Double(fields.count))
        members["annex_count"] = .number(Double(annexes.count))
        return .object(members)
    }

    fileprivate var json: JSON {
        var members = head
        members["starts"] = .string(starts.description)
        members["fields"] = .array(fields.map(\.json))
        members["terms"] = terms
        members["annexes"] = .object(
            JSONObject(uniqueKeysWithValues: annexes.sorted { $0.key < $1.key }.map { ($0, .string($1)) }))
        return .object(members)
    }
}

extension TemplateField {
    fileprivate var json: JSON {
        [
            "pointer": .string(pointer.description),
            "also": .array(also.map { .string($0.description) }), "kind": .string(kind.rawValue),
            "label": .string(label), "explanation": .string(explanation), "example": example,
        ]
    }
}
