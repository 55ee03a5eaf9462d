// What a principal may do, and where that ends.

import Domain
import Testing

@Suite("Principal")
struct PrincipalTests {
    @Test("has the permissions of all its roles together")
    func union() throws {
        let principal = try principal([.signatory, .ingest])
        #expect(principal.permissions == Role.signatory.permissions.union(Role.ingest.permissions))
        #expect(try self.principal([]).permissions == [])
    }

    @Test("is refused what no role grants, and told which permission is missing")
    func require() throws {
        let principal = try principal([.analyst])
        #expect(throws: Never.self) { try principal.require(.readAccounts) }
        let error = #expect(throws: DomainError.self) { try principal.require(.writeAccounts) }
        #expect(error?.kind == .forbidden)
        #expect(error?.code == .forbidden)
        #expect(error?.detail.contains("accounts.write") == true)
    }

    @Test(
        "is bounded where only an editor's right to write grants it",
        arguments: [
            ([.editor], .writeAgreements, "dach"), ([.editor, .analyst], .writeAgreements, "dach"),
            ([.editor, .revops], .writeAgreements, nil), ([.editor, .admin], .writeAgreements, nil),
            ([.revops], .writeAgreements, nil), ([.editor], .readAgreements, nil),
            ([.editor], .readAccounts, nil), ([.editor], .readEffectiveSLA, nil),
        ] as [(Set<Role>, Permission, String?)])
    func bound(roles: Set<Role>, permission: Permission, bound: String?) throws {
        #expect(try principal(roles, region: "dach").bound(of: permission)?.text == bound)
    }

    @Test("may not write as an editor without a region: no bound must never mean no bounds")
    func editorWithoutRegion() throws {
        let principal = try principal([.editor], region: nil)
        let error = #expect(throws: DomainError.self) { try principal.require(.writeAgreements) }
        #expect(error?.code == .forbidden)
        #expect(throws: Never.self) { try principal.require(.readAgreements) }
        let admin = try self.principal([.editor, .admin], region: nil)
        #expect(throws: Never.self) { try admin.require(.writeAgreements) }
    }

    @Test("is referred to by its credential")
    func reference() throws {
        let id = try #require(APIKeyID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5"))
        #expect(
            try principal([], credential: .apiKey(id)).reference == "key:018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5"
        )
        let token = Principal.Credential.jwt(issuer: "https://id.example", subject: "ann")
        #expect(try principal([], credential: token).reference == "jwt:https://id.example#ann")
    }

    private func principal(
        _ roles: Set<Role>, region: String? = nil,
        credential: Principal.Credential = .jwt(issuer: "issuer", subject: "subject")
    ) throws -> Principal {
        Principal(
            tenant: try #require(TenantID("018f2d3c-4b5a-7c6d-8e9f-000000000000")),
            tenantKey: try slug("acme"),
            tenantName: "Acme", credential: credential, name: "Ann", roles: roles,
            region: try region.map { try slug($0) }, expiresAt: nil)
    }
}
