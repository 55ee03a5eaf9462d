// Routes of change requests: asking, reading, deciding, taking back, drafting.

import Domain
package import Hummingbird
package import Operations

package struct ChangeRequestRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let requests = group.group("agreements/{key}/change-requests")
        requests.get(use: list)
        requests.post(use: create)
        requests.get("{number}", use: show)
        requests.post("{number}/decision", use: decide)
        requests.post("{number}/withdrawal", use: withdraw)
        requests.post("{number}/draft", use: draft)
        requests.get("{number}/envelope", use: envelope)
        requests.get("{number}/rows", use: rows)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, state) = try request.query { q in
            (q.page(of: .changeRequests), q.optional("state")?.choice(of: ChangeRequestState.self))
        }
        let key = try context.agreementKey()
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let number = Int(text) else { throw .alienCursor }
            return number
        }
        let rows = try await workspace.changeRequests(
            of: key, in: state, before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor(String($0.number)) }, of: .changeRequests, to: request) {
            $0.json(of: key)
        }
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let body = try await request.json()
        let input = try ChangeRequestCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.requestChange(of: key, input.new, by: context.call(attempt))
        } answer: { change, _ in
            Answer(
                json: change.json(of: key), tag: change.tag,
                location: "/v1/agreements/\(key)/change-requests/\(change.number)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let change = try await workspace.changeRequest(
            context.requestNumber(), of: key, by: context.call())
        return .resource(change.json(of: key), tag: change.tag, to: request)
    }

    @Sendable private func decide(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.requestNumber())
        let body = try await request.json()
        let input = try ChangeDecision(body)
        return try await request.creating(body) { attempt in
            try await workspace.decideChange(
                number, of: key, input.verdict, reason: input.reason, by: context.call(attempt))
        } answer: { change, _ in
            Answer(status: .ok, json: change.json(of: key), tag: change.tag)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let key = try context.agreementKey()
        let change = try await workspace.withdrawChange(
            context.requestNumber(), of: key, by: context.call())
        return .json(change.json(of: key), tag: change.tag)
    }

    @Sendable private func draft(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.requestNumber())
        let condition = try request.precondition()
        let body = try await request.emptyOrJSON()
        _ = try Nothing(body)
        return try await request.creating(body) { attempt in
            try await workspace.draftChange(number, of: key, condition, by: context.call(attempt))
        } answer: { drafted, _ in
            let version = drafted.version
            return Answer(
                status: drafted.isNew ? .created : .ok, json: version.json(withTerms: true),
                tag: version.tag, location: "/v1/agreements/\(key)/versions/\(version.number)")
        }
    }
}

extension ChangeRequestRoutes {
    @Sendable private func rows(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let rows = try await workspace.rows(
            ofException: context.requestNumber(), of: context.agreementKey(), by: context.call())
        let sorted = rows.sorted { $0.key < $1.key }
        return .json([
            "rows": .array(sorted.map { ["name": .string($0.key), "sha256": .string($0.value)] })
        ])
    }

    @Sendable private func envelope(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let envelope = try await workspace.exceptionEnvelope(
            context.requestNumber(), of: context.agreementKey(), by: context.call())
        return .bytes(
            Array(envelope.text.utf8), type: "application/json", tag: EntityTag(digest: envelope.sha256),
            to: request, caching: .revalidate)
    }
}

private struct ChangeRequestCreation: Input {
    let new: NewChangeRequest

    init(reading r: ObjectReader) {
        new = NewChangeRequest(
            title: r["title"].text(ChangeRequestLimits.titleLength),
            reason: r["reason"].string(ChangeRequestLimits.reasonLength),
            patch: r.optional("patch")?.json() ?? .object(JSONObject()),
            exception: r.optional("exception")?.read(ExceptionInput.self).exception)
    }
}

private struct ExceptionInput: Input {
    let exception: NewException

    init(reading r: ObjectReader) {
        exception = NewException(
            pointers: r["pointers"].distinct(ExceptionScope.pointerCount) { $0.value(PointerPattern.self) },
            until: r["until"].date(in: Validity.years), zone: r.optional("time_zone")?.timeZone())
    }
}

private struct ChangeDecision: Input {
    let verdict: ChangeRequest.Verdict
    let reason: String?

    init(reading r: ObjectReader) {
        verdict = r["decision"].choice(of: ChangeRequest.Verdict.self)
        reason = r.optional("reason")?.string(ChangeRequestLimits.reasonLength)
    }
}

extension Listing {
    fileprivate static let changeRequests = Listing("change-requests", fields: 1)
}

extension AuthenticatedContext {
    func requestNumber() throws -> Int { try number("number", of: "change request") }
}

extension ChangeRequest {
    /// Lists leave the proposed values out.
    func json(of agreement: Slug) -> JSON {
        var object: JSONObject = [
            "agreement": .string(agreement.text), "number": .integer(number),
            "state": .string(state.rawValue),
            "title": .string(title), "reason": .string(reason), "requested_at": .instant(requestedAt),
            "requested_by": .string(requestedBy), "decision": .text(decision?.verdict.rawValue),
            "decision_reason": .text(decision?.reason), "decided_at": .instant(decision?.at),
            "decided_by": .text(decision?.by), "withdrawn_at": .instant(withdrawal?.at),
            "withdrawn_by": .text(withdrawal?.by), "version": .integer(version ?? draft),
            "exception": exception?.json ?? .null, "evolution_path": .slug(evolutionPath),
        ]
        if let patch { object["patch"] = patch }
        return .object(object)
    }
}

extension RequestedException {
    fileprivate var json: JSON {
        var members = scope.members
        members["ends_at"] = .instant(scope.endsAt)
        members["framework"] = framework.json
        members["quorum"] = .integer(quorum)
        members["content_sha256"] = .string(contentSHA256)
        return .object(members)
    }
}
