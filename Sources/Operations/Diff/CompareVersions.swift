// Comparing two versions, or a local agreement with its framework.

package import Domain
import Store

/// A version by its agreement and number, as `inbound:4`.
package struct VersionReference: Sendable, Hashable {
    package var agreement: Slug
    package var number: Int

    package init(agreement: Slug, number: Int) {
        self.agreement = agreement
        self.number = number
    }

    /// Reads `inbound:4`: a number of up to nine digits, none of them a zero in front.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let agreement = Slug(String(parts[0])), parts[1].count <= 9,
            parts[1].allSatisfy({ ("0"..."9").contains($0) }), parts[1].first != "0",
            let number = Int(parts[1])
        else { return nil }
        self.init(agreement: agreement, number: number)
    }
}

/// Two texts and what lies between them.
package struct VersionComparison: Sendable {
    /// nil: the version is the first one, and is compared with nothing.
    package var from: VersionReference?
    package var to: VersionReference
    /// Whether both sides are the framework's inherited terms, without and with the local version merged in.
    package var isMerged: Bool
    package var before: JSON
    package var after: JSON

    /// RFC 6902 operations that make `after` of `before`.
    package var patch: JSON { JSONDiff.patch(from: before, to: after) }
    package var readable: TermDiff { TermDiff(from: before, to: after) }
}

extension Workspace {
    /// Compares a version with another one: the one that is named, else the one before it. A local agreement's
    /// first version, and one that is held against a version of its framework, are compared as what they make of the
    /// framework's text.
    ///
    /// - Throws: 404 `not_found`; 422 `unknown_reference` for the other one; 409 `framework_not_in_force`.
    package func compareVersion(
        _ number: Int, of key: Slug, against other: VersionReference?, by call: Call
    ) async throws -> VersionComparison {
        try await snapshot(call, .readAgreements) { transaction in
            let view = try await transaction.version(number, of: key, now: call.now)
            let to = VersionReference(agreement: key, number: number)
            let terms = view.terms ?? .null
            if let other {
                let from = try await version(other, by: call, transaction)
                if view.agreement.kind == .local, other.agreement == view.agreement.framework {
                    return VersionComparison(framework: from.terms ?? .null, other, patch: terms, to)
                }
                return VersionComparison(
                    from: other, to: to, isMerged: false, before: from.terms ?? .null, after: terms)
            }
            if let before = try await transaction.versions(of: view.agreement.id, before: number, limit: 1)
                .first
            {
                let from = VersionReference(agreement: key, number: before.number)
                let text = try await transaction.version(before.number, of: view.agreement.id)?.terms
                return VersionComparison(
                    from: from, to: to, isMerged: false, before: text ?? .null, after: terms)
            }
            guard view.agreement.kind == .local else {
                return VersionComparison(
                    from: nil, to: to, isMerged: false, before: .object(JSONObject()), after: terms)
            }
            let framework = try await transaction.frameworkInForce(over: view.agreement, at: call.now)
            return VersionComparison(
                framework: framework.terms,
                VersionReference(agreement: framework.agreement, number: framework.number), patch: terms, to)
        }
    }

    private func version(
        _ other: VersionReference, by call: Call, _ transaction: TenantTransaction
    ) async throws -> VersionView {
        do {
            return try await transaction.version(other.number, of: other.agreement, now: call.now)
        } catch let error as DomainError where error.kind == .notFound {
            let fault = Fault("/query/against", .unknownReference, error.detail)
            throw DomainError(.invalid, .validationFailed, error.detail, faults: [fault])
        }
    }
}

extension VersionComparison {
    fileprivate init(
        framework: JSON, _ from: VersionReference, patch: JSON, _ to: VersionReference
    ) {
        let inherited = Terms.inherited(of: framework)
        self.init(
            from: from, to: to, isMerged: true, before: inherited,
            after: MergePatch.apply(Terms.inherited(of: patch), to: inherited))
    }
}
