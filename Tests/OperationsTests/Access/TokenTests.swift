// Tokens of an identity provider: which are let in, and what they may do.

import Domain
import FoundationEssentials
import JWTKit
import Operations
import Store
import Support
import Testing

@Suite("Tokens")
struct TokenTests {
    @Test("a token's claims become the principal")
    func principal() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let issuer = Issuer("a")
            let token = try await issuer.token(
                Issuer.claims(["roles": .texts(["editor", "made-up"]), "region": .text("dach")]))
            let principal = try await enter(server, token, issuer.verifier())
            #expect(principal.tenant == tenant.id && principal.name == "Ada")
            #expect(principal.roles == [.editor] && principal.region == "dach")
            #expect(principal.credential == .jwt(issuer: Issuer.name, subject: "u-1"))
            #expect(principal.expiresAt == .hour(1))
        }
    }

    @Test(
        "a token is refused for what it says, or does not say",
        arguments: [
            ["iss": Claim.text("https://other.example")], ["iss": nil], ["aud": .text("other")], ["aud": nil],
            ["aud": .texts(["x", "y"])], ["sub": nil], ["sub": .text("")], ["tenant": nil],
            ["tenant": .text("no one's")],
            ["tenant": .text("unknown")], ["roles": nil], ["roles": .texts([])],
            ["roles": .texts(["made-up"])],
            ["roles": .texts(["editor"])], ["exp": nil], ["exp": .text("later")],
        ] as [[String: Claim?]])
    func refused(_ changes: [String: Claim?]) async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let token = try await issuer.token(Issuer.claims(changes))
            let refused = try await refusal { _ = try await enter(server, token, issuer.verifier()) }
            #expect(refused?.code == .unauthenticated)
        }
    }

    @Test(
        "an editor without a region keeps its other roles and may not write; another role's region bounds nothing"
    )
    func regions() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let editor = try await issuer.token(Issuer.claims(["roles": .texts(["editor", "analyst"])]))
            #expect(try await enter(server, editor, issuer.verifier()).roles == [.analyst])
            let analyst = try await issuer.token(Issuer.claims(["region": .text("dach")]))
            #expect(try await enter(server, analyst, issuer.verifier()).region == nil)
        }
    }

    @Test("a token counts from nbf until exp, with half a minute for clocks that differ")
    func times() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let start = Int(Instant.start.microseconds / 1_000_000)
            let token = try await issuer.token(
                Issuer.claims(["nbf": .number(start + 100), "exp": .number(start + 200)]))
            for (second, isIn) in [(69, false), (70, true), (229, true), (230, false)] {
                let refused = try await refusal {
                    _ = try await enter(server, token, issuer.verifier(), .second(second))
                }
                #expect((refused == nil) == isIn, "after \(second) seconds")
            }
        }
    }

    @Test("what was not signed by the issuer is refused, however it is made")
    func forgeries() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let good = try await issuer.token(Issuer.claims())
            _ = try await enter(server, good, issuer.verifier())
            let parts = good.split(separator: ".").map(String.init)
            let none = Data(#"{"alg":"none","typ":"JWT"}"#.utf8).base64EncodedString().replacing(
                "=", with: "")
            let kidNone = Data(#"{"alg":"none","typ":"JWT","kid":"a"}"#.utf8).base64EncodedString().replacing(
                "=", with: "")
            let shared = JWTKeyCollection()
            await shared.add(
                hmac: "a secret of the thirty-two bytes that it needs", digestAlgorithm: .sha256, kid: "a")
            let symmetric = try await shared.sign(Plain(iss: Issuer.name), kid: "a")
            let forged = [
                try await Issuer("a").token(Issuer.claims()), symmetric, "\(none).\(parts[1]).",
                "\(none).\(parts[1])",
                "\(kidNone).\(parts[1]).", "\(kidNone).\(parts[1]).\(parts[2])",
                "\(parts[0]).\(parts[1]).AAAA",
                "\(parts[0]).\(parts[1]).", "\(parts[0]).e30.\(parts[2])", "x.y.z", "…", "", "a.b",
                good + String(repeating: "A", count: 20_000),
            ]
            for token in forged {
                let refused = try await refusal { _ = try await enter(server, token, issuer.verifier()) }
                #expect(refused?.code == .unauthenticated, "\(token.prefix(80))")
            }
        }
    }

    @Test(
        "a token of a key that is not known makes the key set be fetched once more, and once a minute at most"
    )
    func rotation() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let verifier = issuer.verifier()
            let claims = Issuer.claims()
            let old = try await issuer.token(claims)
            _ = try await enter(server, old, verifier, .second(0))
            issuer.rotate(in: "b")
            let new = try await issuer.token(claims, kid: "b")
            let stranger = try await Issuer("z").token(claims, kid: "z")
            // Within the first minute the set is not fetched again.
            let early = try await refusal { _ = try await enter(server, new, verifier, .second(59)) }
            #expect(early?.code == .unauthenticated && issuer.fetches == 1)
            _ = try await enter(server, new, verifier, .second(60))
            #expect(issuer.fetches == 2)
            for second in [61, 90, 119] {
                let refused = try await refusal {
                    _ = try await enter(server, stranger, verifier, .second(second))
                }
                #expect(refused?.code == .unauthenticated)
            }
            #expect(issuer.fetches == 2)
            _ = try await enter(server, old, verifier, .second(119))
        }
    }

    @Test("an issuer that is down holds nobody up who has a good token, and is asked once a minute")
    func down() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let verifier = issuer.verifier()
            let start = Int(Instant.start.microseconds / 1_000_000)
            let token = try await issuer.token(Issuer.claims(["exp": .number(start + 9000)]))
            _ = try await enter(server, token, verifier, .second(0))
            issuer.goDown()
            for second in [3600, 3601, 3659] { _ = try await enter(server, token, verifier, .second(second)) }
            #expect(issuer.fetches == 2)
            _ = try await enter(server, token, verifier, .second(3660))
            #expect(issuer.fetches == 3)
            let unreachable = Issuer("a")
            unreachable.goDown()
            let refused = try await refusal { _ = try await enter(server, token, unreachable.verifier()) }
            #expect(refused?.code == .unavailable)
        }
    }

    @Test("a suspended tenant's tokens are refused at once")
    func suspended() async throws {
        try await withServer { server in
            try await server.makeTenant()
            let issuer = Issuer("a")
            let token = try await issuer.token(Issuer.claims())
            let verifier = issuer.verifier()
            _ = try await enter(server, token, verifier)
            _ = try await server.workspace.suspendTenant(
                "acme", reason: "late", by: OperatorCall(now: .start))
            let refused = try await refusal { _ = try await enter(server, token, verifier) }
            #expect(refused?.code == .tenantSuspended)
        }
    }

    private func enter(
        _ server: TestServer, _ token: String, _ tokens: TokenVerifier, _ now: Instant = .second(10)
    ) async throws -> Principal {
        try await server.workspace.authenticate(bearer: token, tokens: tokens, now: now)
    }
}

private struct Plain: JWTPayload {
    var iss: String

    func verify(using key: some JWTAlgorithm) async throws {}
}
