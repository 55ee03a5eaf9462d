// What a proof needs to know of the text that was proposed: whose it is, and who signs where.

/// The parts of an envelope that records are held to.
package struct ProofEnvelope: Sendable, Hashable {
    package var tenantID: TenantID
    package var tenantKey: Slug
    package var agreement: Slug
    package var agreementName: String
    package var version: Int
    /// Without slots where nobody could sign yet.
    package var plan: SlotPlan
    /// Of the releases before there were signatures.
    package var isUnsignable: Bool

    /// The envelopes of releases that nobody could sign with.
    static let firstType = "baton.version.v1"
    /// An envelope has more to it than the terms, whose size is bounded.
    package static let limits = JSONLimits(
        maxBytes: 2 * JSONLimits.standardMaxBytes, maxNodes: 2 * JSONLimits.standardMaxNodes)

    /// nil for what is no canonical text of a version.
    package init?(reading text: String) {
        guard let json = try? JSON.parse(text, limits: ProofEnvelope.limits),
            json.canonicalText.hasSameBytes(as: text), let type = json["type"]?.stringValue,
            let tenant = json["tenant"]?["id"]?.stringValue.flatMap({ TenantID($0) }),
            let tenantKey = json["tenant"]?["key"]?.stringValue.flatMap({ Slug($0) }),
            let agreement = json["agreement"]?["key"]?.stringValue.flatMap({ Slug($0) }),
            let name = json["agreement"]?["name"]?.stringValue, let version = json["version"]?.intValue,
            let slots = json["slots"]?.arrayValue
        else { return nil }
        switch type {
        case Envelope.type:
            let read = slots.compactMap(Slot.init(stored:))
            guard read.count == slots.count, let quorum = json["quorum"]?.intValue else { return nil }
            plan = SlotPlan(slots: read, quorum: quorum)
            isUnsignable = false
        case ProofEnvelope.firstType:
            plan = SlotPlan(slots: [])
            isUnsignable = true
        default: return nil
        }
        tenantID = tenant
        self.tenantKey = tenantKey
        self.agreement = agreement
        agreementName = name
        self.version = version
    }
}
