// Routes of versions: drafting, reading, editing, proposing.

package import Domain
package import Hummingbird
package import Operations

package struct VersionRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let versions = group.group("agreements/{key}/versions")
        versions.get(use: list)
        versions.post(use: draft)
        versions.get("{version}", use: show)
        versions.put("{version}", use: replace)
        versions.delete("{version}", use: delete)
        versions.get("{version}/terms", use: terms)
        versions.patch("{version}/terms", use: patchTerms)
        versions.post("{version}/proposal", use: propose)
        versions.get("{version}/envelope", use: envelope)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { $0.page(of: .versions) }
        let key = try context.agreementKey()
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let number = Int(text) else { throw .alienCursor }
            return number
        }
        let rows = try await workspace.versions(
            of: key, before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor(String($0.number)) }, of: .versions, to: request) {
            $0.json(withTerms: false)
        }
    }

    @Sendable private func draft(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let body = try await request.json()
        let input = try VersionCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.draftVersion(of: key, input.draft, by: context.call(attempt))
        } answer: { version, _ in
            Answer(
                json: version.json(withTerms: true), tag: version.tag,
                location: "/v1/agreements/\(key)/versions/\(version.number)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let version = try await workspace.version(
            context.versionNumber(), of: context.agreementKey(), by: context.call())
        return .resource(version.json(withTerms: true), tag: version.tag, to: request)
    }

    @Sendable private func replace(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let condition = try request.precondition()
        let input = try VersionDefinition(try await request.json())
        let version = try await workspace.editDraft(number, of: key, condition, by: context.call()) { _ in
            input.text
        }
        return .json(version.json(withTerms: true), tag: version.tag)
    }

    @Sendable private func delete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        try await workspace.deleteDraft(number, of: key, try request.precondition(), by: context.call())
        return .noContent
    }

    @Sendable private func terms(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let version = try await workspace.version(
            context.versionNumber(), of: context.agreementKey(), by: context.call())
        return .resource(version.terms ?? .object(JSONObject()), tag: version.tag, to: request)
    }

    @Sendable private func patchTerms(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let condition = try request.precondition()
        let (type, patch) = try await request.patch()
        let version = try await workspace.editDraft(number, of: key, condition, by: context.call()) { text in
            var edited = text
            edited.terms = try patched(text.terms, by: patch, isJSONPatch: type == .jsonPatch)
            return edited
        }
        return .json(version.json(withTerms: true), tag: version.tag)
    }

    @Sendable private func propose(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let body = try await request.emptyOrJSON()
        let input = try ProposalInput(body)
        let condition = try request.precondition()
        return try await request.creating(body) { attempt in
            try await workspace.proposeVersion(
                number, of: key, condition == .none ? .exists : condition, signBy: input.signBy,
                by: context.call(attempt))
        } answer: { version, _ in
            Answer(status: .ok, json: version.json(withTerms: true), tag: version.tag)
        }
    }

    @Sendable private func envelope(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let envelope = try await workspace.envelope(
            context.versionNumber(), of: context.agreementKey(), by: context.call())
        return .bytes(
            Array(envelope.text.utf8), type: "application/json", tag: EntityTag(digest: envelope.sha256),
            to: request,
            caching: .revalidate)
    }
}

/// A local agreement's terms are themselves a merge patch, in which null means something: a merge patch on them could
/// not write one, so its nulls remove and JSON Patch is there for the rest.
private func patched(_ terms: JSON, by patch: JSON, isJSONPatch: Bool) throws(DomainError) -> JSON {
    guard isJSONPatch else { return MergePatch.apply(patch, to: terms) }
    do {
        return try JSONPatch.apply(patch, to: terms)
    } catch {
        let place = error.operation.map { "/\($0)" } ?? ""
        switch error.code {
        case .testFailed:
            throw DomainError(
                .conflict, .conflict, error.description,
                faults: [Fault(place, .conflict, error.description)])
        case .pathNotFound:
            throw DomainError(
                .invalid, .validationFailed, error.description,
                faults: [Fault(place + "/path", .unknownReference, error.description)])
        default:
            throw DomainError(
                .invalid, .validationFailed, error.description,
                faults: [Fault(place, .invalidFormat, error.description)])
        }
    }
}

private struct VersionCreation: Input {
    let draft: NewDraft

    init(reading r: ObjectReader) {
        let basis = r.optional("based_on")?.integer(1...Int(Int32.max))
        draft = NewDraft(
            selector: r.optional("selector")?.read(SelectorInput.self).selector,
            validity: r.optional("validity")?.read(StatedValidity.self) ?? StatedValidity(),
            terms: basis == nil ? r["terms"].json() : r.optional("terms")?.json(), basedOn: basis)
    }
}

private struct ProposalInput: Input {
    let signBy: CivilDate?

    init(reading r: ObjectReader) {
        signBy = r.optional("sign_by")?.date(in: Validity.years)
    }
}

/// The body that defines a draft.
package struct VersionDefinition: Input {
    package let text: DraftText

    package init(reading r: ObjectReader) {
        text = DraftText(
            selector: r.optional("selector")?.read(SelectorInput.self).selector ?? Selector(),
            validity: r.optional("validity")?.read(StatedValidity.self) ?? StatedValidity(),
            terms: r["terms"].json())
    }
}

/// A selector, or the segment of a question.
struct SelectorInput: Input {
    var selector = Selector()

    init(reading r: ObjectReader) {
        for dimension in Dimension.allCases { selector[dimension] = r.optional(dimension.rawValue)?.slug() }
    }
}

extension Listing {
    fileprivate static let versions = Listing("versions", fields: 1)
}

extension AuthenticatedContext {
    func agreementKey() throws -> Slug { try slug("key", of: "agreement") }

    func versionNumber() throws -> Int { try number("version", of: "version") }
}
