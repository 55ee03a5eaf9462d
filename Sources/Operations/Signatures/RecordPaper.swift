// Signatures on paper: uploading the scan, and recording who signed.

import Crypto
package import Domain
import Store

/// What is recorded of a paper.
package struct PaperSignature: Sendable, Hashable {
    package var slot: String
    package var contentSHA256: String
    package var scanSHA256: String
    package var capacity: Signatory.Capacity
    /// The date that stands on the paper.
    package var signedOn: CivilDate
    package var language: Language
    package var origin: Origin

    package init(
        slot: String, contentSHA256: String, scanSHA256: String, capacity: Signatory.Capacity,
        signedOn: CivilDate, language: Language, origin: Origin
    ) {
        self.slot = slot
        self.contentSHA256 = contentSHA256
        self.scanSHA256 = scanSHA256
        self.capacity = capacity
        self.signedOn = signedOn
        self.language = language
        self.origin = origin
    }
}

extension Workspace {
    /// Keeps the scan of a paper with an agreement. The same file again changes nothing.
    ///
    /// - Parameter stated: the media type that its sender says.
    /// - Throws: what `Scan.type` refuses.
    package func uploadScan(
        _ bytes: [UInt8], stated: String?, of key: Slug, by call: Call
    ) async throws -> Scan {
        try call.principal.require(.collectSignatures)
        let type = try Scan.type(of: bytes, stated: stated)
        let scan = Scan(
            sha256: SHA256.hash(data: bytes).hexadecimal, mediaType: type, size: bytes.count,
            uploadedAt: call.now)
        return try await change(call, .collectSignatures, nil) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            let isNew = try await transaction.insert(
                scan, bytes: bytes, of: agreement.id, by: call.principal.reference)
            guard isNew else {
                return .nothing(try await transaction.scan(scan.sha256, of: agreement.id) ?? scan)
            }
            return Changed(
                scan,
                AuditEntry(
                    .scanUploaded, .agreement(key),
                    [
                        "sha256": .string(scan.sha256), "media_type": .string(type.rawValue),
                        "size": .integer(scan.size),
                    ]))
        }
    }

    /// The file of a scan.
    package func scanFile(
        _ sha256: String, of key: Slug, by call: Call
    ) async throws -> (type: Scan.MediaType, bytes: [UInt8]) {
        try await read(call, .readSignatures) { try await $0.scanBytes(sha256, of: key) }
            .orNotFound("scan", sha256)
    }

    /// Records a signature that was given on paper.
    ///
    /// - Throws: 422 where the scan is not there or the paper was signed before the text was proposed or after today; 409
    ///   as for signing.
    package func recordPaper(
        _ paper: PaperSignature, on subject: SignedSubject, of key: Slug, by call: Call
    ) async throws -> SigningResult {
        try await change(call, .collectSignatures, .structure) { transaction in
            let signing = try await beginSigning(subject, of: key, now: call.now, transaction)
            let slot = try signing.openSlot(paper.slot)
            try signing.require(paper.contentSHA256)
            let signatory = try slot.signatory(paper.capacity)
            if signatory.capacity == .deputy {
                try await require(deputy: signatory, of: slot, on: paper.signedOn, signing, transaction)
            }
            var faults = paper.dateFaults(signing)
            if try await transaction.scan(paper.scanSHA256, of: signing.agreement.id) == nil {
                faults.append(
                    Fault("/scan_sha256", .unknownReference, "There is no such scan: upload the file first."))
            }
            try faults.throwIfAny()
            let intent = SignatureIntent(
                agreementName: signing.agreement.name, subject: signing.subject, slot: slot,
                capacity: signatory.capacity)
            let deed = SlotDeed(
                act: .signature, slot: slot, signer: Signer(signatory), method: .paper,
                intent: intent.paperSentence(paper.language, signedOn: paper.signedOn),
                language: paper.language, origin: paper.origin, scan: paper.scanSHA256)
            return try await perform(deed, in: signing, transaction)
        }
    }

    /// A deputy signs on paper on a day that the representative does not begin and end in office. The paper may be recorded
    /// later.
    private func require(
        deputy: Signatory, of slot: Slot, on day: CivilDate, _ signing: SigningCase,
        _ transaction: TenantTransaction
    ) async throws {
        let start = day.start(in: signing.zone)
        let end = min(day.moved(days: 1).start(in: signing.zone).adding(seconds: -1), signing.at)
        var presence = try await presence(ofRepresentative: slot, at: start, transaction)
        if presence == .inOffice {
            presence = try await self.presence(ofRepresentative: slot, at: end, transaction)
        }
        try SigningRight.require(deputy: deputy, of: slot, representative: presence)
    }
}

extension PaperSignature {
    fileprivate func dateFaults(_ signing: SigningCase) -> [Fault] {
        let zone = signing.zone
        let first = zone.date(at: signing.frozenAt)
        let last = zone.date(at: signing.at)
        guard signedOn < first || signedOn > last else { return [] }
        return [
            Fault(
                "/signed_on", .outOfRange,
                "The text was proposed on \(first), and today is \(last): name the day on which it was signed."
            )
        ]
    }
}
