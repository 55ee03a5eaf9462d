// Routes of slots: what is to be signed by whom, and the links, scans and papers by which people are asked and recorded.
// Versions have them, and exceptions.

import Domain
package import Hummingbird
package import Operations

package struct SlotRoutes: TenantRoutes {
    private let workspace: Workspace
    private let signingPage: SigningPage
    private let kind: SignedKind

    package init(_ workspace: Workspace, signingPage: SigningPage, of kind: SignedKind) {
        self.workspace = workspace
        self.signingPage = signingPage
        self.kind = kind
    }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let text = kind.group(in: group)
        text.get("slots", use: slots)
        text.get("slots/{slot}/links", use: links)
        text.post("slots/{slot}/links", use: createLink)
        text.post("slots/{slot}/revocation", use: revokeLinks)
        text.post("slots/{slot}/paper-signature", use: recordPaper)
        // Scans belong to the agreement, whatever is signed with them.
        guard kind == .version else { return }
        group.post("agreements/{key}/scans", use: uploadScan)
        group.get("agreements/{key}/scans/{sha256}", use: scan)
    }

    @Sendable private func slots(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let state = try await workspace.slots(
            kind.subject(context), of: context.agreementKey(), by: context.call())
        return .json(state.slotsJSON)
    }

    @Sendable private func links(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let links = try await workspace.signingLinks(
            kind.subject(context), of: context.agreementKey(), slot: context.slot(), by: context.call())
        let now = context.now
        return .json(["items": .array(links.map { $0.json(at: now) }), "next_cursor": .null])
    }

    @Sendable private func createLink(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, subject) = (try context.agreementKey(), try kind.subject(context))
        let (slot, now, page) = (try context.slot(), context.now, signingPage)
        let body = try await request.emptyOrJSON()
        let input = try LinkCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createSigningLink(
                subject, of: key, input.link(at: slot), by: context.call(attempt))
        } answer: { issued, isRecorded in
            var json = issued.link.members(at: now)
            json["signatory"] = issued.signatory.json
            if !isRecorded {
                json["token"] = .string(issued.token)
                json["url"] = .string(page.url(issued.token))
            }
            return Answer(json: .object(json))
        }
    }

    @Sendable private func revokeLinks(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let count = try await workspace.revokeSigningLinks(
            kind.subject(context), of: context.agreementKey(), slot: context.slot(), by: context.call())
        return .json(["revoked": .integer(count)])
    }

    @Sendable private func recordPaper(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, subject) = (try context.agreementKey(), try kind.subject(context))
        let (slot, origin) = (try context.slot(), context.origin(of: request))
        let body = try await request.json()
        let input = try PaperInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.recordPaper(
                input.paper(at: slot, origin), on: subject, of: key, by: context.call(attempt))
        } answer: { result, _ in
            result.answer
        }
    }

    @Sendable private func uploadScan(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let type = try request.bodyType(of: [.pdf, .png, .jpeg, .tiff])
        let bytes = try await request.wholeBody(limit: Scan.maximumBytes)
        let scan = try await workspace.uploadScan(
            bytes, stated: type.rawValue, of: key, by: context.call())
        return .json(
            [
                "sha256": .string(scan.sha256), "media_type": .string(scan.mediaType.rawValue),
                "size": .integer(scan.size), "uploaded_at": .instant(scan.uploadedAt),
            ])
    }

    @Sendable private func scan(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let sha256 = try context.text("sha256", of: "scan", maximumLength: 64)
        let file = try await workspace.scanFile(sha256, of: context.agreementKey(), by: context.call())
        return .bytes(
            file.bytes, type: file.type.rawValue, tag: EntityTag(digest: sha256), to: request,
            caching: .revalidate)
    }
}

/// Where signing links lead.
package struct SigningPage: Sendable {
    private let base: String

    /// - Parameter base: the address under which people reach the server, without a slash at its end.
    package init(base: String) {
        self.base = base
    }

    package func url(_ token: String) -> String { "\(base)/sign/\(token)" }
}

private struct LinkCreation: Input {
    let capacity: Signatory.Capacity
    let language: Language
    let days: Int

    init(reading r: ObjectReader) {
        capacity = r.optional("acting_as")?.choice(of: Signatory.Capacity.self) ?? .representative
        language = r.optional("language")?.choice(of: Language.self) ?? .english
        days = r.optional("days")?.integer(SigningLink.days) ?? SigningLink.standardDays
    }

    func link(at slot: String) -> NewSigningLink {
        NewSigningLink(slot: slot, capacity: capacity, language: language, days: days)
    }
}

private struct PaperInput: Input {
    let contentSHA256: String
    let scanSHA256: String
    let capacity: Signatory.Capacity
    let signedOn: CivilDate
    let language: Language

    init(reading r: ObjectReader) {
        contentSHA256 = r["content_sha256"].text(64...64)
        scanSHA256 = r["scan_sha256"].text(64...64)
        capacity = r.optional("acting_as")?.choice(of: Signatory.Capacity.self) ?? .representative
        signedOn = r["signed_on"].date(in: Validity.years)
        language = r.optional("language")?.choice(of: Language.self) ?? .english
    }

    func paper(at slot: String, _ origin: Origin) -> PaperSignature {
        PaperSignature(
            slot: slot, contentSHA256: contentSHA256, scanSHA256: scanSHA256, capacity: capacity,
            signedOn: signedOn, language: language, origin: origin)
    }
}

extension AuthenticatedContext {
    fileprivate func slot() throws -> String { try text("slot", of: "slot", maximumLength: 128) }
}

extension SigningLink {
    fileprivate func json(at now: Instant) -> JSON { .object(members(at: now)) }

    fileprivate func members(at now: Instant) -> JSONObject {
        [
            "id": .string(id.description), "slot": .string(slot), "acting_as": .string(capacity.rawValue),
            "language": .string(language.rawValue), "state": .string(state(at: now).rawValue),
            "content_sha256": .string(contentSHA256), "created_at": .instant(createdAt),
            "created_by": .string(createdBy), "expires_at": .instant(expiresAt), "used_at": .instant(usedAt),
            "revoked_at": .instant(revokedAt),
        ]
    }
}
