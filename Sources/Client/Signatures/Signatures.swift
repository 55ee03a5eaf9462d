// Slots and signatures of a version or an exception: reading, signing, declining, withdrawing, links and papers.

package import Domain

/// The slots of a version or an exception, and what was done at each.
package struct SlotsRecord: Resource {
    package struct Slot: Resource {
        package let key: String
        package let requirement: String
        package let name: String
        package let signatories: [Signatory]
        package let state: String
        package let signedAt: Instant?
        package let method: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.text("slot")
            requirement = try reader.text("signature")
            name = try reader.text("name")
            signatories = try reader.objects("signatories", Signatory.init(reading:))
            state = try reader.text("state")
            signedAt = try reader.optionalInstant("signed_at")
            method = try reader.optionalText("method")
        }
    }

    package struct Signatory: Resource {
        package let capacity: String
        package let name: String
        package let position: String?
        package let member: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            capacity = try reader.text("acting_as")
            name = try reader.text("name")
            position = try reader.optionalText("position")
            member = try reader.optionalText("member")
        }
    }

    package let agreement: String
    package let subject: SignedSubject
    package let state: String
    package let contentSHA256: String
    package let signBy: CivilDate?
    package let quorum: Int
    package let isComplete: Bool
    package let slots: [Slot]

    package init(reading reader: ResourceReader) throws(ClientError) {
        agreement = try reader.text("agreement")
        subject =
            if let request = try reader.optionalInteger("change_request") {
                .exception(request)
            } else {
                .version(try reader.integer("version"))
            }
        state = try reader.text("state")
        contentSHA256 = try reader.text("content_sha256")
        signBy = try reader.optionalDate("sign_by")
        quorum = try reader.integer("quorum")
        isComplete = try reader.boolean("is_complete")
        slots = try reader.objects("items", Slot.init(reading:))
    }
}

/// A record that somebody left at a slot.
package struct SignatureResource: Resource {
    package let slot: String
    package let act: String
    package let method: String
    package let signedAt: Instant
    package let text: String
    package let sha256: String
    package let sealed: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        slot = try reader.text("slot")
        act = try reader.text("act")
        method = try reader.text("method")
        signedAt = try reader.instant("signed_at")
        text = try reader.text("record")
        sha256 = try reader.text("record_sha256")
        sealed = try reader.text("sealed")
    }
}

/// The records that were left at a text's slots.
package struct SignaturesRecord: Resource {
    package let items: [SignatureResource]

    package init(reading reader: ResourceReader) throws(ClientError) {
        items = try reader.objects("items", SignatureResource.init(reading:))
    }
}

/// What was written down, and what the version or the exception is by it.
package struct SigningResultRecord: Resource {
    package enum Text: Sendable {
        case version(VersionRecord)
        case exception(ChangeRequestRecord)
    }

    package let signature: SignatureResource
    package let text: Text

    package init(reading reader: ResourceReader) throws(ClientError) {
        signature = try reader.object("signature", SignatureResource.init(reading:))
        text =
            if let request = try reader.optionalObject("change_request", ChangeRequestRecord.init(reading:)) {
                .exception(request)
            } else {
                .version(try reader.object("version", VersionRecord.init(reading:)))
            }
    }
}

package struct SigningLinkRecord: Resource {
    package let id: String
    package let slot: String
    package let capacity: String
    package let state: String
    package let expiresAt: Instant
    /// Of the answer that made it.
    package let signatory: SlotsRecord.Signatory?
    /// Only in the answer that made it, and not in its repetition.
    package let url: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        slot = try reader.text("slot")
        capacity = try reader.text("acting_as")
        state = try reader.text("state")
        expiresAt = try reader.instant("expires_at")
        signatory = try reader.optionalObject("signatory", SlotsRecord.Signatory.init(reading:))
        url = try reader.optionalText("url")
    }
}

package struct ScanRecord: Resource {
    package let sha256: String

    package init(reading reader: ResourceReader) throws(ClientError) { sha256 = try reader.text("sha256") }
}

package struct RevokedLinks: Resource {
    package let count: Int

    package init(reading reader: ResourceReader) throws(ClientError) { count = try reader.integer("revoked") }
}

extension BatonClient {
    private func path(_ subject: SignedSubject, _ agreement: String, _ rest: String...) -> [String] {
        let kind =
            switch subject {
            case .version: "versions"
            case .exception: "change-requests"
            }
        return Self.agreementsPath + [agreement, kind, String(subject.number)] + rest
    }

    package func slots(_ subject: SignedSubject, of agreement: String) async throws(ClientError) -> Answer<
        SlotsRecord
    > {
        try await send(Request(.get, path(subject, agreement, "slots")))
    }

    /// All of them at once, in their order.
    package func signatures(
        _ subject: SignedSubject, of agreement: String
    ) async throws(ClientError) -> Answer<SignaturesRecord> {
        try await send(Request(.get, path(subject, agreement, "signatures")))
    }

    /// - Parameter contentSHA256: of the text that was read.
    package func sign(
        _ subject: SignedSubject, of agreement: String, slot: String, contentSHA256: String, language: String,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningResultRecord> {
        let body: JSON = [
            "slot": .string(slot), "content_sha256": .string(contentSHA256), "consent": true,
            "language": .string(language),
        ]
        return try await send(.post(path(subject, agreement, "signatures"), body, key: idempotencyKey))
    }

    package func decline(
        _ subject: SignedSubject, of agreement: String, slot: String, contentSHA256: String, reason: String,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningResultRecord> {
        let body: JSON = [
            "slot": .string(slot), "content_sha256": .string(contentSHA256), "reason": .string(reason),
        ]
        return try await send(.post(path(subject, agreement, "declinations"), body, key: idempotencyKey))
    }

    package func withdrawVersion(
        _ version: Int, of agreement: String, reason: String?, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<VersionRecord> {
        let body: JSON = ["reason": .text(reason)]
        return try await send(
            .post(path(.version(version), agreement, "withdrawal"), body, key: idempotencyKey))
    }

    package func createSigningLink(
        _ subject: SignedSubject, of agreement: String, slot: String, capacity: String?, language: String?,
        days: Int?,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningLinkRecord> {
        let body: JSON = [
            "acting_as": .text(capacity), "language": .text(language), "days": .integer(days),
        ]
        return try await send(
            .post(path(subject, agreement, "slots", slot, "links"), body, key: idempotencyKey))
    }

    package func revokeSigningLinks(
        _ subject: SignedSubject, of agreement: String, slot: String
    ) async throws(ClientError) -> Answer<RevokedLinks> {
        try await send(.post(path(subject, agreement, "slots", slot, "revocation"), [:]))
    }

    package func uploadScan(
        for agreement: String, _ bytes: [UInt8], type: String
    ) async throws(ClientError) -> Answer<ScanRecord> {
        var request = Request(.post, Self.agreementsPath + [agreement, "scans"])
        request.body = .bytes(bytes, type: type)
        return try await send(request)
    }

    /// - Parameter paper: the fields of the signature: hashes, date, capacity.
    package func recordPaper(
        _ subject: SignedSubject, of agreement: String, slot: String, _ paper: JSON,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<SigningResultRecord> {
        try await send(
            .post(path(subject, agreement, "slots", slot, "paper-signature"), paper, key: idempotencyKey))
    }
}
