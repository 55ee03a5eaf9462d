// Routes of renewal and termination, and the list of what ends soon.

import Domain
package import Hummingbird
package import Operations

package struct RenewalRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/expiring", use: expiring)
        group.post("agreements/{key}/renewals", use: renew)
        group.post("agreements/{key}/termination", use: terminate)
    }

    @Sendable private func expiring(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (page, days) = try request.query { q in
            (
                q.page(of: .expiring),
                q.optional("within_days")?.integer(ExpiringVersion.days) ?? ExpiringVersion.standardDays
            )
        }
        let last = try page.after.map { cursor throws(DomainError) -> (endsAt: Instant, agreement: Slug) in
            guard let end = Instant(cursor.fields[0]), let key = Slug(cursor.fields[1]) else {
                throw .alienCursor
            }
            return (end, key)
        }
        let rows = try await workspace.expiringVersions(
            within: days, after: last, limit: page.limit + 1, by: context.call())
        let now = context.now
        return .list(
            Page(rows, for: page) { Cursor($0.endsAt.description, $0.agreement.text) }, of: .expiring,
            to: request
        ) { $0.json(now) }
    }

    @Sendable private func renew(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let body = try await request.emptyOrJSON()
        let input = try RenewalInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.renewAgreement(
                key, to: input.to, signBy: input.signBy, by: context.call(attempt))
        } answer: { version, _ in
            Answer(
                json: version.json(withTerms: true), tag: version.tag,
                location: "/v1/agreements/\(key)/versions/\(version.number)")
        }
    }

    @Sendable private func terminate(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let body = try await request.json()
        let input = try TerminationInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.terminateAgreement(key, input.order, by: context.call(attempt))
        } answer: { result, _ in
            Answer(
                status: .ok,
                json: [
                    "version": result.version.json(withTerms: false),
                    "warnings": .array(result.warnings.map(\.json)),
                ], tag: result.version.tag)
        }
    }
}

private struct RenewalInput: Input {
    let to: CivilDate?
    let signBy: CivilDate?

    init(reading r: ObjectReader) {
        to = r.optional("to")?.date(in: Validity.years)
        signBy = r.optional("sign_by")?.date(in: Validity.years)
    }
}

private struct TerminationInput: Input {
    let order: TerminationOrder

    init(reading r: ObjectReader) {
        order = TerminationOrder(
            on: r["on"].date(in: Validity.years), reason: r["reason"].string(TerminationOrder.reasonLength),
            version: r.optional("version")?.integer(1...Int(Int32.max)),
            waivesNotice: r.optional("waive_notice")?.bool() ?? false)
    }
}

extension TerminationWarning {
    fileprivate var json: JSON {
        ["agreement": .string(agreement.text), "code": .string(code.rawValue), "detail": .string(detail)]
    }
}

extension ExpiringVersion {
    fileprivate func json(_ now: Instant) -> JSON {
        [
            "agreement": .string(agreement.text), "name": .string(name), "version": .integer(version),
            "time_zone": .string(validity.zone.text), "last_day": .string(lastDay.description),
            "notice_last_day": .text(noticeLastDay?.description), "days_left": .integer(daysLeft(now)),
            "mode": .string(terms.mode.rawValue), "outcome": .string(outcome.rawValue),
            "terminated": .bool(terminatesAt != nil), "successor": .integer(successor),
            "running_on": .bool(isRunningOn(now)),
        ]
    }
}

extension Listing {
    fileprivate static let expiring = Listing("expiring", fields: 2)
}
