// What a proof's seal is made over: it names every part, so that nothing can be cut off, swapped or added.

/// The server's word on a whole proof. Each record is sealed on its own; that these are all of them, in this order, and
/// that this is what came of them, only the statement says.
package struct ProofStatement: Sendable, Hashable {
    package static let type = "baton.proof-statement.v1"

    package var tenantID: TenantID
    package var tenantKey: Slug
    package var agreement: Slug
    package var version: Int
    package var contentSHA256: String
    /// The SHA-256 of each record's text, in their order.
    package var records: [String]
    /// The hash of each audit record, in their order.
    package var audit: [String]
    package var facts: JSON
    /// The SHA-256 of `scans` and `rows` in canonical JSON.
    package var scansSHA256: String
    package var rowsSHA256: String
    /// The newest record of the audit chain.
    package var head: AuditPoint
    package var at: Instant

    package init(
        tenantID: TenantID, tenantKey: Slug, agreement: Slug, version: Int, contentSHA256: String,
        records: [String], audit: [String], facts: JSON, scansSHA256: String, rowsSHA256: String,
        head: AuditPoint, at: Instant
    ) {
        self.tenantID = tenantID
        self.tenantKey = tenantKey
        self.agreement = agreement
        self.version = version
        self.contentSHA256 = contentSHA256
        self.records = records
        self.audit = audit
        self.facts = facts
        self.scansSHA256 = scansSHA256
        self.rowsSHA256 = rowsSHA256
        self.head = head
        self.at = at
    }

    /// Canonical JSON.
    package var text: String { JSON.object(members).canonicalText }

    /// Its parts by name.
    var members: JSONObject {
        [
            "type": .string(ProofStatement.type),
            "tenant": ["id": .string(tenantID.description), "key": .string(tenantKey.text)],
            "agreement": .string(agreement.text), "version": .integer(version),
            "content_sha256": .string(contentSHA256), "records": .texts(records), "audit": .texts(audit),
            "facts": facts, "scans_sha256": .string(scansSHA256), "rows_sha256": .string(rowsSHA256),
            "audit_head": ["seq": .integer(head.seq), "hash": .string(head.hash)], "at": .instant(at),
        ]
    }

    /// Reads what `text` wrote; nil for anything else.
    package init?(reading text: String) {
        guard let json = try? JSON.parse(text), json["type"] == .string(ProofStatement.type),
            let tenant = json["tenant"]?["id"]?.stringValue.flatMap({ TenantID($0) }),
            let tenantKey = json["tenant"]?["key"]?.stringValue.flatMap({ Slug($0) }),
            let agreement = json["agreement"]?.stringValue.flatMap({ Slug($0) }),
            let version = json["version"]?.intValue, let content = json["content_sha256"]?.stringValue,
            let records = json["records"]?.arrayValue?.compactMap(\.stringValue),
            let audit = json["audit"]?.arrayValue?.compactMap(\.stringValue), let facts = json["facts"],
            let scans = json["scans_sha256"]?.stringValue, let rows = json["rows_sha256"]?.stringValue,
            let seq = json["audit_head"]?["seq"]?.intValue,
            let hash = json["audit_head"]?["hash"]?.stringValue, let head = AuditPoint("\(seq):\(hash)"),
            let at = json["at"]?.stringValue.flatMap({ Instant(rfc3339: $0) })
        else { return nil }
        self.init(
            tenantID: tenant, tenantKey: tenantKey, agreement: agreement, version: version,
            contentSHA256: content, records: records, audit: audit, facts: facts, scansSHA256: scans,
            rowsSHA256: rows, head: head, at: at)
        guard self.text.hasSameBytes(as: text) else { return nil }
    }
}
