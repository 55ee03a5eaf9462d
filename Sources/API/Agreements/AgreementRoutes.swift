// Routes of agreements themselves.

import Domain
package import Hummingbird
package import Operations

package struct AgreementRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements", use: list)
        group.post("agreements", use: create)
        group.get("agreements/{key}", use: show)
        group.patch("agreements/{key}", use: rename)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in
            var filter = AgreementFilter()
            filter.kind = q.optional("kind")?.choice(of: AgreementKind.self)
            filter.framework = q.optional("framework")?.slug()
            filter.state = q.optional("state")?.choice(of: VersionState.self)
            filter.region = q.optional("region")?.slug()
            return (q.page(of: .agreements), filter)
        }
        let rows = try await workspace.agreements(
            filter, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .agreements, to: request, \.json)
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try AgreementCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createAgreement(input.new, by: context.call(attempt))
        } answer: { agreement, _ in
            Answer(json: agreement.json, tag: agreement.tag, location: "/v1/agreements/\(agreement.key)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let agreement = try await workspace.agreement(
            context.slug("key", of: "agreement"), by: context.call())
        return .resource(agreement.json, tag: agreement.tag, to: request)
    }

    @Sendable private func rename(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.slug("key", of: "agreement")
        let condition = try request.precondition()
        let change = try AgreementChange(try await request.patch(accepting: [.mergePatch, .json]).json)
        let agreement = try await workspace.renameAgreement(
            key, to: change.name, condition, by: context.call())
        return .json(agreement.json, tag: agreement.tag)
    }
}

private struct AgreementCreation: Input {
    let new: NewAgreement

    init(reading r: ObjectReader) {
        new = NewAgreement(
            key: r["key"].slug(), name: r["name"].text(1...200),
            kind: r["kind"].choice(of: AgreementKind.self),
            framework: r.optional("framework")?.slug(), programme: r.optional("programme")?.text(1...200))
    }
}

private struct AgreementChange: Input {
    /// nil: as it is.
    let name: String?

    init(reading r: ObjectReader) {
        name = if case .set(let name) = r.change("name", { $0.text(1...200) }) { name } else { nil }
    }
}

extension Listing {
    fileprivate static let agreements = Listing("agreements", fields: 1)
}

extension AgreementEntry {
    fileprivate var json: JSON {
        [
            "key": .string(key.text), "kind": .string(kind.rawValue), "name": .string(name),
            "framework": .slug(framework), "programme": .text(programme), "created_at": .instant(createdAt),
            "versions": [
                "latest": .integer(latestVersion), "in_force": .integer(versionInForce),
                "scheduled": .integer(scheduledVersion),
            ],
        ]
    }
}
