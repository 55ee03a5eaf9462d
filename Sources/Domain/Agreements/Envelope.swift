// The text that is signed: one JSON object whose RFC 8785 bytes are hashed.

/// What a version was checked against when it was proposed.
package struct FrameworkReference: Sendable, Hashable {
    package var agreement: Slug
    package var version: Int
    package var contentSHA256: String

    package init(agreement: Slug, version: Int, contentSHA256: String) {
        self.agreement = agreement
        self.version = version
        self.contentSHA256 = contentSHA256
    }

    package var json: JSON {
        [
            "agreement": .string(agreement.text), "version": .number(Double(version)),
            "content_sha256": .string(contentSHA256),
        ]
    }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let agreement = json["agreement"]?.stringValue.flatMap({ Slug($0) }),
            let version = json["version"]?.intValue, let hash = json["content_sha256"]?.stringValue
        else { return nil }
        self.init(agreement: agreement, version: version, contentSHA256: hash)
    }
}

/// Everything that a signature covers (design 3.4).
package struct Envelope: Sendable, Hashable {
    package static let type = "baton.version.v2"

    package var tenantID: TenantID
    package var tenantKey: Slug
    package var agreement: Slug
    package var agreementName: String
    package var kind: AgreementKind
    package var version: Int
    package var framework: FrameworkReference?
    package var selector: Selector
    package var validity: Validity
    package var slots: SlotPlan
    /// The change requests that the version carries, by number.
    package var changes: [CarriedChange]
    /// The exceptions from guard rails that the version relies on, by number.
    package var exceptions: [GrantedException]
    package var terms: JSON

    package init(
        tenantID: TenantID, tenantKey: Slug, agreement: Slug, agreementName: String, kind: AgreementKind,
        version: Int,
        framework: FrameworkReference?, selector: Selector, validity: Validity, slots: SlotPlan,
        changes: [CarriedChange], exceptions: [GrantedException] = [], terms: JSON
    ) {
        self.tenantID = tenantID
        self.tenantKey = tenantKey
        self.agreement = agreement
        self.agreementName = agreementName
        self.kind = kind
        self.version = version
        self.framework = framework
        self.selector = selector
        self.validity = validity
        self.slots = slots
        self.changes = changes
        self.exceptions = exceptions
        self.terms = terms
    }

    /// The canonical text; its SHA-256 is the version's content hash.
    package var canonicalText: String {
        let json: JSON = [
            "type": .string(Envelope.type),
            "tenant": ["id": .string(tenantID.description), "key": .string(tenantKey.text)],
            "agreement": [
                "key": .string(agreement.text), "name": .string(agreementName),
                "kind": .string(kind.rawValue),
            ],
            "version": .number(Double(version)),
            "framework": framework?.json ?? .null,
            "selector": selector.json,
            "validity": validity.json,
            "slots": .array(slots.slots.map(\.json)),
            "quorum": .integer(slots.quorum),
            "changes": .array(changes.map(\.json)),
            "exceptions": .array(exceptions.map(\.json)),
            "terms": terms,
        ]
        return json.canonicalText
    }
}
