// Routes of contacts.

import Domain
package import Hummingbird
package import Operations

package struct ContactRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let contacts = group.group("accounts/{external_id}/contacts")
        contacts.get(use: list)
        contacts.get("{contact}", use: show)
        contacts.put("{contact}", use: put)
        contacts.delete("{contact}", use: erase)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { q in q.page(of: .contacts) }
        let account = try context.externalID()
        let rows = try await workspace.contacts(
            at: account, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.externalID) }, of: .contacts, to: request) {
            $0.json(at: account)
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let account = try context.externalID()
        let contact = try await workspace.contact(context.contact(), at: account, by: context.call())
        return .resource(contact.json(at: account), tag: contact.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let (account, externalID) = (try context.externalID(), try context.contact())
        let condition = try request.precondition()
        let definition = try ContactDefinition(try await request.json())
        let (contact, isNew) = try await workspace.putContact(
            externalID, at: account, definition, condition, by: context.call())
        let path = "/v1/accounts/\(FormText.encode(account))/contacts/\(FormText.encode(externalID))"
        return .json(
            contact.json(at: account), status: isNew ? .created : .ok, tag: contact.tag,
            location: isNew ? path : nil)
    }

    @Sendable private func erase(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        try await workspace.eraseContact(
            context.contact(), at: context.externalID(), try request.precondition(), by: context.call())
        return .noContent
    }
}

extension Listing {
    fileprivate static let contacts = Listing("contacts", fields: 1)
}

extension AuthenticatedContext {
    fileprivate func contact() throws -> String {
        try text("contact", of: "contact", maximumLength: AccountLimits.externalIDLength)
    }
}

extension Contact {
    fileprivate func json(at account: String) -> JSON {
        [
            "id": .string(id.description), "account": .string(account), "external_id": .string(externalID),
            "name": .string(definition.name), "email": .text(definition.email?.text),
            "title": .text(definition.title), "committee_role": .text(definition.committeeRole?.rawValue),
            "language": .text(definition.language?.text), "left_on": .text(definition.leftOn?.description),
            "created_at": .instant(createdAt), "updated_at": .instant(updatedAt),
        ]
    }
}
