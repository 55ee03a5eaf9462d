// One Idempotency-Key, one effect.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Repeated requests")
struct IdempotencyTests {
    @Test("a repeat gets the first answer and has no second effect")
    func repeated() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/api-keys", body: "x")
            func create(_ call: Call) async throws {
                _ = try await tenant.workspace.createAPIKey(
                    NewAPIKey(name: "a key", roles: [.analyst], region: nil, expiresAt: nil), by: call)
            }
            try await create(tenant.call(attempt: attempt))
            let answer = try await answer { try await create(tenant.call(at: .hour(2), attempt: attempt)) }
            #expect(answer?.status == 201 && answer?.headers == ["location": "/v1/api-keys"])
            #expect(answer?.body.contains("a key") == true)
            let other = try await refusal {
                try await create(tenant.call(attempt: .creating("/v1/api-keys", body: "y")))
            }
            #expect(other?.code == .idempotencyMismatch)
            // Somebody else's key of the same text is another key; so is one of another path.
            try await create(
                Call(principal: tenant.principal([.admin, .revops]), now: .hour(1), attempt: attempt))
            try await create(tenant.call(attempt: .creating("/v1/other", body: "x")))
            let keys = try await tenant.workspace.apiKeys(
                state: nil, before: nil, limit: 9, by: tenant.call())
            #expect(keys.count == 3)
        }
    }

    @Test("an answer is kept for 24 hours to the microsecond, and gives its key free then")
    func expiry() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/agreements", body: "x")
            func create(_ key: Slug, _ now: Instant) async throws {
                let new = NewAgreement(key: key, name: "x", kind: .framework, framework: nil, programme: nil)
                _ = try await tenant.workspace.createAgreement(
                    new, by: tenant.call(at: now, attempt: attempt))
            }
            try await create("a", .hour(1))
            let last = Instant(microseconds: Instant.hour(25).microseconds - 1)
            let answer2 = try await answer { try await create("b", last) }
            #expect(answer2 != nil)
            try await create("b", .hour(25))
            let answer3 = try await answer { try await create("c", .hour(26)) }
            #expect(answer3 != nil)
        }
    }

    @Test("an error is not kept: the same key may be used again once its reason is gone")
    func errors() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/agreements", body: "x")
            func create(_ now: Instant) async throws {
                let new = NewAgreement(
                    key: "local", name: "x", kind: .local, framework: "global", programme: nil)
                _ = try await tenant.workspace.createAgreement(
                    new, by: tenant.call(at: now, attempt: attempt))
            }
            let refused1 = try await refusal { try await create(.hour(1)) }
            #expect(refused1?.code == .validationFailed)
            try await tenant.createAgreement("global", by: tenant.call())
            try await create(.hour(1))
            let answer4 = try await answer { try await create(.hour(1)) }
            #expect(answer4 != nil)
        }
    }

    @Test("while the first of two equal requests is being worked on, the second is told to wait")
    func inFlight() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/api-keys", body: "x")
            let refused = try await server.database.transaction(tenant.id) { transaction in
                // The first one, which has claimed the key and is not done.
                #expect(
                    try await transaction.recordedAnswer(
                        to: attempt.request, by: tenant.call().principal.reference, now: .hour(1)) == nil)
                return try await refusal {
                    _ = try await tenant.workspace.createAPIKey(
                        NewAPIKey(name: "a key", roles: [.admin], region: nil, expiresAt: nil),
                        by: tenant.call(attempt: attempt))
                }
            }
            #expect(refused?.code == .idempotencyInFlight && refused?.retryAfterSeconds == 1)
        }
    }

    @Test("many equal requests at once have one effect")
    func storm() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/api-keys", body: "x")
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        _ = try? await tenant.workspace.createAPIKey(
                            NewAPIKey(name: "a key", roles: [.admin], region: nil, expiresAt: nil),
                            by: tenant.call(attempt: attempt))
                    }
                }
            }
            let keys = try await tenant.workspace.apiKeys(
                state: nil, before: nil, limit: 99, by: tenant.call())
            #expect(keys.count == 1)
        }
    }

    private func answer(_ body: () async throws -> Void) async throws -> RecordedAnswer? {
        do {
            try await body()
            return nil
        } catch let answer as RecordedAnswer {
            return answer
        }
    }
}
