// Signing: the slots of a text, what is done at them, and the links by which people are asked. Versions have slots, and
// exceptions from guard rails.

package import Domain

/// What is signed, where its slots are.
package struct SignedText: Sendable, Hashable {
    package let subject: SignedSubject
    package let agreement: String

    package init(_ subject: SignedSubject, of agreement: String) {
        self.subject = subject
        self.agreement = agreement
    }

    func path(_ rest: String...) -> [String] {
        let place =
            switch subject {
            case .version: "versions"
            case .exception: "change-requests"
            }
        return BatonClient.agreementsPath + [agreement, place, String(subject.number)] + rest
    }
}

/// The slots of a text, and what was done at each.
package struct SlotsRecord: Resource {
    package struct Slot: Resource {
        package let key: String
        /// `required`, `optional`, `none` or `board`.
        package let requirement: String
        package let name: String
        package let signatories: [(name: String, actingAs: String, member: String?)]
        /// `open`, `signed`, `declined`, or `none` where nobody signs.
        package let state: String
        package let signedAt: Instant?
        package let method: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.text("slot")
            requirement = try reader.text("signature")
            name = try reader.text("name")
            signatories = try reader.objects("signatories") { (person) throws(ClientError) in
                (
                    name: try person.text("name"), actingAs: try person.text("acting_as"),
                    member: try person.optionalText("member")
                )
            }
            state = try reader.text("state")
            signedAt = try reader.optionalInstant("signed_at")
            method = try reader.optionalText("method")
        }
    }

    package let state: String
    package let contentSHA256: String
    /// How many seats of the board have to sign.
    package let quorum: Int
    package let isComplete: Bool
    package let slots: [Slot]

    package init(reading reader: ResourceReader) throws(ClientError) {
        state = try reader.text("state")
        contentSHA256 = try reader.text("content_sha256")
        quorum = try reader.integer("quorum")
        isComplete = try reader.boolean("is_complete")
        slots = try reader.objects("items", Slot.init(reading:))
    }
}

/// A signature or a declination, as it is kept.
package struct SignatureEntry: Resource {
    package let slot: String
    package let act: String
    package let method: String
    package let signedAt: Instant
    /// The text that was sealed, its hash, and the seal.
    package let record: String
    package let recordSHA256: String
    package let sealed: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        slot = try reader.text("slot")
        act = try reader.text("act")
        method = try reader.text("method")
        signedAt = try reader.instant("signed_at")
        record = try reader.text("record")
        recordSHA256 = try reader.text("record_sha256")
        sealed = try reader.text("sealed")
    }
}

/// What signing led to.
package struct SigningRecord: Resource {
    package let signature: SignatureEntry
    /// Of the version or the request, as it is by that.
    package let state: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        signature = try reader.object("signature", SignatureEntry.init(reading:))
        let text = reader.json["version"] == nil ? "change_request" : "version"
        state = try reader.object(text) { (text) throws(ClientError) in try text.text("state") }
    }
}

extension BatonClient {
    package func slots(of text: SignedText) async throws(ClientError) -> Answer<SlotsRecord> {
        try await send(Request(.get, text.path("slots")))
    }

    package func signatures(of text: SignedText) -> Listing<SignatureEntry> { list(text.path("signatures")) }

    /// The bytes that are signed; their SHA-256 is the content hash.
    package func envelope(of text: SignedText) async throws(ClientError) -> [UInt8] {
        try await sendForBytes(Request(.get, text.path("envelope"))).bytes
    }

    /// - Parameter contentSHA256: of the text that the signer has read.
    package func sign(
        _ text: SignedText, slot: String, contentSHA256: String, language: Language = .english,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningRecord> {
        try await send(
            .post(
                text.path("signatures"),
                [
                    "slot": .string(slot), "content_sha256": .string(contentSHA256),
                    "language": .string(language.rawValue), "consent": true,
                ], key: idempotencyKey))
    }

    package func decline(
        _ text: SignedText, slot: String, contentSHA256: String, reason: String,
        language: Language = .english, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningRecord> {
        try await send(
            .post(
                text.path("declinations"),
                [
                    "slot": .string(slot), "content_sha256": .string(contentSHA256),
                    "language": .string(language.rawValue), "reason": .string(reason),
                ], key: idempotencyKey))
    }
}
