// Tokens of an identity provider, against a key set in a file.

import Domain
import Foundation
import JWTKit
import Support
import Testing

/// What a test signs.
private struct Claims: JWTPayload {
    var iss = "https://issuer.invalid"
    var aud = "baton"
    var sub = "ada"
    var name = "Ada"
    var exp = Date().timeIntervalSince1970.rounded() + 300
    var nbf: Double?
    var tenant: String
    var roles: [String]
    var region: String?

    func verify(using algorithm: some JWTAlgorithm) {}
}

extension EndToEnd {
    @Suite("Tokens") struct TokenTests {
        @Test("a token of the configured issuer is a caller with its roles, and nothing else is")
        func tokens() async throws {
            try await withScratch { scratch in
                let (key, foreign) = (ES256PrivateKey(), ES256PrivateKey())
                let keys = try scratch.write(try Self.keySet(key), as: "jwks.json")
                let server = try await ProgramServer(
                    in: scratch,
                    settings: [
                        "BATON_JWT_ISSUER": "https://issuer.invalid", "BATON_JWT_AUDIENCE": "baton",
                        "BATON_JWT_KEYS": keys,
                    ])
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                try await accepted(tenant, key)
                try await refused(tenant, key, foreign)
                try await editor(tenant, key)
                #expect(await server.stop() == .exited(0), "\(server.log)")
            }
        }

        private func accepted(_ tenant: TestTenant, _ key: ES256PrivateKey) async throws {
            let analyst = try await caller(
                Claims(tenant: tenant.key, roles: ["analyst", "unknown"]), tenant, key)
            let me = try await analyst.get("/v1/me")
            #expect(me.status == 200, "\(me.summary)")
            #expect(me.json["principal"]?["kind"]?.stringValue == "jwt", "\(me.summary)")
            #expect(me.json["tenant"]?["key"]?.stringValue == tenant.key, "\(me.summary)")
            #expect(me.json["roles"] == ["analyst"], "\(me.summary)")
            let write = try await analyst.send("POST", "/v1/accounts", ["external_id": "a", "name": "A"])
            #expect(write.status == 403, "\(write.summary)")
        }

        private func refused(
            _ tenant: TestTenant, _ key: ES256PrivateKey, _ foreign: ES256PrivateKey
        ) async throws {
            let right = Claims(tenant: tenant.key, roles: ["admin"])
            let now = Date().timeIntervalSince1970
            let wrong: [(String, (inout Claims) -> Void)] = [
                ("another issuer", { $0.iss = "https://other.invalid" }),
                ("another audience", { $0.aud = "else" }),
                ("expired", { $0.exp = now - 120 }), ("not valid yet", { $0.nbf = now + 300 }),
                ("no such tenant", { $0.tenant = "nobody" }),
                ("no role that is known", { $0.roles = ["king"] }),
                ("an editor without a region", { $0.roles = ["editor"] }),
            ]
            for (what, change) in wrong {
                var claims = right
                change(&claims)
                let answer = try await caller(claims, tenant, key).get("/v1/me")
                #expect(answer.status == 401, "\(what): \(answer.summary)")
            }
            let alien = try await caller(right, tenant, foreign).get("/v1/me")
            #expect(alien.status == 401, "signed by another key: \(alien.summary)")
            let header = Data(#"{"alg":"none","typ":"JWT"}"#.utf8).base64EncodedString()
            let body = Data(
                #"{"iss":"https://issuer.invalid","aud":"baton","sub":"x","exp":9999999999}"#.utf8)
            let unsigned = "\(header.trimmed).\(body.base64EncodedString().trimmed)."
            let answer = try await tenant.admin.with(bearer: unsigned).get("/v1/me")
            #expect(answer.status == 401, "unsigned: \(answer.summary)")
        }

        private func editor(_ tenant: TestTenant, _ key: ES256PrivateKey) async throws {
            let claims = Claims(tenant: tenant.key, roles: ["editor"], region: "inside")
            let editor = try await caller(claims, tenant, key)
            let local: JSON = ["key": "l", "name": "L", "kind": "local", "framework": "framework"]
            #expect(try await editor.send("POST", "/v1/agreements", local).status == 201)
            for (region, status) in [("outside", 403), ("deep", 201)] {
                let draft = try await editor.send(
                    "POST", "/v1/agreements/l/versions",
                    ["selector": ["region": .string(region)], "terms": TestTenant.localTerms])
                #expect(draft.status == status, "\(region): \(draft.summary)")
            }
        }

        private func caller(
            _ claims: Claims, _ tenant: TestTenant, _ key: ES256PrivateKey
        ) async throws -> Caller {
            let keys = await JWTKeyCollection().add(ecdsa: key, kid: "test")
            return tenant.admin.with(bearer: try await keys.sign(claims, kid: "test"))
        }

        private static func keySet(_ key: ES256PrivateKey) throws -> String {
            let parameters = try #require(key.publicKey.parameters)
            func url(_ text: String) -> String { text.trimmed }
            return """
                {"keys": [{"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "test",
                "x": "\(url(parameters.x))", "y": "\(url(parameters.y))"}]}
                """
        }
    }
}

extension String {
    /// Base64 as base64url without padding.
    fileprivate var trimmed: String {
        replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
