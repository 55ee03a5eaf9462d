// Reading a version as the document that people sign: its text with the names that stand outside it.

package import Domain
import Store

extension Workspace {
    /// What the document of a version is made from.
    ///
    /// A local agreement is shown over a version of its framework: a proposed one over the version that it was
    /// checked against, which its hash covers; a draft over the one that would be in force when the draft began.
    package func documentSubject(
        _ number: Int, of key: Slug, by call: Call
    ) async throws -> DocumentSubject {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return try await documentSubject(
                number, of: agreement, tenantName: call.principal.tenantName, now: call.now, transaction)
        }
    }

    func documentSubject(
        _ number: Int, of agreement: AgreementEntry, tenantName: String, now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> DocumentSubject {
        var subject = try await subject(number, of: agreement, tenantName, now, transaction)
        subject.programme = agreement.programme
        subject.names.nodes = try await names(of: subject.selector, transaction)
        guard let framework = agreement.frameworkID, let reference = subject.framework else {
            return subject
        }
        subject.frameworkName = try await signedName(of: reference.agreement, reference.version, transaction)
        subject.frameworkTerms = try await transaction.version(reference.version, of: framework)?.terms
        return subject
    }

    private func subject(
        _ number: Int, of agreement: AgreementEntry, _ tenantName: String, _ now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> DocumentSubject {
        if let draft = try await transaction.draft(of: agreement.id), draft.number == number {
            var subject = DocumentSubject(
                tenantName: tenantName, agreement: agreement.key, name: agreement.name,
                kind: agreement.kind, version: number, state: .draft, validity: draft.validity,
                selector: draft.selector, contentSHA256: nil, terms: draft.terms)
            let beginning = max(draft.validity.begins ?? now, now)
            subject.framework = try await framework(over: agreement, at: beginning, transaction)
            return subject
        }
        guard let version = try await transaction.version(number, of: agreement.id) else {
            throw DomainError.notFound("version", number, of: agreement.key)
        }
        var subject = DocumentSubject(
            tenantName: tenantName, agreement: agreement.key,
            name: try await signedName(of: agreement.key, number, transaction) ?? agreement.name,
            kind: agreement.kind, version: number, state: version.facts.state(at: now),
            validity: version.validity, selector: version.selector, contentSHA256: version.contentSHA256,
            terms: version.terms ?? .object(JSONObject()))
        subject.inForce = version.facts.inForce
        subject.framework = version.checkedAgainst
        subject.signatures = try await transaction.signatures(of: .version(number), agreement.id)
            .compactMap(DocumentSubject.Signature.init)
        subject.exceptions = version.exceptions
        return subject
    }

    private func framework(
        over agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> FrameworkReference? {
        guard let id = agreement.frameworkID, let key = agreement.framework,
            let version = try await transaction.frameworkVersion(of: id, at: instant)
        else { return nil }
        return FrameworkReference(
            agreement: key, version: version.number, contentSHA256: version.contentSHA256)
    }

    /// The name that a version was agreed to under: the agreement may have another one since.
    private func signedName(
        of agreement: Slug, _ version: Int, _ transaction: TenantTransaction
    ) async throws -> String? {
        guard let envelope = try await transaction.envelope(version, of: agreement) else { return nil }
        // An envelope has more to it than the terms, whose size is bounded.
        let limits = JSONLimits(
            maxBytes: 2 * JSONLimits.standardMaxBytes, maxNodes: 2 * JSONLimits.standardMaxNodes)
        return try JSON.parse(envelope.text, limits: limits)["agreement"]?["name"]?.stringValue
    }

    /// What the nodes that a selector names are called today; one that is gone has no name.
    private func names(
        of selector: Selector, _ transaction: TenantTransaction
    ) async throws -> [Dimension: String] {
        var names: [Dimension: String] = [:]
        if let key = selector[.region] {
            names[.region] = try await transaction.region(key)?.definition.name
        }
        if let key = selector[.vertical] {
            names[.vertical] = try await transaction.vertical(key)?.definition.name
        }
        if let key = selector[.size] {
            names[.size] = try await transaction.sizes().value.first { $0.key == key }?.name
        }
        if let key = selector[.tier] {
            names[.tier] = try await transaction.tiers().value.first { $0.key == key }?.name
        }
        return names
    }
}

extension DocumentSubject.Signature {
    /// nil for a record by which nothing was signed.
    fileprivate init?(_ record: StoredSignature) throws {
        guard record.act == .signature else { return nil }
        let signer = try JSON.parse(record.text)["signer"]
        self.init(
            party: record.slot, name: signer?["name"]?.stringValue ?? "",
            position: signer?["position"]?.stringValue, signedAt: record.signedAt)
    }
}
