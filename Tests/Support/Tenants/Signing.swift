// Agreements of tests that people have to sign.

package import Domain
package import Operations

extension JSON {
    /// The terms of `responses(saying:)`, which Ada signs for marketing, or Alan in her place, and Bob for sales. The
    /// management may sign, and finance takes part without.
    package static func signed(saying text: String) -> JSON {
        MergePatch.apply(
            [
                "parties": [
                    "marketing": .signing("Marketing", by: "ada", deputy: "alan"),
                    "sales": .signing("Sales", by: "bob"),
                    "management": .signing("Management", by: "cleo", "optional"),
                    "finance": ["name": "Finance", "signature": "none"],
                ]
            ], to: .responses(saying: text))
    }

    package static func signing(
        _ name: String, by member: Slug, deputy: Slug? = nil, _ signature: String = "required"
    ) -> JSON {
        var party: JSONObject = [
            "name": .string(name), "signature": .string(signature), "representative": .member(member),
        ]
        if let deputy { party["deputy"] = .member(deputy) }
        return .object(party)
    }

    /// The member as `putMember` makes it.
    private static func member(_ key: Slug) -> JSON {
        [
            "name": .string("Member \(key)"), "position": .string("Head of \(key)"),
            "member": .string(key.text),
        ]
    }
}

extension TestTenant {
    /// The members whom `JSON.signed` names, each with a token of its key as subject.
    package func makeSigners(at now: Instant = .start) async throws {
        for key: Slug in ["ada", "alan", "bob", "cleo"] {
            let isKnown = try await refusal { _ = try await workspace.member(key, by: call(at: now)) } == nil
            try await putMember(key, subject: key.text, by: call(at: now), isKnown ? .exists : .create)
        }
    }

    /// Signs as a member, with the content hash that the version has.
    @discardableResult
    package func sign(
        _ key: Slug, _ slot: String, version: Int = 1, by member: Slug, at now: Instant = .hour(2)
    ) async throws -> SigningResult {
        try await workspace.signVersion(
            version, of: key, try await signature(key, version, slot, at: now),
            by: call(subject: member.text, as: [.signatory], at: now))
    }

    @discardableResult
    package func decline(
        _ key: Slug, _ slot: String, version: Int = 1, by member: Slug, at now: Instant = .hour(2)
    ) async throws -> SigningResult {
        try await workspace.declineVersion(
            version, of: key, try await signature(key, version, slot, at: now), reason: "Too fast for us",
            by: call(subject: member.text, as: [.signatory], at: now))
    }

    /// What a member agrees to who has read the version as it is.
    package func signature(
        _ key: Slug, _ version: Int, _ slot: String, at now: Instant
    ) async throws -> MemberSignature {
        MemberSignature(
            slot: slot, contentSHA256: try await contentHash(key, version, at: now), language: .english,
            origin: Origin(address: "192.0.2.1", userAgent: "tests"))
    }

    package func contentHash(_ key: Slug, _ version: Int = 1, at now: Instant = .hour(2)) async throws
        -> String
    {
        try await workspace.version(version, of: key, by: call(at: now)).frozen?.contentSHA256 ?? ""
    }

    package func state(_ key: Slug, _ version: Int = 1, at now: Instant = .hour(2)) async throws
        -> VersionState
    {
        try await workspace.version(version, of: key, by: call(at: now)).state
    }
}

extension TestTenant {
    /// An agreement under `global` that has had everything done to it that can be done at slots: a link revoked and
    /// another open, a paper with its scan, a signature by a link, and one that is still missing.
    package func collectSignatures(
        _ key: Slug, _ selector: Selector = Selector(vertical: "finance"), at now: Instant = .hour(2)
    ) async throws {
        let call = call(at: now)
        try await createAgreement(key, under: "global", by: call)
        try await publish(key, selector, terms: .signed(saying: "1h"), by: call)
        let link = NewSigningLink(slot: "sales", capacity: .representative, language: .english, days: 7)
        _ = try await workspace.createSigningLink(1, of: key, link, by: call)
        _ = try await workspace.revokeSigningLinks(1, of: key, slot: "sales", by: call)
        _ = try await workspace.createSigningLink(1, of: key, link, by: call)
        let scan = try await workspace.uploadScan(
            Array("%PDF-1.7".utf8), stated: Scan.MediaType.pdf.rawValue, of: key, by: call)
        let paper = PaperSignature(
            slot: "management", contentSHA256: try await contentHash(key, at: now), scanSHA256: scan.sha256,
            capacity: .representative, signedOn: now.date, language: .english, origin: Origin())
        _ = try await workspace.recordPaper(paper, on: 1, of: key, by: call)
        let marketing = NewSigningLink(
            slot: "marketing", capacity: .representative, language: .english, days: 7)
        let issued = try await workspace.createSigningLink(1, of: key, marketing, by: call)
        guard let token = SigningToken(issued.token) else { return }
        _ = try await workspace.act(
            .sign(name: "Member ada"), with: token, language: .english, origin: Origin(), now: now)
    }
}
