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
        let last = try page.after.map { cursor throws(DomainError) in
            guard let last = VersionReference(cursor.fields.joined(separator: ":")) else {
                throw .alienCursor
            }
            return last
        }
        let rows = try await workspace.conformance(
            of: context.versionNumber(), context.agreementKey(), after: last, limit: page.limit + 1,
            by: context.call())
        let listed = Page(rows, for: page) { Cursor($0.agreement.text, String($0.version)) }
        return .list(listed, of: .conformance, to: request, \.json)
    }
}

extension Listing {
    fileprivate static let conformance = Listing("conformance", fields: 2)
}

extension ConformanceEntry {
    fileprivate var json: JSON {
        [
            "agreement": .string(agreement.text), "version": .integer(version),
            "framework_version": .integer(frameworkVersion), "conforms": .bool(violations.isEmpty),
            "grace": grace.map { ["until": .string($0.until.description), "reason": .string($0.reason)] }
                ?? .null,
            "violations": .array(
                violations.prefix(ConformanceEntry.shownViolations).map { violation in
                    violation.json(exception: exception(for: violation))
                }),
        ]
    }

    /// Violations of one agreement in an answer.
    private static let shownViolations = 1_000
}

extension GuardRailViolation {
    fileprivate func json(exception: GrantedException?) -> JSON {
        var object: JSONObject = [
            "pointer": .string(pointer.description), "code": .string(code.rawValue),
            "pattern": .string(rail.pattern.description), "rule": rail.rule.json,
            "detail": .string(sentence(.english)),
            "exception": exception.map {
                ["number": .integer($0.number), "until": .string($0.scope.until.description)]
            } ?? .null,
        ]
        // What one side does not have is left out: null is a value.
        if let framework { object["framework"] = framework }
        if let local { object["local"] = local }
        return .object(object)
    }
}
