// Making the proof of a version: everything that was signed and recorded of it, under one seal.

import Crypto
package import Domain
import Store

extension Workspace {
    /// The proof of a proposed version as it is now, made anew each time: the state, the newest audit record and the
    /// instant are part of it.
    ///
    /// - Throws: 404; 409 `not_proposed` for a draft.
    package func proof(of number: Int, of key: Slug, by call: Call) async throws -> [UInt8] {
        try await snapshot(call, .readSignatures) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            let signing = try await signingCase(.version(number), of: agreement, at: call.now, transaction)
            guard case .version(let version) = signing.text else {
                throw DomainError.notFound("version", number, of: key)
            }
            let envelope = try await transaction.envelope(number, of: key).orNotFound(
                "version", String(number))
            let (rows, scans) = try await transaction.signedRows(of: number, agreement.id)
            let audit = try await transaction.auditRecords(of: number, key)
            let head = try await transaction.auditHead() ?? .beginning
            // Servers' clocks differ: what is there is never newer than the proof of it.
            let times = [call.now, version.proposedAt] + signing.records.map(\.signedAt)
            let at = (times + [version.facts.signedAt].compactMap(\.self)).max() ?? call.now
            var bundle = ProofBundle(
                envelope: envelope.text, contentSHA256: envelope.sha256,
                facts: ProofFacts(version.facts, at: at), records: signing.records.map(\.sealed),
                audit: audit, scans: signing.inOrder(scans), rows: rows, keys: [], seal: "")
            let statement = ProofStatement(
                tenantID: transaction.tenant, tenantKey: signing.tenantKey, agreement: key, version: number,
                contentSHA256: bundle.contentSHA256,
                records: signing.records.map { SealDigest.hexadecimal(Array($0.text.utf8)) },
                audit: audit.map(\.hash), facts: bundle.facts.json,
                scansSHA256: SealDigest.hexadecimal(bundle.scansJSON.canonicalBytes()),
                rowsSHA256: SealDigest.hexadecimal(bundle.rowsJSON.canonicalBytes()), head: head, at: at)
            // The server's own key is registered since its start.
            bundle.seal = try seal.seal(statement.text).compact
            bundle.keys = try await keys(of: bundle.records, transaction)
            return bundle.bytes(sha256: SealDigest.hexadecimal)
        }
    }

    /// The keys that records are sealed with, and this server's own, in the order of their names.
    private func keys(
        of records: [String], _ transaction: TenantTransaction
    ) async throws -> [SealingKey] {
        let names = records.compactMap { try? SealedText(reading: $0).kid }
        let known = try await transaction.sealingKeys(Array(Set(names)))
        return (known.filter { $0.kid != seal.kid } + [seal.key]).sorted { $0.kid < $1.kid }
    }
}

extension SigningCase {
    /// The scans in the order in which records name them.
    fileprivate func inOrder(_ scans: [ProvenScan]) -> [ProvenScan] {
        var ordered: [ProvenScan] = []
        let named = records.compactMap { SignatureRecord(reading: $0.text)?.attachmentSHA256 }
        for sha256 in named where !ordered.contains(where: { $0.sha256 == sha256 }) {
            ordered += scans.filter { $0.sha256 == sha256 }
        }
        return ordered
    }
}

extension ProofCrypto {
    /// The checks as swift-crypto makes them.
    package static let standard = ProofCrypto(
        sha256: SealDigest.sha256,
        isValid: { signature, message, key in
            let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes)
            return publicKey?.isValidSignature(signature, for: message) ?? false
        })
}

extension ProofChecker {
    /// Everything that does not hold in a file; see `check(_:trusting:scans:crypto:)`.
    package static func check(
        _ bytes: [UInt8], trusting trusted: SealingKeySet? = nil, scans files: [ScanFile] = []
    ) -> ProofReport {
        check(bytes, trusting: trusted, scans: files, crypto: .standard)
    }
}

extension ScanFile {
    /// A file as it lies somewhere.
    package init(name: String, bytes: [UInt8]) {
        self.init(
            name: name, sha256: SealDigest.hexadecimal(bytes), size: bytes.count,
            mediaType: Scan.MediaType(of: bytes)?.rawValue)
    }
}
