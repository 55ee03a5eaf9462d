// Members: defining, listing, deactivating, and who of them is asking.

package import Domain
import Store

extension Member {
    /// What is wrong with naming a member for something new, at `/member`.
    static func faults(of member: Member?, named key: Slug) -> [Fault] {
        fault(of: member, named: key, at: "/member").map { [$0] } ?? []
    }
}

extension Workspace {
    package func member(_ key: Slug, by call: Call) async throws -> Member {
        try await read(call, .readMembers) { try await $0.member(key) }.orNotFound("member", key)
    }

    package func members(
        isActive: Bool?, after key: String?, limit: Int, by call: Call
    ) async throws -> [Member] {
        try await read(call, .readMembers) {
            try await $0.members(isActive: isActive, after: key, limit: limit)
        }
    }

    /// The member who is asking; nil for a key or token of no person. Whoever may ask anything may ask this.
    package func callingMember(by call: Call) async throws -> Member? {
        try await database.read(call.principal.tenant) { try await $0.member(of: call.principal.credential) }
    }

    /// Makes a member or replaces its definition, of a deactivated one too. Answers whether it is new.
    ///
    /// - Throws: 403 `subject_protected` where the subject would become another and the caller may not write keys; 422 with
    ///   `email_taken` and `subject_taken`, where other members have them. All faults are said at once.
    package func putMember(
        _ key: Slug, _ definition: MemberDefinition, _ precondition: Precondition, by call: Call
    ) async throws -> (member: Member, isNew: Bool) {
        // A subject that moves decides who comes in; that is read with every token, and remembered of none.
        try await change(call, .writeMembers, nil) { transaction in
            let current = try await transaction.lockMember(key)
            try precondition.check(orCreate: current?.tag)
            // A subject opens the door to whoever has it, as a key does.
            let isKept =
                definition.subject.map { Array($0.utf8) }
                == current?.definition.subject.map { Array($0.utf8) }
            let mayMove = isKept || call.principal.may(.writeKeys)
            let faults = try await faults(
                of: definition, for: key, isNew: current == nil, mayMove: mayMove, transaction)
            guard mayMove else {
                throw DomainError(.forbidden, .subjectProtected, Self.protected.detail, faults: faults)
            }
            try faults.throwIfAny()
            let fields = definition.fields(otherThan: current?.definition)
            let entry = AuditEntry(
                .memberPut, .member(key), ["is_new": .bool(current == nil), "fields": .texts(fields)])
            guard var member = current else {
                let member = Member(
                    id: newID(call.now), key: key, definition: definition, createdAt: call.now)
                try await transaction.insert(member)
                return Changed((member, true), entry)
            }
            guard !fields.isEmpty else { return .nothing((member, false)) }
            member.definition = definition
            member.revision += 1
            try await transaction.save(member)
            return Changed((member, false), entry)
        }
    }

    private static let protected = Fault(
        "/subject", .subjectProtected,
        "Who has a member's subject comes in and signs as that member, so it takes the permission keys.write to set, "
            + "change or clear one. Send the subject as it is, or ask an administrator.")

    private func faults(
        of definition: MemberDefinition, for key: Slug, isNew: Bool, mayMove: Bool,
        _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let rivals = try await transaction.memberRivals(of: key, definition)
        var faults: [Fault] = []
        if isNew && MemberLimits.reservedKeys.contains(key) {
            faults.append(Member.reserved(key, at: "/path/key"))
        }
        if isNew && rivals.count >= MemberLimits.perTenant {
            faults.append(
                Fault("", .tooMany, "There are \(MemberLimits.perTenant) members, the most there may be."))
        }
        if rivals.holdEmail {
            faults.append(Fault("/email", .emailTaken, "Another member has this address."))
        }
        if !mayMove {
            faults.append(Self.protected)
        } else if rivals.holdSubject {
            faults.append(Fault("/subject", .subjectTaken, "Another member has this subject."))
        }
        return faults
    }

    /// Refuses the member's keys and tokens from now on, at once here and within two seconds on other servers. The first
    /// deactivation stands.
    package func deactivateMember(_ key: Slug, by call: Call) async throws -> Member {
        try await setDeactivation(of: key, .memberDeactivated, by: call) { $0 ?? call.now }
    }

    /// Lets the member in again, with the keys that were not revoked meanwhile.
    package func reactivateMember(_ key: Slug, by call: Call) async throws -> Member {
        try await setDeactivation(of: key, .memberReactivated, by: call) { _ in nil }
    }

    private func setDeactivation(
        of key: Slug, _ action: AuditAction, by call: Call,
        _ decide: @escaping @Sendable (Instant?) -> Instant?
    ) async throws -> Member {
        try await change(call, .writeMembers, .access) { transaction in
            var member = try await transaction.lockMember(key).orNotFound("member", key)
            let instant = decide(member.deactivatedAt)
            guard instant != member.deactivatedAt else { return .nothing(member) }
            member.deactivatedAt = instant
            member.revision += 1
            try await transaction.save(member)
            return Changed(member, AuditEntry(action, .member(key)))
        }
    }
}
