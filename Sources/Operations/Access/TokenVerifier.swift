// Tokens of an identity provider: verified with jwt-kit against the key set of the configured issuer.

import Domain
import FoundationEssentials
import JWTKit

/// Which tokens are accepted, and which of their claims say what.
package struct TokenConfiguration: Sendable, Hashable {
    package var issuer: String
    package var audience: String
    package var tenantClaim: String
    package var rolesClaim: String
    package var regionClaim: String

    package init(
        issuer: String, audience: String, tenantClaim: String = "tenant", rolesClaim: String = "roles",
        regionClaim: String = "region"
    ) {
        self.issuer = issuer
        self.audience = audience
        self.tenantClaim = tenantClaim
        self.rolesClaim = rolesClaim
        self.regionClaim = regionClaim
    }
}

/// What a verified token says.
struct TokenClaims: Sendable, Hashable {
    var issuer: String
    var subject: String
    var name: String
    var tenant: Slug
    var roles: Set<Role>
    var region: Slug?
    var expiresAt: Instant
}

/// Verifies tokens. The key set is fetched when it is first needed, again after an hour, and at most once a minute
/// when a token cannot be verified with it (the issuer may have rotated).
package actor TokenVerifier {
    private static let refreshSeconds = 3600
    private static let retrySeconds = 60
    /// Beyond this a token is refused unread.
    private static let maximumLength = 16_384
    private static let clockSkewSeconds = 30

    private let configuration: TokenConfiguration
    private let fetch: @Sendable () async throws -> String
    private var keys: JWTKeyCollection?
    private var fetchedAt: Instant?
    /// The latest attempt, also a vain one: an issuer that is down must not hold up every request.
    private var triedAt: Instant?
    /// The attempt that is under way, which all wait for together.
    private var loading: Task<JWTKeyCollection, any Error>?

    /// - Parameter fetch: reads the JWKS text from where it is configured to be.
    package init(_ configuration: TokenConfiguration, fetch: @escaping @Sendable () async throws -> String) {
        self.configuration = configuration
        self.fetch = fetch
    }

    func verify(_ token: String, now: Instant) async throws -> TokenClaims {
        guard token.utf8.count <= TokenVerifier.maximumLength else { throw DomainError.notAuthenticated }
        if let payload = await payload(of: token, try await currentKeys(now)) {
            return try read(payload, now)
        }
        guard let fresh = await rotatedKeys(now), let payload = await payload(of: token, fresh) else {
            throw DomainError.notAuthenticated
        }
        return try read(payload, now)
    }

    /// nil for whatever is wrong with the text or its signature: each library below has errors of its own for that.
    private func payload(of token: String, _ keys: JWTKeyCollection) async -> TokenPayload? {
        try? await keys.verify(token, as: TokenPayload.self)
    }

    private func currentKeys(_ now: Instant) async throws -> JWTKeyCollection {
        if let keys, let fetchedAt {
            let isFresh = now < fetchedAt.adding(seconds: TokenVerifier.refreshSeconds)
            if isFresh || !mayTry(now) { return keys }
        }
        do {
            return try await load(now)
        } catch {
            // An issuer that cannot be reached for a while does not lock everybody out.
            if let keys { return keys }
            throw DomainError(
                .unavailable, .unavailable, "The identity provider's keys cannot be read.",
                retryAfterSeconds: 30)
        }
    }

    private func rotatedKeys(_ now: Instant) async -> JWTKeyCollection? {
        // Whoever waits for an attempt of others has had its turn with it.
        guard loading != nil || mayTry(now) else { return nil }
        return try? await load(now)
    }

    private func mayTry(_ now: Instant) -> Bool {
        triedAt.map { $0.adding(seconds: TokenVerifier.retrySeconds) <= now } ?? true
    }

    private func load(_ now: Instant) async throws -> JWTKeyCollection {
        if let loading { return try await loading.value }
        triedAt = now
        let attempt = Task { [fetch] in
            let fresh = JWTKeyCollection()
            try await fresh.add(jwksJSON: fetch())
            return fresh
        }
        loading = attempt
        defer { loading = nil }
        let fresh = try await attempt.value
        keys = fresh
        fetchedAt = now
        return fresh
    }

    private func read(_ payload: TokenPayload, _ now: Instant) throws -> TokenClaims {
        let claims = payload.claims
        let seconds = Double(now.microseconds) / 1_000_000
        let skew = Double(TokenVerifier.clockSkewSeconds)
        guard claims.text("iss") == configuration.issuer,
            claims.texts("aud").contains(configuration.audience),
            let expiry = claims.number("exp"), expiry + skew > seconds,
            claims.number("nbf").map({ $0 - skew <= seconds }) ?? true,
            let subject = claims.text("sub"), (1...255).contains(subject.utf8.count),
            let tenant = claims.text(configuration.tenantClaim).flatMap({ Slug($0) })
        else { throw DomainError.notAuthenticated }
        let roles = Set(claims.texts(configuration.rolesClaim).compactMap(Role.init))
        let region = claims.text(configuration.regionClaim).flatMap { Slug($0) }
        // An editor without a region is bounded to nothing at all, and so may write nothing.
        let granted = region == nil ? roles.subtracting([.editor]) : roles
        guard !granted.isEmpty else { throw DomainError.notAuthenticated }
        return TokenClaims(
            issuer: configuration.issuer, subject: subject, name: claims.text("name") ?? subject,
            tenant: tenant,
            roles: granted, region: granted.contains(.editor) ? region : nil,
            expiresAt: Instant(microseconds: Int64(min(expiry, 253_402_300_799) * 1_000_000)))
    }
}

/// The claims as they are; which of them matter is configured.
private struct TokenPayload: JWTPayload {
    let claims: [String: ClaimValue]

    init(from decoder: any Decoder) throws {
        claims = try decoder.singleValueContainer().decode([String: ClaimValue].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([String: String]())
    }

    /// Times and names are checked where the configuration and the clock are.
    func verify(using key: some JWTAlgorithm) async throws {}
}

private enum ClaimValue: Decodable, Sendable {
    case text(String)
    case number(Double)
    case texts([String])
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let texts = try? container.decode([String].self) {
            self = .texts(texts)
        } else {
            self = .other
        }
    }
}

extension [String: ClaimValue] {
    fileprivate func text(_ name: String) -> String? {
        if case .text(let text) = self[name] { text } else { nil }
    }

    fileprivate func texts(_ name: String) -> [String] {
        switch self[name] {
        case .text(let text): [text]
        case .texts(let texts): texts
        default: []
        }
    }

    fileprivate func number(_ name: String) -> Double? {
        if case .number(let number) = self[name], number.isFinite { number } else { nil }
    }
}
