// Holding a version as a server answers it to its proof, and the proof to the chain.

/// What a server answers of one version.
package struct AnsweredVersion: Sendable {
    package var report: ProofReport
    /// The version, and its slots with what was done at them, as the API has them.
    package var version: JSON
    package var slots: JSON

    package init(report: ProofReport, version: JSON, slots: JSON) {
        self.report = report
        self.version = version
        self.slots = slots
    }
}

extension ChainedVersion {
    /// Everything by which the answer is not what the chain says.
    ///
    /// - Parameter end: where the chain ended when it was read; what is newer is not looked for.
    package func faults(in answer: AnsweredVersion, chainEnd end: AuditPoint) -> [SignedTextFault] {
        let report = answer.report
        var sentences = report.faults.map(\.description)
        let proven = report.audit.filter { $0.seq <= end.seq }
        for record in records
        where !proven.contains(where: { $0.seq == record.seq && $0.hash == record.hash }) {
            sentences.append("The proof lacks record \(record.seq) of the chain.")
        }
        for link in proven where !records.contains(where: { $0.seq == link.seq && $0.hash == link.hash }) {
            sentences.append("The proof has an audit record \(link.seq) that the chain does not have.")
        }
        if let head = report.statement?.head, head.seq == end.seq, head.hash != end.hash {
            sentences.append("The proof names another end of the chain.")
        }
        let envelope = report.envelopeText.flatMap {
            try? JSON.parse($0, limits: ProofEnvelope.limits)
        }
        if let envelope, let parsed = report.envelope {
            if parsed.agreement.text != agreement || parsed.version != number {
                sentences.append(
                    "Its envelope is that of version \(parsed.version) of “\(parsed.agreement)”.")
            }
            for field in answer.differingFields(envelope, parsed, proposedBy) {
                sentences.append("“\(field)” is not what its envelope, its records or the chain say.")
            }
            for slot in answer.differingSlots(envelope, parsed) {
                sentences.append("The slot “\(slot)” is not what its envelope and its records say.")
            }
        }
        return sentences.map { SignedTextFault(.version(number), of: agreement, $0) }
    }
}

extension AnsweredVersion {
    /// The members of the version that say something else.
    fileprivate func differingFields(
        _ envelope: JSON, _ parsed: ProofEnvelope, _ proposedBy: String?
    ) -> [String] {
        var expected: JSONObject = [
            "agreement": envelope["agreement"]?["key"] ?? .null, "version": envelope["version"] ?? .null,
            "terms": envelope["terms"] ?? .null, "changes": envelope["changes"] ?? .array([]),
            "checked_against": envelope["framework"] ?? .null,
            "selector": envelope["agreement"]?["kind"] == "framework" ? .null : envelope["selector"] ?? .null,
        ]
        if !parsed.isUnsignable { expected["validity"] = envelope["validity"] ?? .null }
        if let content = report.contentSHA256 { expected["content_sha256"] = .string(content) }
        if let proposedBy { expected["proposed_by"] = .string(proposedBy) }
        if let facts = report.facts?.json.objectValue {
            for name in [
                "proposed_at", "signed_at", "declined_at", "withdrawn_at", "terminates_at", "in_force",
                "end_reason",
            ] {
                expected[name] = facts[name] ?? .null
            }
        }
        return expected.filter { version[$0.key] ?? .null != $0.value }.map(\.key)
    }

    /// The slots that are other than in the text, are missing, or are too many.
    fileprivate func differingSlots(_ envelope: JSON, _ parsed: ProofEnvelope) -> [String] {
        guard !parsed.isUnsignable else { return [] }
        var differing: [String] = []
        if slots["quorum"] != envelope["quorum"] { differing.append("quorum") }
        let answered = slots["items"]?.arrayValue ?? []
        let wanted = parsed.plan.slots.map { slot in
            var json = slot.json.objectValue ?? JSONObject()
            let place = report.records.first { $0.record.slot.hasSameBytes(as: slot.key) }
            json["method"] = .text(place?.record.method.rawValue)
            json["signed_at"] = .instant(place?.record.signedAt)
            return json
        }
        for (index, json) in wanted.enumerated() {
            let found = index < answered.count ? answered[index] : .null
            if json.contains(where: { found[$0.key] ?? .null != $0.value }) {
                differing.append(json["slot"]?.stringValue ?? "")
            }
        }
        return differing + answered.dropFirst(wanted.count).map { $0["slot"]?.stringValue ?? "" }
    }
}
