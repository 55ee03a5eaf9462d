// The audit records of a proof: each is what was hashed, they belong to the version, and say what the records say.

/// An audit record's text, taken apart.
struct ProofEntry: Sendable {
    var link: ProofBundle.AuditLink
    var action: String
    var payload: JSON
    var previous: String
    var subject: String

    /// nil for what is no text of the chain.
    init?(_ link: ProofBundle.AuditLink) {
        guard let members = AuditChain.members(of: link.text),
            let action = members["action"]?.stringValue, let payload = members["payload"],
            let previous = members["previous"]?.stringValue, let subject = members["subject"]?.stringValue,
            members["seq"]?.intValue == link.seq
        else { return nil }
        self.link = link
        self.action = action
        self.payload = payload
        self.previous = previous
        self.subject = subject
    }

    func isAction(_ actions: AuditAction...) -> Bool { actions.contains { $0.rawValue == action } }

    var isAct: Bool { isAction(.versionSigned, .versionDeclined) }

    /// The hashes of rows as they were when this was written.
    var rows: JSONObject { payload[AuditEntry.rows]?.objectValue ?? JSONObject() }

    func isOf(_ version: Int) -> Bool { payload["version"]?.intValue == version }
}

extension ProofChecker {
    /// The texts that can be read, with their hashes and their order looked at.
    mutating func readAudit(_ links: [ProofBundle.AuditLink]) -> [ProofEntry] {
        var entries: [ProofEntry] = []
        var last: ProofBundle.AuditLink?
        for link in links {
            if crypto.hash(link.text) != link.hash { add(.audit(link.seq), .contentDiffers) }
            if let last, link.seq <= last.seq { add(.audit(link.seq), .outOfOrder) }
            guard let entry = ProofEntry(link) else {
                add(.audit(link.seq), .unreadable, "it is no record of the audit chain")
                last = link
                continue
            }
            if let last, last.seq + 1 == link.seq, last.hash != entry.previous {
                add(.audit(link.seq), .linkBroken)
            }
            entries.append(entry)
            last = link
        }
        return entries
    }

    /// Holds what the chain says to the records, the facts and the rows.
    mutating func checkAudit(
        _ entries: [ProofEntry], _ envelope: ProofEnvelope, _ proof: ReadProof, _ records: [OpenedRecord],
        _ facts: ProofFacts
    ) {
        let own = entries.filter { $0.isOf(envelope.version) }
        let names = ProofRows(envelope.version)
        for entry in entries {
            if entry.subject != AuditSubject.agreement(envelope.agreement).description {
                add(.audit(entry.link.seq), .otherAgreement)
            }
            if !entry.isOf(envelope.version), entry.rows[names.version] == nil {
                add(.audit(entry.link.seq), .otherVersion)
            }
        }
        checkProposal(own, envelope, proof.contentSHA256, facts)
        checkActs(own.filter(\.isAct), proof.contentSHA256, records)
        let withdrawals = own.count { $0.isAction(.versionWithdrawn) }
        if withdrawals != (facts.facts.withdrawnAt == nil ? 0 : 1) {
            add(.facts, .factDiffers, "withdrawn_at")
        }
        let begins = own.filter { $0.isAct || $0.isAction(.versionProposed, .versionRenewed) }
            .compactMap { $0.payload["in_force_from"]?.stringValue }
        // What is ended before it began has no begin any more.
        if let from = facts.facts.inForce?.from.description, let said = begins.last, from != said {
            add(.facts, .factDiffers, "in_force/from")
        }
        if facts.facts.inForce != nil, begins.isEmpty, !envelope.isUnsignable {
            add(.facts, .factDiffers, "in_force")
        }
        checkRows(proof.rows, entries, envelope, names)
    }

    /// The proposal comes first, and only once. What was proposed before there was a chain has none.
    private mutating func checkProposal(
        _ own: [ProofEntry], _ envelope: ProofEnvelope, _ contentSHA256: String, _ facts: ProofFacts
    ) {
        let proposals = own.filter { $0.isAction(.versionProposed, .versionRenewed) }
        guard let proposal = proposals.first else {
            if !envelope.isUnsignable { add(.file, .missing, "the audit record of the proposal") }
            return
        }
        for again in proposals.dropFirst() { add(.audit(again.link.seq), .contradiction, "version.proposed") }
        if own.first?.link != proposal.link { add(.audit(proposal.link.seq), .outOfOrder) }
        if proposal.payload["content_sha256"] != .string(contentSHA256) {
            add(.audit(proposal.link.seq), .otherContent)
        }
        if let signBy = proposal.payload["sign_by"], signBy != .instant(facts.facts.signBy) {
            add(.facts, .factDiffers, "sign_by")
        }
    }

    /// The chain has one record for each that is here, in the same order.
    private mutating func checkActs(
        _ acts: [ProofEntry], _ contentSHA256: String, _ records: [OpenedRecord]
    ) {
        for (index, opened) in records.enumerated() {
            let place = index + 1
            guard index < acts.count else {
                add(.record(place), .notInChain, "record_sha256")
                continue
            }
            guard let sha256 = opened.sha256 else { continue }
            let payload = acts[index].payload
            let record = opened.record
            let action = record?.act == .declination ? AuditAction.versionDeclined : .versionSigned
            let differing = [
                ("record_sha256", payload["record_sha256"] == .string(sha256)),
                ("content_sha256", payload["content_sha256"] == .string(contentSHA256)),
                ("slot", record.map { payload["slot"] == .string($0.slot) } ?? true),
                ("method", record.map { payload["method"] == .string($0.method.rawValue) } ?? true),
                ("action", record == nil || acts[index].isAction(action)),
            ].filter { !$1 }.map(\.0)
            for name in differing { add(.record(place), .notInChain, name) }
        }
        for act in acts.dropFirst(records.count) {
            add(.audit(act.link.seq), .missing, "the record that it speaks of")
        }
    }
}

/// How the rows behind a version are called.
package struct ProofRows: Sendable {
    package let version: String
    package let slots: String
    private let number: Int

    package init(_ number: Int) {
        self.number = number
        version = "version/\(number)"
        slots = "version/\(number)/slots"
    }

    package func record(_ place: Int) -> String { "version/\(number)/record/\(place)" }

    package func scan(_ sha256: String) -> String { "scan/\(sha256)" }

    /// Whether a row of this name is behind the version, scans among them.
    func covers(_ name: String) -> Bool {
        name == version || name.hasPrefix(version + "/") || name.hasPrefix("scan/")
    }
}

extension ProofChecker {
    /// Each row is as the chain says that it was last written. Where the version was proposed before the chain said so of
    /// rows, only those of which it does are looked at.
    mutating func checkRows(
        _ rows: [(name: String, sha256: String)], _ entries: [ProofEntry], _ envelope: ProofEnvelope,
        _ names: ProofRows
    ) {
        var written = JSONObject()
        for entry in entries {
            for (name, hash) in entry.rows where names.covers(name) { written[name] = hash }
        }
        for (name, hash) in written {
            guard let row = rows.first(where: { $0.name.hasSameBytes(as: name) }) else {
                add(.row(name), .missing)
                continue
            }
            if hash != .string(row.sha256) { add(.row(name), .rowDiffers) }
        }
        guard written[names.version] != nil, written[names.slots] != nil || envelope.plan.slots.isEmpty else {
            return
        }
        for row in rows where written[row.name] == nil { add(.row(row.name), .unnamed) }
    }
}
