// Agreements themselves: creating, finding, renaming.

package import Domain
import Store

/// What an agreement is created from.
package struct NewAgreement: Sendable, Hashable {
    package var key: Slug
    package var name: String
    package var kind: AgreementKind
    package var framework: Slug?
    package var programme: String?

    package init(key: Slug, name: String, kind: AgreementKind, framework: Slug?, programme: String?) {
        self.key = key
        self.name = name
        self.kind = kind
        self.framework = framework
        self.programme = programme
    }

    /// Keys whose addresses below `/v1/agreements` are taken.
    package static let reservedKeys: Set<String> = ["expiring"]

    /// What is not allowed, and what does not go together.
    package var faults: [Fault] {
        let reserved =
            NewAgreement.reservedKeys.contains(key.text)
            ? [Fault("/key", .notAllowedValue, "“\(key)” is an address of Baton's own: use another key.")]
            : []
        return reserved + mismatches
    }

    private var mismatches: [Fault] {
        switch kind {
        case .local:
            let missing =
                framework == nil
                ? [Fault("/framework", .required, "A local agreement names the framework that it is under.")]
                : []
            let surplus =
                programme == nil
                ? []
                : [Fault("/programme", .notAllowedValue, "The programme is the framework's; leave it out.")]
            return missing + surplus
        case .framework:
            return framework == nil
                ? [] : [Fault("/framework", .notAllowedValue, "A framework is under no other; leave it out.")]
        }
    }
}

extension Workspace {
    package func agreement(_ key: Slug, by call: Call) async throws -> AgreementEntry {
        try await read(call, .readAgreements) { try await $0.agreement(key, now: call.now) }
            .orNotFound("agreement", key)
    }

    /// - Throws: 422 `unknown_reference` for a filter that names nothing.
    package func agreements(
        _ filter: AgreementFilter, after key: String?, limit: Int, by call: Call
    ) async throws -> [AgreementEntry] {
        let found = try await read(call, .readAgreements) {
            try await $0.agreements(filter, now: call.now, after: key, limit: limit)
        }
        guard found.isEmpty else { return found }
        if let framework = filter.framework {
            let named = try await read(call, .readAgreements) {
                try await $0.agreement(framework, now: call.now)
            }
            if named?.kind != .framework {
                let detail = "There is no framework “\(framework)”."
                try [Fault("/query/framework", .unknownReference, detail)].throwIfAny()
            }
        }
        try await requireNodes([.region: filter.region], by: call)
        return found
    }

    /// Creates an agreement without a text. An editor may create local agreements: which segment they may speak for
    /// is checked with each draft.
    package func createAgreement(_ new: NewAgreement, by call: Call) async throws -> AgreementEntry {
        try call.principal.require(.writeAgreements)
        try requireUnbounded(new.kind, call)
        try new.faults.throwIfAny()
        return try await change(call, .writeAgreements, .structure) { transaction in
            var framework: AgreementEntry?
            if let key = new.framework {
                framework = try await transaction.agreement(key, now: call.now)
                if framework?.kind != .framework {
                    try [Fault("/framework", .unknownReference, "There is no framework “\(key)”.")]
                        .throwIfAny()
                }
            }
            let entry = AgreementEntry(
                id: newID(call.now), key: new.key, kind: new.kind, name: new.name, programme: new.programme,
                framework: framework?.key, frameworkID: framework?.id, createdAt: call.now,
                createdBy: call.principal.reference)
            try await transaction.insert(entry)
            return Changed(
                entry,
                AuditEntry(
                    .agreementCreated, .agreement(entry.key),
                    ["kind": .string(entry.kind.rawValue), "framework": .slug(entry.framework)]))
        }
    }

    /// - Parameter name: nil leaves it as it is.
    package func renameAgreement(
        _ key: Slug, to name: String?, _ precondition: Precondition, by call: Call
    ) async throws -> AgreementEntry {
        try await change(call, .writeAgreements, .structure) { transaction in
            let agreement = try await transaction.lockAgreement(key, now: call.now).orNotFound(
                "agreement", key)
            try await requireRight(to: agreement, call, transaction)
            try precondition.check(against: agreement.tag)
            guard let name, name != agreement.name else { return .nothing(agreement) }
            try await transaction.rename(agreement.id, to: name)
            let renamed = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return Changed(
                renamed,
                AuditEntry(
                    .agreementRenamed, .agreement(key),
                    ["from": .string(agreement.name), "to": .string(renamed.name)]))
        }
    }
}

extension AgreementEntry {
    /// What is in force changes with time, so the tag has it beside the count of changes.
    package var tag: EntityTag {
        let versions = [latestVersion, versionInForce, scheduledVersion].map { $0.map(String.init) ?? "-" }
        return EntityTag(digest: "\(revision).\(versions.joined(separator: "."))")
    }
}
