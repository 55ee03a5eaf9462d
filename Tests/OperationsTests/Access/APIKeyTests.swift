// API keys: who comes in with one, until when, and what is kept of it.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("API keys")
struct APIKeyTests {
    @Test("a key opens its tenant with the roles that it was given", arguments: Role.allCases)
    func roles(_ role: Role) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let region: Slug? = role == .editor ? "dach" : nil
            let issued = try await issue(tenant, [role], region: region)
            let principal = try await enter(server, issued.secret)
            #expect(principal.tenant == tenant.id && principal.tenantName == "acme AG")
            #expect(principal.roles == [role] && principal.region == region)
            #expect(principal.credential == .apiKey(issued.key.id))
        }
    }

    @Test("an editor's key needs a living region, and only an editor's has one")
    func regions() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let cases: [(Set<Role>, Slug?, ErrorCode)] = [
                ([.editor], nil, .required), ([.analyst], "dach", .notAllowedValue),
                ([.editor], "mars", .unknownReference),
            ]
            for (roles, region, code) in cases {
                let refused = try await refusal { _ = try await issue(tenant, roles, region: region) }
                #expect(refused?.faults.map(\.code) == [code], "\(roles) \(region?.text ?? "-")")
                #expect(refused?.faults.map(\.pointer) == ["/region"])
            }
        }
    }

    @Test("an editor whose region has ended writes nothing, also when another region takes its name")
    func endedRegion() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let issued = try await issue(tenant, [.editor], region: "uk")
            #expect(try await enter(server, issued.secret).permissions.contains(.writeAgreements))
            try await tenant.workspace.deleteNode("uk", of: .region, .exists, by: tenant.call(at: .hour(1)))
            #expect(try await enter(server, issued.secret).permissions.contains(.writeAgreements) == false)
            try await tenant.putRegion("uk", below: nil, by: tenant.call(at: .hour(2)))
            #expect(try await enter(server, issued.secret).permissions.contains(.writeAgreements) == false)
        }
    }

    @Test("a key opens until its last microsecond and not at its expiry")
    func expiry() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let issued = try await issue(tenant, [.admin], expiresAt: .hour(3))
            let last = Instant(microseconds: Instant.hour(3).microseconds - 1)
            _ = try await enter(server, issued.secret, last)
            let refused1 = try await refusal { _ = try await enter(server, issued.secret, .hour(3)) }
            #expect(refused1?.code == .unauthenticated)
            let past = try await refusal { _ = try await issue(tenant, [.admin], expiresAt: .hour(1)) }
            #expect(past?.faults.map(\.pointer) == ["/expires_at"])
        }
    }

    @Test("a revoked key is refused by the next request on the same server, though it was remembered")
    func revocation() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let issued = try await issue(tenant, [.admin])
            _ = try await enter(server, issued.secret)
            let revoked = try await tenant.workspace.revokeAPIKey(
                issued.key.id, by: tenant.call(at: .hour(2)))
            #expect(revoked.state(at: .hour(2)) == .revoked)
            let refused2 = try await refusal { _ = try await enter(server, issued.secret) }
            #expect(refused2?.code == .unauthenticated)
            let again = try await tenant.workspace.revokeAPIKey(issued.key.id, by: tenant.call(at: .hour(3)))
            #expect(again.revokedAt == .hour(2))
        }
    }

    @Test(
        "the last use is written down at most once a minute, with memory and without",
        arguments: [true, false])
    func lastUse(_ isTrusted: Bool) async throws {
        try await withServer(memory: Memory(isTrusted: isTrusted)) { server in
            let tenant = try await server.makeTenant()
            let issued = try await issue(tenant, [.admin])
            func lastUse(after now: Instant) async throws -> Instant? {
                _ = try await enter(server, issued.secret, now)
                return try await tenant.workspace.apiKey(issued.key.id, by: tenant.call()).lastUsedAt
            }
            #expect(try await lastUse(after: .second(5000)) == .second(5000))
            #expect(try await lastUse(after: .second(5030)) == .second(5000))
            #expect(try await lastUse(after: .second(5060)) == .second(5000))
            #expect(try await lastUse(after: .second(5061)) == .second(5061))
        }
    }

    @Test("of the secret only its SHA-256 is stored")
    func secret() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let issued = try await issue(tenant, [.admin])
            let found = try await server.asOwner { transaction in
                try await transaction.query(
                    """
                    SELECT k.secret_sha256 = sha256(convert_to(\(issued.secret), 'UTF8')) AS is_hash,
                        strpos(k::text, \(String(issued.secret.suffix(20)))) AS place
                    FROM api_keys k
                    """)
            }
            #expect(try found[0]["is_hash"] as Bool)
            #expect(try found[0]["place"] as Int32 == 0)
        }
    }

    @Test(
        "what is no key of the tenant opens nothing",
        arguments: [
            "", "baton_", "baton_x", "other", "baton_00000000000000000000000000000000_", "secret of another",
        ])
    func strangers(_ text: String) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let secret = try await issue(tenant, [.admin]).secret
            // The right length and tenant, with another secret.
            let bearer =
                text == "secret of another"
                ? String(secret.dropLast()) + (secret.hasSuffix("A") ? "B" : "A") : text
            let refused = try await refusal { _ = try await enter(server, bearer) }
            #expect(refused?.code == .unauthenticated)
        }
    }

    private func issue(
        _ tenant: TestTenant, _ roles: Set<Role>, region: Slug? = nil, expiresAt: Instant? = nil
    ) async throws -> IssuedAPIKey {
        try await tenant.workspace.createAPIKey(
            NewAPIKey(name: "a key", roles: roles, region: region, expiresAt: expiresAt), by: tenant.call())
    }

    private func enter(_ server: TestServer, _ secret: String, _ now: Instant = .hour(2)) async throws
        -> Principal
    {
        try await server.workspace.authenticate(bearer: secret, tokens: nil, now: now)
    }
}
