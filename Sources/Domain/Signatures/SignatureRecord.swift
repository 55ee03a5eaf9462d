// The record of one signature or declination: the text that is stored byte for byte and sealed (design 3.5).

/// Which text is signed.
package enum SignedSubject: Sendable, Hashable {
    /// A version of the agreement.
    case version(Int)
    /// An exception from guard rails, by the number of its change request.
    case exception(Int)

    package var number: Int {
        switch self {
        case .version(let number), .exception(let number): number
        }
    }

    /// The member of a record that names it.
    package var member: String {
        switch self {
        case .version: "version"
        case .exception: "change_request"
        }
    }
}

package enum SigningMethod: String, Sendable, Hashable, CaseIterable {
    case member, link, paper
}

/// From where somebody acted, as far as the server could see.
package struct Origin: Sendable, Hashable {
    package static let maximumUserAgentLength = 300

    package var address: String?
    package var userAgent: String?

    package init(address: String? = nil, userAgent: String? = nil) {
        self.address = address
        self.userAgent = userAgent.map { String($0.prefix(Origin.maximumUserAgentLength)) }
    }
}

/// Who signs or declines, as the record names them.
package struct Signer: Sendable, Hashable {
    package var name: String
    package var position: String?
    package var email: String?
    package var member: Slug?
    package var capacity: Signatory.Capacity

    package init(
        name: String, position: String?, email: String?, member: Slug?, capacity: Signatory.Capacity
    ) {
        self.name = name
        self.position = position
        self.email = email
        self.member = member
        self.capacity = capacity
    }

    /// The person whom a slot names, with the name as it was given at the signing.
    package init(_ signatory: Signatory, name: String? = nil) {
        self.init(
            name: name ?? signatory.name, position: signatory.position, email: signatory.email,
            member: signatory.member, capacity: signatory.capacity)
    }

    package var json: JSON {
        [
            "name": .string(name), "position": .text(position), "email": .text(email),
            "member": .slug(member), "acting_as": .string(capacity.rawValue),
        ]
    }
}

/// Everything that a record says.
package struct SignatureRecord: Sendable, Hashable {
    package static func type(of act: SlotAct) -> String {
        switch act {
        case .signature: "baton.signature.v1"
        case .declination: "baton.declination.v1"
        }
    }

    package var act: SlotAct
    package var tenantID: TenantID
    package var tenantKey: Slug
    package var agreement: Slug
    package var subject: SignedSubject
    package var contentSHA256: String
    package var slot: String
    package var signer: Signer
    package var method: SigningMethod
    /// The sentence that was agreed to, in the language in which it was shown; of a declination the reason.
    package var intent: String
    package var language: Language
    /// In milliseconds.
    package var signedAt: Instant
    package var origin: Origin
    /// Of the scan of a paper.
    package var attachmentSHA256: String?
    /// The SHA-256 of the record before, of the content itself for the first.
    package var previous: String

    package init(
        act: SlotAct, tenantID: TenantID, tenantKey: Slug, agreement: Slug, subject: SignedSubject,
        contentSHA256: String, slot: String, signer: Signer, method: SigningMethod, intent: String,
        language: Language, signedAt: Instant, origin: Origin, attachmentSHA256: String?, previous: String
    ) {
        self.act = act
        self.tenantID = tenantID
        self.tenantKey = tenantKey
        self.agreement = agreement
        self.subject = subject
        self.contentSHA256 = contentSHA256
        self.slot = slot
        self.signer = signer
        self.method = method
        self.intent = intent
        self.language = language
        self.signedAt = signedAt.toMilliseconds
        self.origin = origin
        self.attachmentSHA256 = attachmentSHA256
        self.previous = previous
    }

    /// The canonical text. It is stored and sealed as it stands; nothing is ever rendered again to check it.
    package var text: String {
        var members: JSONObject = [
            "type": .string(SignatureRecord.type(of: act)),
            "tenant": ["id": .string(tenantID.description), "key": .string(tenantKey.text)],
            "agreement": .string(agreement.text), "content_sha256": .string(contentSHA256),
            "slot": .string(slot), "signer": signer.json, "method": .string(method.rawValue),
            "intent": .string(intent), "language": .string(language.rawValue),
            "signed_at": .instant(signedAt), "ip": .text(origin.address),
            "user_agent": .text(origin.userAgent), "attachment_sha256": .text(attachmentSHA256),
            "previous": .string(previous),
        ]
        members[subject.member] = .integer(subject.number)
        return JSON.object(members).canonicalText
    }
}

extension Instant {
    /// The instant without what is finer than a millisecond.
    var toMilliseconds: Instant {
        Instant(microseconds: microseconds.floorDivided(by: 1_000) * 1_000)
    }
}

/// A record as it is stored.
package struct StoredSignature: Sendable, Hashable {
    package var id: SignatureID
    package var act: SlotAct
    package var slot: String
    package var method: SigningMethod
    package var signedAt: Instant
    /// From 1, counted up within the text that is signed.
    package var place: Int
    /// The canonical text of the record.
    package var text: String
    /// The text as a JWS.
    package var sealed: String
    /// SHA-256 of the text.
    package var sha256: String

    package init(
        id: SignatureID, act: SlotAct, slot: String, method: SigningMethod, signedAt: Instant, place: Int,
        text: String, sealed: String, sha256: String
    ) {
        self.id = id
        self.act = act
        self.slot = slot
        self.method = method
        self.signedAt = signedAt
        self.place = place
        self.text = text
        self.sealed = sealed
        self.sha256 = sha256
    }
}

package enum SignatureKind {}
package typealias SignatureID = Identifier<SignatureKind>
