// The text that the board signs when it grants an exception from guard rails.

/// What a request for an exception has beside a request for a change: frozen when it is asked for.
package struct RequestedException: Sendable, Hashable {
    package var scope: ExceptionScope
    /// The framework version whose rails were in force, and whose board decides.
    package var framework: FrameworkReference
    /// How many seats of the board have to sign.
    package var quorum: Int
    /// SHA-256 of the envelope's text.
    package var contentSHA256: String

    package init(
        scope: ExceptionScope, framework: FrameworkReference, quorum: Int, contentSHA256: String
    ) {
        self.scope = scope
        self.framework = framework
        self.quorum = quorum
        self.contentSHA256 = contentSHA256
    }
}

/// Everything that a signature under an exception covers.
package struct ExceptionEnvelope: Sendable, Hashable {
    package static let type = "baton.exception.v1"

    package var tenantID: TenantID
    package var tenantKey: Slug
    package var agreement: AgreementEntry
    package var request: ChangeRequest
    package var scope: ExceptionScope
    package var framework: FrameworkReference
    package var slots: SlotPlan

    package init(
        tenantID: TenantID, tenantKey: Slug, agreement: AgreementEntry, request: ChangeRequest,
        scope: ExceptionScope, framework: FrameworkReference, slots: SlotPlan
    ) {
        self.tenantID = tenantID
        self.tenantKey = tenantKey
        self.agreement = agreement
        self.request = request
        self.scope = scope
        self.framework = framework
        self.slots = slots
    }

    /// The canonical text; its SHA-256 is the exception's content hash.
    package var canonicalText: String {
        var members: JSONObject = [
            "type": .string(ExceptionEnvelope.type),
            "tenant": ["id": .string(tenantID.description), "key": .string(tenantKey.text)],
            "agreement": [
                "key": .string(agreement.key.text), "name": .string(agreement.name),
                "kind": .string(agreement.kind.rawValue),
            ],
            "framework": framework.json, "title": .string(request.title), "reason": .string(request.reason),
            "slots": .array(slots.slots.map(\.json)), "quorum": .integer(slots.quorum),
            "patch": request.patch ?? .object(JSONObject()),
        ]
        for (name, value) in scope.members { members[name] = value }
        members[SignedSubject.exception(request.number).member] = .integer(request.number)
        return JSON.object(members).canonicalText
    }
}
