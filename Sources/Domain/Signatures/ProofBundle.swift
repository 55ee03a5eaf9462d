// The one file that proves a version to somebody who has neither the server nor its database: what stands in it.

/// Everything that a proof says. As bytes it is one canonical JSON text (RFC 8785) without a free byte:
/// `{"digest": …, "proof": {…}, "type": "baton.proof.v1"}`, where the digest is the SHA-256 of the proof's own bytes.
package struct ProofBundle: Sendable, Hashable {
    package static let type = "baton.proof.v1"
    /// 64 MiB: an envelope of the largest terms, and a record with the longest reason at each slot.
    package static let maximumBytes = 64 * 1024 * 1024
    static let limits = JSONLimits(maxBytes: maximumBytes, maxDepth: 8, maxNodes: 200_000)

    /// The canonical text that was proposed, byte for byte.
    package var envelope: String
    package var contentSHA256: String
    package var facts: ProofFacts
    /// Signatures and declinations in their order, as compact JWS.
    package var records: [String]
    /// What the tenant's audit chain says of the version.
    package var audit: [AuditLink]
    /// The scans that records name, in the order in which they are first named.
    package var scans: [ProvenScan]
    /// The SHA-256 of each database row behind it, by the row's name: `version/3`, `version/3/slots`,
    /// `version/3/record/1`, `scan/9f86…`. Audit records say the same of the rows as they were written.
    package var rows: [String: String]
    /// The keys under which something here is sealed, by their names.
    package var keys: [SealingKey]
    /// The `ProofStatement` over all of this, as a compact JWS.
    package var seal: String

    package init(
        envelope: String, contentSHA256: String, facts: ProofFacts, records: [String], audit: [AuditLink],
        scans: [ProvenScan], rows: [String: String], keys: [SealingKey], seal: String
    ) {
        self.envelope = envelope
        self.contentSHA256 = contentSHA256
        self.facts = facts
        self.records = records
        self.audit = audit
        self.scans = scans
        self.rows = rows
        self.keys = keys
        self.seal = seal
    }

    /// A record of the audit chain without the fields that repeat its text.
    package struct AuditLink: Sendable, Hashable {
        package var seq: Int
        package var hash: String
        package var text: String

        package init(seq: Int, hash: String, text: String) {
            self.seq = seq
            self.hash = hash
            self.text = text
        }

        fileprivate var json: JSON { ["seq": .integer(seq), "hash": .string(hash), "text": .string(text)] }
    }
}

/// The file of a signed paper, which itself stays outside of the proof.
package struct ProvenScan: Sendable, Hashable {
    package var sha256: String
    package var mediaType: String
    /// In bytes.
    package var size: Int

    package init(sha256: String, mediaType: String, size: Int) {
        self.sha256 = sha256
        self.mediaType = mediaType
        self.size = size
    }

    fileprivate var json: JSON {
        ["sha256": .string(sha256), "media_type": .string(mediaType), "size": .integer(size)]
    }
}

/// What happened to the version, with its state at the instant of the proof.
package struct ProofFacts: Sendable, Hashable {
    package var facts: VersionFacts
    package var state: String

    package init(_ facts: VersionFacts, at instant: Instant) {
        self.facts = facts
        state = facts.state(at: instant).rawValue
    }

    package var json: JSON {
        [
            "state": .string(state), "proposed_at": .instant(facts.proposedAt),
            "sign_by": .instant(facts.signBy),
            "signed_at": .instant(facts.signedAt), "declined_at": .instant(facts.declinedAt),
            "withdrawn_at": .instant(facts.withdrawnAt), "terminates_at": .instant(facts.terminatesAt),
            "in_force": facts.inForce.map { ["from": .instant($0.from), "to": .instant($0.to)] } ?? .null,
            "end_reason": .text(facts.endReason?.rawValue),
        ]
    }
}

extension ProofBundle {
    package var rowsJSON: JSON { ProofBundle.rowsJSON(rows) }
    package var scansJSON: JSON { ProofBundle.scansJSON(scans) }

    package static func rowsJSON(_ rows: [String: String]) -> JSON {
        .object(JSONObject(uniqueKeysWithValues: rows.map { ($0, .string($1)) }))
    }

    package static func scansJSON(_ scans: [ProvenScan]) -> JSON { .array(scans.map(\.json)) }

    /// The file.
    ///
    /// - Parameter sha256: the hash of bytes as 64 hexadecimal digits.
    package func bytes(sha256: ([UInt8]) -> String) -> [UInt8] {
        let proof: JSON = [
            "audit": .array(audit.map(\.json)), "content_sha256": .string(contentSHA256),
            "envelope": .string(envelope), "facts": facts.json, "keys": SealingKeySet(keys).json,
            "records": .texts(records), "rows": rowsJSON, "scans": scansJSON, "seal": .string(seal),
        ]
        let digest = sha256(proof.canonicalBytes())
        let file: JSON = [
            "digest": .string(digest), "proof": proof, "type": .string(ProofBundle.type),
        ]
        return file.canonicalBytes()
    }
}
