// Routes of what-if: what a version would change, as a stream.

import Domain
package import Hummingbird
package import Operations

package struct ImpactRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/{key}/versions/{version}/impact", use: impact)
    }

    @Sendable private func impact(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let survey = try await workspace.impact(
            of: context.versionNumber(), context.agreementKey(), by: context.call())
        return .lines(logger: context.logger) { lines in
            var totals = ImpactTotals()
            for group in survey.groups {
                totals.add(group)
                try await lines.write(["group": group.json])
            }
            for value in totals.values { try await lines.write(["value": value.json]) }
            try await lines.write(["totals": totals.json(of: survey)])
        }
    }
}

extension ImpactGroup {
    fileprivate var json: JSON {
        [
            "kind": .string(kind.rawValue), "accounts": .integer(accounts), "segments": .integer(segments),
            "examples": .array(examples.map(\.json)), "changes": .array(changes.map(\.json)),
        ]
    }
}

extension ImpactTotals.Value {
    fileprivate var json: JSON {
        guard case .object(var object) = change.json else { return .null }
        object["accounts"] = .integer(accounts)
        object["segments"] = .integer(segments)
        object["examples"] = .array(examples.map(\.json))
        return .object(object)
    }
}

extension ImpactTotals {
    fileprivate func json(of survey: ImpactSurvey) -> JSON {
        [
            "accounts": .integer(survey.accounts), "segments": .integer(survey.segmentCount),
            "affected_accounts": .integer(affectedAccounts), "affected_segments": .integer(affectedSegments),
            "gaining_accounts": .integer(gainingAccounts), "losing_accounts": .integer(losingAccounts),
            "omitted_values": .integer(omittedValues),
        ]
    }
}

extension ImpactExample {
    fileprivate var json: JSON { ["segment": segment.json, "account": .text(account)] }
}

extension TermChange {
    /// What one side does not have is left out: null is a value.
    var json: JSON {
        var object: JSONObject = [
            "pointer": .string(pointer.description), "kind": .string(kind.rawValue),
        ]
        if let before { object["before"] = before }
        if let after { object["after"] = after }
        return .object(object)
    }
}
