// Routes of members.

import Domain
package import Hummingbird
package import Operations

package struct MemberRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let members = group.group("members")
        members.get(use: list)
        members.get("{key}", use: show)
        members.put("{key}", use: put)
        members.post("{key}/deactivation", use: deactivate)
        members.post("{key}/reactivation", use: reactivate)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, isActive) = try request.query { q in (q.page(of: .members), q.optional("active")?.bool()) }
        let rows = try await workspace.members(
            isActive: isActive, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .members, to: request, \.json)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let member = try await workspace.member(context.memberKey(), by: context.call())
        return .resource(member.json, tag: member.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.memberKey()
        let condition = try request.precondition()
        let input = try MemberInput(try await request.json())
        let (member, isNew) = try await workspace.putMember(
            key, input.definition, condition, by: context.call())
        return .json(
            member.json, status: isNew ? .created : .ok, tag: member.tag,
            location: isNew ? "/v1/members/\(key)" : nil)
    }

    @Sendable private func deactivate(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let member = try await workspace.deactivateMember(context.memberKey(), by: context.call())
        return .json(member.json, tag: member.tag)
    }

    @Sendable private func reactivate(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let member = try await workspace.reactivateMember(context.memberKey(), by: context.call())
        return .json(member.json, tag: member.tag)
    }
}

private struct MemberInput: Input {
    let definition: MemberDefinition

    init(reading r: ObjectReader) {
        definition = MemberDefinition(
            name: r["name"].text(MemberLimits.nameLength), email: r["email"].value(EmailAddress.self),
            position: r.optional("position")?.text(MemberLimits.positionLength),
            subject: r.optional("subject")?.text(MemberLimits.subjectLength))
        r.check("subject", .tooLong, "Use at most \(MemberLimits.subjectLength.upperBound) bytes.") {
            definition.subject.map { MemberLimits.subjectLength.contains($0.utf8.count) } ?? true
        }
    }
}

extension Listing {
    fileprivate static let members = Listing("members", fields: 1)
}

extension AuthenticatedContext {
    fileprivate func memberKey() throws -> Slug { try slug("key", of: "member") }
}

extension Member {
    /// What everybody is told of the member who asks.
    var person: JSON {
        [
            "key": .string(key.text), "name": .string(definition.name),
            "email": .string(definition.email.text), "position": .text(definition.position),
        ]
    }

    fileprivate var json: JSON {
        var object = person.objectValue ?? JSONObject()
        object["subject"] = .text(definition.subject)
        object["created_at"] = .instant(createdAt)
        object["deactivated_at"] = .instant(deactivatedAt)
        return .object(object)
    }
}
