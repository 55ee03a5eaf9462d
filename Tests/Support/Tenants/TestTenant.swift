// Tenants, and who acts in them.

package import Domain
package import Operations
package import Store

/// A tenant of a test, and the server that its principals ask.
package struct TestTenant: Sendable {
    package let entry: TenantEntry
    package let server: TestServer

    /// The same tenant, asked of another server.
    package func on(_ server: TestServer) -> TestTenant { TestTenant(entry: entry, server: server) }

    package var id: TenantID { entry.id }
    package var workspace: Workspace { server.workspace }

    /// A principal with these roles, as authentication would make it.
    package func principal(_ roles: Set<Role>, region: Slug? = nil) -> Principal {
        Principal(
            tenant: entry.id, tenantKey: entry.key, tenantName: entry.name,
            credential: .jwt(issuer: "tests", subject: roles.map(\.rawValue).sorted().joined(separator: "+")),
            name: "A tester", roles: roles, region: region, expiresAt: nil)
    }

    /// A request of the administrator.
    package func call(at now: Instant = .hour(1), attempt: Attempt? = nil) -> Call {
        Call(principal: principal([.admin]), now: now, attempt: attempt)
    }

    /// A request of an editor who is bounded to a region.
    package func editor(_ region: Slug?, at now: Instant = .hour(1)) -> Call {
        Call(principal: principal([.editor], region: region), now: now)
    }

    package func call(as roles: Set<Role>, at now: Instant = .hour(1)) -> Call {
        Call(principal: principal(roles), now: now)
    }
}

extension TestServer {
    /// A tenant that is there.
    package func tenant(_ key: Slug) async throws -> TestTenant {
        TestTenant(entry: try await workspace.tenant(key), server: self)
    }

    package func makeTenant(_ key: Slug = "acme", at now: Instant = .start) async throws -> TestTenant {
        let entry = try await workspace.createTenant(key, name: "\(key) AG", by: OperatorCall(now: now))
        return TestTenant(entry: entry, server: self)
    }
}

extension Slug: ExpressibleByStringLiteral {
    /// For tests, whose slugs are in their own text.
    package init(stringLiteral text: String) {
        guard let slug = Slug(text) else { preconditionFailure("“\(text)” is no slug") }
        self = slug
    }
}
