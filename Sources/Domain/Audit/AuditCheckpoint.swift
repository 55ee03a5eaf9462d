// A head of the chain under the server's seal: kept elsewhere, it shows that the end was cut off later.

/// A checkpoint as the server keeps it.
package struct AuditCheckpoint: Sendable, Hashable {
    /// The record that was the newest.
    package var point: AuditPoint
    package var at: Instant
    package var sealed: SealedText

    package init(point: AuditPoint, at: Instant, sealed: SealedText) {
        self.point = point
        self.at = at
        self.sealed = sealed
    }
}

/// What the seal of a checkpoint is made over.
package struct CheckpointText: Sendable, Hashable {
    package static let type = "baton.checkpoint.v1"

    package var point: AuditPoint
    package var at: Instant
    package var tenant: TenantID
    package var tenantKey: Slug

    package init(point: AuditPoint, at: Instant, tenant: TenantID, tenantKey: Slug) {
        self.point = point
        self.at = at
        self.tenant = tenant
        self.tenantKey = tenantKey
    }

    /// Canonical JSON (RFC 8785).
    package var text: String { json.canonicalText }

    private var json: JSON {
        [
            "at": .instant(at), "hash": .string(point.hash), "seq": .integer(point.seq),
            "tenant": ["id": .string(tenant.description), "key": .string(tenantKey.text)],
            "type": .string(CheckpointText.type),
        ]
    }

    /// Reads a sealed text that is a checkpoint's.
    ///
    /// - Throws: `otherType` for a text that is something else, `unreadable` for anything that `text` does not write.
    package init(reading text: String) throws(CheckpointFault) {
        guard let json = try? JSON.parse(text), let type = json["type"]?.stringValue else {
            throw .unreadable
        }
        guard type == CheckpointText.type else { throw .otherType(type) }
        guard let seq = json["seq"]?.intValue, let hash = json["hash"]?.stringValue,
            let point = AuditPoint("\(seq):\(hash)"),
            let at = json["at"]?.stringValue.flatMap({ Instant(rfc3339: $0) }),
            let tenant = json["tenant"]?["id"]?.stringValue.flatMap({ TenantID($0) }),
            let tenantKey = json["tenant"]?["key"]?.stringValue.flatMap({ Slug($0) })
        else { throw .unreadable }
        self.init(point: point, at: at, tenant: tenant, tenantKey: tenantKey)
        guard self.json.canonicalBytes() == Array(text.utf8) else { throw .unreadable }
    }
}

/// Why a sealed text is no checkpoint.
package enum CheckpointFault: Error, Sendable, Hashable {
    case unreadable
    case otherType(String)
}

extension CheckpointFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable: "Its text is not that of a checkpoint."
        case .otherType(let type):
            "It is sealed as “\(type.prefix(64))”, and a checkpoint is sealed as “\(CheckpointText.type)”."
        }
    }
}
