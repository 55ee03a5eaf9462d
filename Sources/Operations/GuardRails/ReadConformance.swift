// Conformance: which local agreements a framework version breaks, and what a local version breaks itself.

package import Domain
import Store

/// What a framework version means for one version of a local agreement.
package struct ConformanceEntry: Sendable, Hashable {
    package var agreement: Slug
    package var version: Int
    /// Of the framework that it was held against.
    package var frameworkVersion: Int
    /// Empty: it conforms.
    package var violations: [GuardRailViolation]
    /// What the framework version grants it.
    package var grace: Grace?
    /// The exceptions that it relies on; of a draft all that were granted.
    package var exceptions: [GrantedException]
    /// When it was held against the framework version.
    package var at: Instant

    /// What lets a value through although it breaks a rail.
    package func exception(for violation: GuardRailViolation) -> GrantedException? {
        exceptions.letting(violation.pointer, throughAt: at)
    }
}

extension Workspace {
    /// A page of local versions in the order of their agreements' keys and their numbers, those that conform too. Of a
    /// framework's version, draft or frozen: its local versions in force or to be; of a local one: itself, under its
    /// framework's version in force.
    ///
    /// - Throws: 404 `not_found`; 409 `framework_not_in_force` for a local version without one.
    package func conformance(
        of number: Int, _ key: Slug, after last: VersionReference?, limit: Int, by call: Call
    ) async throws -> [ConformanceEntry] {
        try await snapshot(call, .readAgreements) { transaction in
            let view = try await transaction.version(number, of: key, now: call.now)
            let terms = view.terms ?? .null
            switch view.agreement.kind {
            case .framework:
                let locals = try await transaction.localVersions(
                    under: view.agreement.id, during: InForce(from: call.now, to: nil),
                    after: last.map { ($0.agreement, $0.number) }, limit: limit)
                return locals.map { local in
                    ConformanceEntry(
                        local.agreement, local.number, patch: local.terms, framework: terms, version: number,
                        local.exceptions, at: call.now)
                }
            case .local:
                let framework = try await transaction.frameworkInForce(over: view.agreement, at: call.now)
                guard last == nil else { return [] }
                return [
                    ConformanceEntry(
                        key, number, patch: terms, framework: framework.terms, version: framework.number,
                        try await transaction.exceptions(of: view, at: call.now), at: call.now)
                ]
            }
        }
    }
}

extension ConformanceEntry {
    fileprivate init(
        _ agreement: Slug, _ number: Int, patch: JSON, framework: JSON, version: Int,
        _ exceptions: [GrantedException], at instant: Instant
    ) {
        self.init(
            agreement: agreement, version: number, frameworkVersion: version,
            violations: GuardRails(terms: framework).violations(
                of: Terms.inherited(of: patch), on: Terms.inherited(of: framework)),
            grace: Grace.dates(of: framework)[agreement], exceptions: exceptions, at: instant)
    }
}

extension TenantTransaction {
    /// A version with its text, draft or frozen.
    func version(_ number: Int, of key: Slug, now: Instant) async throws -> VersionView {
        let agreement = try await agreement(key, now: now).orNotFound("agreement", key)
        if let draft = try await draft(of: agreement.id), draft.number == number {
            return VersionView(agreement: agreement, content: .draft(draft), at: now)
        }
        guard let version = try await version(number, of: agreement.id) else {
            throw DomainError.notFound("version", number, of: key)
        }
        return VersionView(agreement: agreement, content: .frozen(version), at: now)
    }

    /// The exceptions that a version relies on; a draft may come to rely on all that were granted.
    func exceptions(of view: VersionView, at instant: Instant) async throws -> [GrantedException] {
        switch view.content {
        case .frozen(let version): version.exceptions
        case .draft: try await grantedExceptions(of: view.agreement.id, at: instant)
        }
    }

    /// The version of a local agreement's framework that is in force.
    func frameworkInForce(over agreement: AgreementEntry, at instant: Instant) async throws -> BindingVersion
    {
        guard let id = agreement.frameworkID, let key = agreement.framework else {
            throw DomainError.notFound("framework of “\(agreement.key)”", "")
        }
        let moment = InForce(from: instant, to: Instant(microseconds: instant.microseconds + 1))
        guard let version = try await frameworkVersions(of: id, during: moment).first else {
            throw DomainError(
                .conflict, .frameworkNotInForce,
                "The framework “\(key)” has no version in force at \(instant): propose one first.")
        }
        return version
    }
}

extension VersionView {
    package var terms: JSON? {
        switch content {
        case .draft(let draft): draft.terms
        case .frozen(let version): version.terms
        }
    }

    package var selector: Selector {
        switch content {
        case .draft(let draft): draft.selector
        case .frozen(let version): version.selector
        }
    }
}
