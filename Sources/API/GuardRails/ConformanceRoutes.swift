// Routes of conformance: what a version's guard rails mean for local agreements.

import Domain
package import Hummingbird
package import Operations

package struct ConformanceRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/{key}/versions/{version}/conformance", use: list)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { q in q.page(of: .conformance) }
        let rows = try await workspace.conformance(
            of: context.versionNumber(), context.agreementKey(),
            after: page.after?.fields.first.flatMap { Slug($0) }, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.agreement.text) }, of: .conformance, to: request, \.json)
    }
}

extension Listing {
    fileprivate static let conformance = Listing("conformance", fields: 1)
}

extension ConformanceEntry {
    fileprivate var json: JSON {
        [
            "agreement": .string(agreement.text), "version": .integer(version),
            "framework_version": .integer(frameworkVersion), "conforms": .bool(violations.isEmpty),
            "grace": grace.map { ["until": .string($0.until.description), "reason": .string($0.reason)] }
                ?? .null,
            "violations": .array(violations.prefix(ConformanceEntry.shownViolations).map(\.json)),
        ]
    }

    /// Violations of one agreement in an answer.
    private static let shownViolations = 1_000
}

extension GuardRailViolation {
    fileprivate var json: JSON {
        var object: JSONObject = [
            "pointer": .string(pointer.description), "code": .string(code.rawValue),
            "pattern": .string(rail.pattern.description), "rule": rail.rule.json,
            "detail": .string(sentence(.english)),
        ]
        // What one side does not have is left out: null is a value.
        if let framework { object["framework"] = framework }
        if let local { object["local"] = local }
        return .object(object)
    }
}
