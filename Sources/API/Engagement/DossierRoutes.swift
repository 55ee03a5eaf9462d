// Routes of dossiers.

import Domain
package import Hummingbird
package import Operations

package struct DossierRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let dossier = group.group("accounts/{external_id}/dossier")
        dossier.get(use: show)
        dossier.put(use: put)
        dossier.get("document", use: document)
        dossier.get("versions", use: list)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let number = try request.query { $0.versionNumber() }
        let account = try context.externalID()
        let version = try await workspace.dossier(of: account, version: number, by: context.call())
        return .resource(version.json(of: account), tag: version.tag, to: request)
    }

    @Sendable private func document(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (number, format, language) = try request.query { q in
            (q.versionNumber(), q.optional("format")?.choice(of: DocumentFormat.self) ?? .html, q.language())
        }
        let subject = try await workspace.dossierSubject(
            of: context.externalID(), version: number, by: context.call())
        let sheet = DossierSheet(subject, language: language)
        return .document(
            format == .html ? sheet.html : sheet.markdown, type: format.mediaType, in: language,
            named: "dossier-v\(subject.version.number).\(language.rawValue).\(format.suffix)", to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let account = try context.externalID()
        let condition = try request.precondition()
        let dossier = try Dossier(try await request.json())
        let (version, isNew) = try await workspace.putDossier(
            of: account, dossier, condition, by: context.call())
        return .json(
            version.json(of: account), status: isNew ? .created : .ok, tag: version.tag,
            location: isNew ? "/v1/accounts/\(FormText.encode(account))/dossier" : nil)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { $0.page(of: .dossiers) }
        let account = try context.externalID()
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let number = Int(text) else { throw .alienCursor }
            return number
        }
        let rows = try await workspace.dossiers(
            of: account, before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor(String($0.number)) }, of: .dossiers, to: request) {
            [
                "version": .integer($0.number), "written_at": .instant($0.writtenAt),
                "written_by": .string($0.writtenBy),
            ]
        }
    }
}

extension Listing {
    fileprivate static let dossiers = Listing("dossiers", fields: 1)
}

extension ObjectReader {
    fileprivate func versionNumber() -> Int? { optional("version")?.integer(1...Int(Int32.max)) }
}

extension DossierVersion {
    fileprivate func json(of account: String) -> JSON {
        MergePatch.apply(
            [
                "account": .string(account), "version": .integer(number),
                "erased_stakeholders": .integer(erased),
                "written_at": .instant(writtenAt), "written_by": .string(writtenBy),
            ], to: dossier.json())
    }
}
