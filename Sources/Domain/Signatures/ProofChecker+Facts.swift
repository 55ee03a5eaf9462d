// The facts of a proof, which must be able to be together, and the statement over the whole, which must be of this proof.

extension ProofChecker {
    /// Facts that cannot be together, whatever the records say.
    mutating func checkFacts(_ stated: ProofFacts, at instant: Instant?) {
        let facts = stated.facts
        guard let proposedAt = facts.proposedAt else { return }
        for (name, time) in [
            ("signed_at", facts.signedAt), ("declined_at", facts.declinedAt),
            ("withdrawn_at", facts.withdrawnAt), ("sign_by", facts.signBy),
        ] {
            if let time, time < proposedAt { add(.facts, .contradiction, name) }
        }
        let outcomes = [facts.signedAt, facts.declinedAt, facts.withdrawnAt].compactMap(\.self)
        if outcomes.count > 1 { add(.facts, .contradiction, "signed_at, declined_at, withdrawn_at") }
        if facts.signedAt == nil {
            if facts.inForce != nil { add(.facts, .contradiction, "in_force") }
            if facts.endReason != nil { add(.facts, .contradiction, "end_reason") }
            if facts.terminatesAt != nil { add(.facts, .contradiction, "terminates_at") }
        }
        if let signedAt = facts.signedAt, let range = facts.inForce {
            if range.from < signedAt { add(.facts, .contradiction, "in_force/from") }
            if let to = range.to, to <= range.from { add(.facts, .contradiction, "in_force/to") }
        }
        if facts.endReason != nil, let range = facts.inForce, range.to == nil {
            add(.facts, .contradiction, "end_reason")
        }
        if facts.endReason == .terminated, facts.terminatesAt == nil {
            add(.facts, .contradiction, "terminates_at")
        }
        guard let instant else { return }
        let state = facts.state(at: instant).rawValue
        if stated.state != state { add(.facts, .stateDiffers, stated.state) }
    }

    /// Holds the sealed statement to everything that the proof has.
    mutating func checkStatement(
        _ seal: SealedText?, _ proof: ReadProof, _ envelope: ProofEnvelope, _ records: [OpenedRecord],
        _ facts: ProofFacts
    ) {
        guard let seal else { return checkFacts(facts, at: nil) }
        guard let statement = ProofStatement(reading: seal.text) else {
            add(.seal, .unreadable, "it is no \(ProofStatement.type)")
            return checkFacts(facts, at: nil)
        }
        report.statement = statement
        checkFacts(facts, at: statement.at)
        let expected = ProofStatement(
            tenantID: envelope.tenantID, tenantKey: envelope.tenantKey, agreement: envelope.agreement,
            version: envelope.version, contentSHA256: proof.contentSHA256,
            records: records.map { $0.sha256 ?? "" }, audit: proof.audit.map(\.hash),
            facts: proof.facts, scansSHA256: crypto.hash(proof.scansJSON.canonicalBytes()),
            rowsSHA256: crypto.hash(proof.rowsJSON.canonicalBytes()), head: statement.head, at: statement.at)
        for (name, value) in expected.members where statement.members[name] != value {
            add(.seal, .statementDiffers, name)
        }
        if let last = proof.audit.last {
            if last.seq > statement.head.seq
                || last.seq == statement.head.seq && last.hash != statement.head.hash
            {
                add(.seal, .statementDiffers, "audit_head")
            }
        }
        for (place, record) in report.records where record.signedAt > statement.at {
            add(.record(place), .afterStatement)
        }
        for time in [
            facts.facts.proposedAt, facts.facts.signedAt, facts.facts.declinedAt, facts.facts.withdrawnAt,
        ] {
            if let time, time > statement.at { add(.facts, .afterStatement) }
        }
    }
}
