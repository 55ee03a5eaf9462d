// Asking for changes of an agreement, and what becomes of them.

package import Domain

package struct ChangeRequestRecord: Resource {
    package let agreement: String
    package let number: Int
    package let state: String
    package let title: String
    package let reason: String
    /// A merge patch on the agreement's terms; nil in lists.
    package let patch: JSON?
    package let requestedAt: Instant
    package let requestedBy: String
    package let decision: String?
    package let decisionReason: String?
    package let decidedAt: Instant?
    package let decidedBy: String?
    package let withdrawnAt: Instant?
    package let withdrawnBy: String?
    /// The draft that has its values, or the version that carries it.
    package let version: Int?
    /// What it asks to be let through; nil for a request that asks for no exception.
    package let exception: ExceptionRecord?

    package init(reading reader: ResourceReader) throws(ClientError) {
        agreement = try reader.text("agreement")
        number = try reader.integer("number")
        state = try reader.text("state")
        title = try reader.text("title")
        reason = try reader.text("reason")
        patch = reader.json["patch"]
        requestedAt = try reader.instant("requested_at")
        requestedBy = try reader.text("requested_by")
        decision = try reader.optionalText("decision")
        decisionReason = try reader.optionalText("decision_reason")
        decidedAt = try reader.optionalInstant("decided_at")
        decidedBy = try reader.optionalText("decided_by")
        withdrawnAt = try reader.optionalInstant("withdrawn_at")
        withdrawnBy = try reader.optionalText("withdrawn_by")
        version = try reader.optionalInteger("version")
        exception = try reader.optionalObject("exception", ExceptionRecord.init(reading:))
    }
}

/// An exception from guard rails, which the governance board grants.
package struct ExceptionRecord: Resource {
    package let pointers: [String]
    /// The last day, in the time zone.
    package let until: String
    package let timeZone: String
    package let endsAt: Instant
    /// The version whose board decides.
    package let framework: (agreement: String, version: Int)
    /// How many seats of the board have to sign.
    package let quorum: Int
    package let contentSHA256: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        pointers = try reader.texts("pointers")
        until = try reader.text("until")
        timeZone = try reader.text("time_zone")
        endsAt = try reader.instant("ends_at")
        framework = try reader.object("framework") { (framework) throws(ClientError) in
            (try framework.text("agreement"), try framework.integer("version"))
        }
        quorum = try reader.integer("quorum")
        contentSHA256 = try reader.text("content_sha256")
    }
}

/// SHA-256 by the names of rows.
package struct RowHashes: Resource {
    package let rows: [String: String]

    package init(reading reader: ResourceReader) throws(ClientError) {
        let pairs = try reader.objects("rows") { (row) throws(ClientError) in
            (try row.text("name"), try row.text("sha256"))
        }
        rows = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// What a new request shall say.
package struct ChangeRequestCreation: Sendable {
    package var title: String
    package var reason: String
    /// A merge patch on the agreement's terms; nil for a request of words alone.
    package var patch: JSON?
    /// What shall be let through although a guard rail forbids it: patterns, and the last day.
    package var exception: (pointers: [String], until: String, timeZone: String?)?

    package init(
        title: String, reason: String, patch: JSON? = nil,
        exception: (pointers: [String], until: String, timeZone: String?)? = nil
    ) {
        self.title = title
        self.reason = reason
        self.patch = patch
        self.exception = exception
    }

    var json: JSON {
        var body: JSONObject = ["title": .string(title), "reason": .string(reason)]
        if let patch { body["patch"] = patch }
        if let exception {
            body["exception"] = [
                "pointers": .texts(exception.pointers), "until": .string(exception.until),
                "time_zone": .text(exception.timeZone),
            ]
        }
        return .object(body)
    }
}

extension BatonClient {
    private func requestsPath(_ agreement: String, _ rest: String...) -> [String] {
        Self.agreementsPath + [agreement, "change-requests"] + rest
    }

    /// The hashes of the rows behind an exception as they are now, by the names that the audit chain has for them.
    package func exceptionRows(
        _ number: Int, of agreement: String
    ) async throws(ClientError) -> Answer<RowHashes> {
        try await send(Request(.get, requestsPath(agreement, String(number), "rows")))
    }

    /// Newest first, without the proposed values.
    package func changeRequests(of agreement: String, state: String? = nil) -> Listing<ChangeRequestRecord> {
        list(requestsPath(agreement), [("state", state)])
    }

    package func changeRequest(
        _ number: Int, of agreement: String
    ) async throws(ClientError) -> Answer<ChangeRequestRecord> {
        try await send(Request(.get, requestsPath(agreement, String(number))))
    }

    package func requestChange(
        of agreement: String, _ creation: ChangeRequestCreation, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ChangeRequestRecord> {
        try await send(.post(requestsPath(agreement), creation.json, key: idempotencyKey))
    }

    /// - Parameter decision: `agreed`, or `declined`, which needs a reason.
    package func decideChange(
        _ number: Int, of agreement: String, _ decision: String, reason: String?,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ChangeRequestRecord> {
        try await send(
            .post(
                requestsPath(agreement, String(number), "decision"),
                ["decision": .string(decision), "reason": .text(reason)], key: idempotencyKey))
    }

    package func withdrawChange(
        _ number: Int, of agreement: String
    ) async throws(ClientError) -> Answer<ChangeRequestRecord> {
        try await send(.post(requestsPath(agreement, String(number), "withdrawal"), [:]))
    }

    /// Puts the values of an agreed request into a draft.
    ///
    /// - Parameter etag: of the draft that there is; nil begins one.
    package func draftChange(
        _ number: Int, of agreement: String, into etag: String?, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<VersionRecord> {
        var request = Request.post(
            requestsPath(agreement, String(number), "draft"), [:], key: idempotencyKey)
        if let etag { request.headers.append(("If-Match", etag)) }
        return try await send(request)
    }
}
