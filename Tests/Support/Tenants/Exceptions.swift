// Exceptions from guard rails of tests, and a framework whose board grants them.

package import Domain
package import Operations

extension JSON {
    /// Terms of a framework that wants MQLs answered within so many hours and lets that only be tightened, with a board
    /// of three of which two decide: Ada, or Alan in her place, for dach, Bob for uk, Cleo for americas.
    package static func boarded(hours: Int = 4, rails: JSON = ["/responses/**": "tighten"]) -> JSON {
        MergePatch.apply(
            [
                "responses": ["mql": ["text": .null, "first_response": .within(hours: hours)]],
                "guardrails": rails,
                "scope": [
                    "board": [
                        "quorum": 2,
                        "seats": [
                            "dach": ["representative": .member("ada"), "deputy": .member("alan")],
                            "uk": ["representative": .member("bob")],
                            "americas": ["representative": .member("cleo")],
                        ],
                    ]
                ],
            ], to: .responses(saying: "global"))
    }

    /// Terms of a local agreement that nobody signs, and that answers MQLs within so many hours.
    package static func answering(within hours: Int) -> JSON {
        ["parties": .parties, "responses": ["mql": ["first_response": .within(hours: hours)]]]
    }

    package static func within(hours: Int) -> JSON {
        ["within": .string("PT\(hours)H"), "clock": "business"]
    }
}

extension TestTenant {
    /// Segments, people who sign, the framework `global` of `JSON.boarded` in force, and the local agreement `de-sla`
    /// without a version.
    package func makeBoard(_ terms: JSON = .boarded(), at now: Instant = .hour(1)) async throws {
        try await furnish()
        try await makeSigners()
        try await bind("de-sla", under: "global", terms, at: now)
    }

    /// A framework with a board in force, and a local agreement without a version.
    package func bind(
        _ key: Slug, under framework: Slug, _ terms: JSON = .boarded(), at now: Instant = .hour(1)
    ) async throws {
        try await createAgreement(framework, by: call(at: now))
        try await publishBoarded(terms, of: framework, at: now)
        try await createAgreement(key, under: framework, by: call(at: now))
    }

    /// The framework's next version, signed by Ada and Bob.
    package func publishBoarded(_ terms: JSON, of framework: Slug = "global", at now: Instant) async throws {
        let version = try await publish(framework, terms: terms, by: call(at: now)).number
        try await sign(framework, "board.dach", version: version, by: "ada", at: now)
        try await sign(framework, "board.uk", version: version, by: "bob", at: now)
    }

    /// A request for an exception by which MQLs may be answered later.
    @discardableResult
    package func requestException(
        _ key: Slug = "de-sla", for pointers: [String] = ["/responses/mql/first_response"],
        until: CivilDate = .day(10), zone: TimeZoneName? = .utc, patch: JSON = [:], by call: Call? = nil
    ) async throws -> ChangeRequest {
        let exception = NewException(
            pointers: pointers.compactMap { try? PointerPattern(parsing: $0) }, until: until, zone: zone)
        return try await workspace.requestChange(
            of: key,
            NewChangeRequest(
                title: "Slower", reason: "Two people left", patch: patch, exception: exception),
            by: call ?? asker(at: .hour(2)))
    }

    /// The number of an exception that Ada and Bob have granted.
    @discardableResult
    package func grantException(
        _ key: Slug = "de-sla", for pointers: [String] = ["/responses/mql/first_response"],
        until: CivilDate = .day(10), patch: JSON = [:], at now: Instant = .hour(2)
    ) async throws -> Int {
        let request = try await requestException(
            key, for: pointers, until: until, patch: patch, by: asker(at: now))
        try await sign(key, exception: request.number, "board.dach", by: "ada", at: now)
        try await sign(key, exception: request.number, "board.uk", by: "bob", at: now)
        return request.number
    }

    @discardableResult
    package func sign(
        _ key: Slug = "de-sla", exception number: Int, _ slot: String, by member: Slug,
        at now: Instant = .hour(3)
    ) async throws -> SigningResult {
        try await workspace.sign(
            .exception(number), of: key, try await signature(key, exception: number, slot, at: now),
            by: call(subject: member.text, as: [.signatory], at: now))
    }

    @discardableResult
    package func decline(
        _ key: Slug = "de-sla", exception number: Int, _ slot: String, by member: Slug,
        at now: Instant = .hour(3)
    ) async throws -> SigningResult {
        try await workspace.decline(
            .exception(number), of: key, try await signature(key, exception: number, slot, at: now),
            reason: "Hire somebody", by: call(subject: member.text, as: [.signatory], at: now))
    }

    /// What a member agrees to who has read the exception as it is.
    package func signature(
        _ key: Slug, exception number: Int, _ slot: String, at now: Instant
    ) async throws -> MemberSignature {
        let request = try await workspace.changeRequest(number, of: key, by: call(at: now))
        return MemberSignature(
            slot: slot, contentSHA256: request.exception?.contentSHA256 ?? "", language: .english,
            origin: Origin(address: "192.0.2.1", userAgent: "tests"))
    }
}
