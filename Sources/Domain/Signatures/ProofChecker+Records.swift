// The records of a proof: each under its seal, in their chain, by somebody whom the text names, at a place of its own.

/// A record as far as it can be opened.
struct OpenedRecord: Sendable {
    /// nil for what is no sealed text.
    var sealed: SealedText?
    /// Of the text.
    var sha256: String?
    /// nil for a text that no record is.
    var record: SignatureRecord?
}

extension ProofChecker {
    mutating func openRecords(_ records: [String], _ keys: SealingKeySet) -> [OpenedRecord] {
        records.enumerated().map { index, compact in
            let sealed = open(compact, .record(index + 1), keys)
            return OpenedRecord(
                sealed: sealed, sha256: sealed.map { crypto.hash($0.text) },
                record: sealed.flatMap { SignatureRecord(reading: $0.text) })
        }
    }

    /// Holds each record to the text that it is about and to the records before it.
    mutating func checkRecords(
        _ envelope: ProofEnvelope, _ contentSHA256: String, _ records: [OpenedRecord], _ facts: ProofFacts
    ) {
        var previous: String? = contentSHA256
        var seen: [Slot] = []
        var tally = ProofTally(envelope, facts.facts)
        for (index, opened) in records.enumerated() {
            let place = index + 1
            defer { previous = opened.sha256 }
            guard let record = opened.record else {
                if opened.sealed != nil {
                    add(.record(place), .unreadable, "it is no record of a signature")
                }
                continue
            }
            report.records.append((place, record))
            if let previous, previous != record.previous { add(.record(place), .linkBroken) }
            checkSubject(of: record, place, envelope, contentSHA256)
            guard let slot = envelope.plan[record.slot], slot.isOpenToSign else {
                add(.record(place), .noSuchSlot, record.slot)
                continue
            }
            if seen.contains(where: { $0.key.hasSameBytes(as: slot.key) }) {
                add(.record(place), .slotTwice, slot.key)
            }
            seen.append(slot)
            if !slot.names(record.signer, by: record.method, record.act) {
                add(.record(place), .notASignatory, slot.key)
            }
            if (record.attachmentSHA256 != nil) != (record.method == .paper && record.act == .signature) {
                add(.record(place), .attachmentDiffers)
            }
            for code in tally.add(record, at: slot) { add(.record(place), code) }
        }
        for (place, code, detail) in tally.finish(facts) { add(place, code, detail) }
    }

    private mutating func checkSubject(
        of record: SignatureRecord, _ place: Int, _ envelope: ProofEnvelope, _ contentSHA256: String
    ) {
        if record.tenantID != envelope.tenantID || record.tenantKey != envelope.tenantKey {
            add(.record(place), .otherTenant)
        }
        if record.agreement != envelope.agreement { add(.record(place), .otherAgreement) }
        if record.subject != .version(envelope.version) { add(.record(place), .otherVersion) }
        if record.contentSHA256 != contentSHA256 { add(.record(place), .otherContent) }
    }

    /// Scans are there for the papers that name them, each once, in the order in which they do.
    mutating func checkScans(_ scans: [ProvenScan]) {
        var named: [String] = []
        for sha256 in report.records.compactMap(\.record.attachmentSHA256) where !named.contains(sha256) {
            named.append(sha256)
        }
        let present = scans.map(\.sha256)
        for sha256 in named where !present.contains(sha256) { add(.scan(sha256), .missing) }
        for sha256 in present where !named.contains(sha256) { add(.scan(sha256), .unnamed) }
        if present.sorted() == named.sorted(), present != named { add(.scan(present[0]), .outOfOrder) }
        for (index, sha256) in present.enumerated() where present[..<index].contains(sha256) {
            add(.scan(sha256), .unnamed)
        }
    }

    /// Files that somebody has are the scans that the records name.
    mutating func check(_ files: [ScanFile]) {
        for file in files {
            guard let scan = report.scans.first(where: { $0.sha256 == file.sha256 }) else {
                add(.scan(file.name), .fileDiffers, "No record names a scan with the SHA-256 \(file.sha256).")
                continue
            }
            if scan.size != file.size || scan.mediaType != file.mediaType {
                add(.scan(file.name), .fileDiffers, "Its size or its type is another than the proof has.")
            }
        }
    }
}

extension Slot {
    /// Whether the slot names the signer, in the capacity in which the record has it. Whoever signs by a link types the
    /// name; capitals and spaces do not count then.
    fileprivate func names(_ signer: Signer, by method: SigningMethod, _ act: SlotAct) -> Bool {
        signatories.contains { signatory in
            var named = Signer(signatory)
            if method == .link, act == .signature, FoldedText(signatory.name) == FoldedText(signer.name) {
                named.name = signer.name
            }
            return named.json == signer.json
        }
    }
}

/// What the records come to, counted as the server counts them.
private struct ProofTally {
    private let envelope: ProofEnvelope
    private let facts: VersionFacts
    private let proposedAt: Instant
    private var acts: [String: SlotAct] = [:]
    private var outcome: SigningOutcome
    private var signedAt: Instant?
    private var declinedAt: Instant?
    private var latest: Instant

    init(_ envelope: ProofEnvelope, _ facts: VersionFacts) {
        self.envelope = envelope
        self.facts = facts
        proposedAt = facts.proposedAt ?? .earliest
        latest = proposedAt.toMilliseconds
        outcome = envelope.plan.needsSignatures ? .open : .complete
        if outcome == .complete { signedAt = proposedAt }
    }

    /// What is wrong with when a record was made.
    mutating func add(_ record: SignatureRecord, at slot: Slot) -> [ProofFault.Code] {
        var codes: [ProofFault.Code] = []
        if record.signedAt < proposedAt.toMilliseconds {
            codes.append(.beforeProposal)
        } else if record.signedAt < latest {
            codes.append(.outOfOrder)
        }
        latest = max(latest, record.signedAt)
        let isLate = facts.signBy.map { record.signedAt >= $0 } ?? false
        let isWithdrawn = facts.withdrawnAt.map { record.signedAt > $0 } ?? false
        if declinedAt != nil || isWithdrawn || outcome == .open && isLate
            || outcome == .complete && slot.requirement == .required
        {
            codes.append(.tooLate)
        }
        acts[slot.key] = record.act
        guard outcome == .open else { return codes }
        outcome = envelope.plan.outcome(acts)
        switch outcome {
        case .open: break
        case .complete: signedAt = record.signedAt
        case .declined: declinedAt = record.signedAt
        }
        return codes
    }

    /// Where the facts are not what the records come to.
    func finish(_ stated: ProofFacts) -> [(ProofFault.Place, ProofFault.Code, String)] {
        guard !envelope.isUnsignable else { return [] }
        var faults: [(ProofFault.Place, ProofFault.Code, String)] = []
        if facts.signedAt != nil, outcome != .complete {
            faults.append((.facts, .signatureMissing, missing))
        } else if facts.signedAt?.toMilliseconds != signedAt?.toMilliseconds {
            faults.append((.facts, .factDiffers, "signed_at"))
        }
        if facts.declinedAt?.toMilliseconds != declinedAt?.toMilliseconds {
            faults.append((.facts, .factDiffers, "declined_at"))
        }
        return faults
    }

    /// The slots whose signatures are missing.
    private var missing: String {
        let open = envelope.plan.slots.filter { $0.requirement == .required && acts[$0.key] != .signature }
        let board = envelope.plan.slots.count { $0.isBoard && acts[$0.key] == .signature }
        let seats = board < envelope.plan.quorum ? ["\(envelope.plan.quorum - board) of the board"] : []
        return (open.map { "“\($0.key)”" } + seats).joined(separator: ", ")
    }
}
