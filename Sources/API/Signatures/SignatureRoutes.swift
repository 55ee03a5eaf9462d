// Routes of signatures: signing, declining, and reading the records, of versions and of exceptions; withdrawing a proposal.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

package struct SignatureRoutes: TenantRoutes {
    private let workspace: Workspace
    private let kind: SignedKind

    package init(_ workspace: Workspace, of kind: SignedKind) {
        self.workspace = workspace
        self.kind = kind
    }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let text = kind.group(in: group)
        text.get("signatures", use: list)
        text.post("signatures", use: sign)
        text.post("declinations", use: decline)
        // An exception is withdrawn as every request is.
        if kind == .version { text.post("withdrawal", use: withdraw) }
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let state = try await workspace.signatures(
            kind.subject(context), of: context.agreementKey(), by: context.call())
        return .json(["items": .array(state.records.map(\.json)), "next_cursor": .null])
    }

    @Sendable private func sign(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let (key, subject) = (try context.agreementKey(), try kind.subject(context))
        let origin = context.origin(of: request)
        let body = try await request.json()
        let input = try SignatureInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.sign(
                subject, of: key, input.signature(origin), by: context.call(attempt))
        } answer: { result, _ in
            result.answer
        }
    }

    @Sendable private func decline(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, subject) = (try context.agreementKey(), try kind.subject(context))
        let origin = context.origin(of: request)
        let body = try await request.json()
        let input = try DeclinationInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.decline(
                subject, of: key, input.signature(origin), reason: input.reason, by: context.call(attempt))
        } answer: { result, _ in
            result.answer
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let body = try await request.emptyOrJSON()
        let input = try WithdrawalInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.withdrawVersion(
                number, of: key, reason: input.reason, by: context.call(attempt))
        } answer: { version, _ in
            Answer(status: .ok, json: version.json(withTerms: false), tag: version.tag)
        }
    }
}

/// What kind of text has slots, and where its routes are.
package enum SignedKind: Sendable, Hashable {
    case version, exception

    func group(in group: RouterGroup<AuthenticatedContext>) -> RouterGroup<AuthenticatedContext> {
        switch self {
        case .version: group.group("agreements/{key}/versions/{version}")
        case .exception: group.group("agreements/{key}/change-requests/{number}")
        }
    }

    func subject(_ context: AuthenticatedContext) throws -> SignedSubject {
        switch self {
        case .version: .version(try context.versionNumber())
        case .exception: .exception(try context.requestNumber())
        }
    }
}

/// Bounds of what people say when they decline or withdraw.
enum SigningLimits {
    /// Characters.
    static let reasonLength = 1...4_000
}

private struct SignatureInput: Input {
    let slot: String
    let contentSHA256: String
    let language: Language

    init(reading r: ObjectReader) {
        slot = r["slot"].text(1...128)
        contentSHA256 = r["content_sha256"].text(64...64)
        language = r.optional("language")?.choice(of: Language.self) ?? .english
        r["consent"].affirmation("Say true: you have read the text and sign it.")
    }

    func signature(_ origin: Origin) -> MemberSignature {
        MemberSignature(slot: slot, contentSHA256: contentSHA256, language: language, origin: origin)
    }
}

private struct DeclinationInput: Input {
    let slot: String
    let contentSHA256: String
    let language: Language
    let reason: String

    init(reading r: ObjectReader) {
        slot = r["slot"].text(1...128)
        contentSHA256 = r["content_sha256"].text(64...64)
        language = r.optional("language")?.choice(of: Language.self) ?? .english
        reason = r["reason"].string(SigningLimits.reasonLength)
    }

    func signature(_ origin: Origin) -> MemberSignature {
        MemberSignature(slot: slot, contentSHA256: contentSHA256, language: language, origin: origin)
    }
}

private struct WithdrawalInput: Input {
    let reason: String?

    init(reading r: ObjectReader) {
        reason = r.optional("reason")?.string(SigningLimits.reasonLength)
    }
}

extension AuthenticatedContext {
    func origin(of request: Request) -> Origin {
        Origin(address: scope.clientAddress, userAgent: request.headers[.userAgent])
    }
}
