// The roles a key or token can carry, and what each may do: the one table of permissions.

/// What somebody is in Baton. A principal may have several.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case admin, revops, editor, signatory, analyst, ingest, auditor
}

/// Something an operation asks for. Each operation names exactly one.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    case readSettings = "settings.read"
    case writeSettings = "settings.write"
    case readSegments = "segments.read"
    case writeSegments = "segments.write"
    case readCalendars = "calendars.read"
    case writeCalendars = "calendars.write"
    case readAgreements = "agreements.read"
    case writeAgreements = "agreements.write"
    /// Saying what the metrics of an agreement came to.
    case writeActuals = "actuals.write"
    /// Signing and declining; whether somebody may sign here, the text says.
    case sign = "signatures.sign"
    /// Sending links, reminding, recording papers.
    case collectSignatures = "signatures.collect"
    /// The evidence: records, scans, proofs.
    case readSignatures = "signatures.read"
    case readAccounts = "accounts.read"
    case writeAccounts = "accounts.write"
    case importAccounts = "accounts.import"
    /// Contacts, what was done with them, and what comes of it.
    case readEngagement = "engagement.read"
    case writeEngagement = "engagement.write"
    case readEffectiveSLA = "effective_sla.read"
    case readKeys = "keys.read"
    case writeKeys = "keys.write"
    case readAudit = "audit.read"
    case checkpointAudit = "audit.checkpoint"
    case readMembers = "members.read"
    case writeMembers = "members.write"
    /// One's own absences: of every role that people have, so of all but `ingest`. Those of others need `members.write`.
    case writeAbsences = "absences.write"
    /// Saying that one has read what one was told: of every role that people have.
    case acknowledgeNotices = "notices.acknowledge"
    /// Saying that an action item is done: one's own; those of others need `agreements.write`. Of every role that people have.
    case completeActions = "actions.complete"
    /// A calendar of one's own meetings and reviews, to subscribe to: of every role that people have. Any other calendar needs
    /// `calendar_tokens.manage`.
    case subscribeCalendars = "calendar_tokens.write"
    case manageCalendars = "calendar_tokens.manage"
    /// Who holds which function where, and who stands in.
    case readPeople = "people.read"
    case writePeople = "people.write"
}

extension Role {
    package var permissions: Set<Permission> { Role.table[self] ?? [] }

    /// Asked with every request, so that it makes nothing anew.
    func grants(_ permission: Permission) -> Bool { Role.table[self]?.contains(permission) == true }

    private static let table = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.granted) })

    private var granted: Set<Permission> {
        switch self {
        case .admin: Set(Permission.allCases)
        case .revops:
            Set(Permission.allCases).subtracting(
                [.readKeys, .writeKeys, .readAudit, .checkpointAudit])
        case .editor: Role.reading.union([.writeAgreements, .writeActuals, .sign, .readSignatures])
        case .signatory:
            [
                .readSettings, .readSegments, .readCalendars, .readAgreements, .readEffectiveSLA, .sign,
                .readMembers,
                .readSignatures, .writeAbsences, .acknowledgeNotices, .completeActions,
                .subscribeCalendars, .readPeople,
            ]
        case .analyst: Role.reading
        case .ingest:
            [
                .readSegments, .readCalendars, .readEffectiveSLA, .readAccounts, .writeAccounts,
                .importAccounts,
                .readEngagement, .writeEngagement, .writeActuals,
            ]
        case .auditor: Role.reading.union([.readKeys, .readAudit, .checkpointAudit, .readSignatures])
        }
    }

    /// The editor's rights to write end at a region; every other right holds everywhere.
    package func isBoundedToRegion(_ permission: Permission) -> Bool {
        self == .editor && (permission == .writeAgreements || permission == .writeActuals)
    }

    private static let reading: Set<Permission> = [
        .readSettings, .readSegments, .readCalendars, .readAgreements, .readAccounts, .readEffectiveSLA,
        .readMembers, .readEngagement, .writeAbsences, .acknowledgeNotices, .completeActions,
        .subscribeCalendars,
        .readPeople,
    ]
}
