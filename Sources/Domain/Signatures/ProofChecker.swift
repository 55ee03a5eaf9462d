// Checking a proof without the server that made it: from the outer digest inwards, with everything that does not hold.

/// What the checks need of cryptography, which Domain has none of.
package struct ProofCrypto: Sendable {
    /// The hash of bytes, 32 bytes.
    let sha256: @Sendable ([UInt8]) -> [UInt8]
    /// Whether an Ed25519 signature over a message is the key's.
    let isValid: @Sendable (_ signature: [UInt8], _ message: [UInt8], _ key: SealingKey) -> Bool

    package init(
        sha256: @escaping @Sendable ([UInt8]) -> [UInt8],
        isValid: @escaping @Sendable (_ signature: [UInt8], _ message: [UInt8], _ key: SealingKey) -> Bool
    ) {
        self.sha256 = sha256
        self.isValid = isValid
    }

    /// 64 hexadecimal digits.
    package func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: sha256(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    func hash(_ text: String) -> String { hash(Array(text.utf8)) }
}

/// What was found in a proof. Only one without faults proves anything; the rest is there to say what was looked at.
package struct ProofReport: Sendable {
    package var faults: [ProofFault] = []
    /// The records whose texts can be read, by their places in the file.
    package var records: [(place: Int, record: SignatureRecord)] = []
    package var envelope: ProofEnvelope?
    /// The text that was proposed, whether or not it is one.
    package var envelopeText: String?
    package var contentSHA256: String?
    package var facts: ProofFacts?
    package var scans: [ProvenScan] = []
    package var audit: [ProofBundle.AuditLink] = []
    package var rows: [(name: String, sha256: String)] = []
    package var keys: [SealingKey] = []
    package var statement: ProofStatement?

    package var holds: Bool { faults.isEmpty }

    package init() {}
}

/// Holds one file to all that can be known of it.
package struct ProofChecker: Sendable {
    let crypto: ProofCrypto
    var report = ProofReport()

    init(crypto: ProofCrypto) { self.crypto = crypto }

    /// Everything that does not hold in a file.
    ///
    /// - Parameters:
    ///   - trusted: keys that were kept elsewhere; nil takes those of the proof itself, which shows only that whoever has
    ///     their private halves made it.
    ///   - files: scans that somebody has, to be held to those that the records name.
    package static func check(
        _ bytes: [UInt8], trusting trusted: SealingKeySet? = nil, scans files: [ScanFile] = [],
        crypto: ProofCrypto
    ) -> ProofReport {
        var checker = ProofChecker(crypto: crypto)
        if let proof = checker.read(bytes) {
            checker.check(proof, trusting: trusted)
            checker.check(files)
        }
        return checker.report
    }

    mutating func add(_ place: ProofFault.Place, _ code: ProofFault.Code, _ detail: String = "") {
        report.faults.append(ProofFault(place, code, detail))
    }

    /// The file's outer form: canonical, and with the digest of what is in it.
    private mutating func read(_ bytes: [UInt8]) -> ReadProof? {
        guard bytes.count <= ProofBundle.maximumBytes else {
            add(.file, .tooLarge)
            return nil
        }
        do {
            let json: JSON
            do {
                json = try JSON.parse(bytes, limits: ProofBundle.limits)
            } catch {
                add(.file, .notJSON, "\(error)")
                return nil
            }
            let canonical = json.canonicalBytes()
            if canonical != bytes { add(.file, .notCanonical) }
            let members = try json.members(["digest", "proof", "type"], "it")
            guard members["type"] == .string(ProofBundle.type) else { throw OtherForm(place: "type") }
            let proof = members["proof"] ?? .null
            // What stands in the file between its other two members.
            let digest: JSON = ["digest": members["digest"] ?? .null]
            let before = digest.canonicalBytes().count - 1 + #","proof":"#.utf8.count
            let after = #","type":"\#(ProofBundle.type)"}"#.utf8.count
            if members["digest"] != .string(crypto.hash(Array(canonical.dropFirst(before).dropLast(after)))) {
                add(.file, .digestDiffers)
            }
            return try ReadProof(proof)
        } catch let fault as OtherForm {
            add(.file, .otherForm, fault.place)
            return nil
        } catch {
            return nil
        }
    }

    private mutating func check(_ proof: ReadProof, trusting trusted: SealingKeySet?) {
        report.envelopeText = proof.envelope
        report.contentSHA256 = proof.contentSHA256
        report.scans = proof.scans
        report.audit = proof.audit
        report.rows = proof.rows
        if crypto.hash(proof.envelope) != proof.contentSHA256 { add(.envelope, .contentDiffers) }
        let envelope = ProofEnvelope(reading: proof.envelope)
        report.envelope = envelope
        if envelope == nil { add(.envelope, .unreadable, "it is no canonical text of a version") }
        let keys = readKeys(proof.keys)
        report.keys = keys.keys
        let records = openRecords(proof.records, keys)
        let seal = open(proof.seal, .seal, keys)
        checkKeys(keys, used: (records.map(\.sealed) + [seal]).compactMap { $0?.kid }, trusted)
        let facts = ProofFacts(reading: proof.facts)
        report.facts = facts
        if facts == nil { add(.facts, .unreadable) }
        let entries = readAudit(proof.audit)
        guard let envelope, let facts else { return }
        checkRecords(envelope, proof.contentSHA256, records, facts)
        checkScans(proof.scans)
        checkAudit(entries, envelope, proof, records, facts)
        checkStatement(seal, proof, envelope, records, facts)
    }

    private mutating func readKeys(_ json: JSON) -> SealingKeySet {
        do {
            return try SealingKeySet(json, sha256: crypto.sha256)
        } catch {
            for fault in error.faults { add(.keys, .unreadable, "\(fault.pointer): \(fault.detail)") }
            return SealingKeySet([])
        }
    }

    /// Each key is there because something is sealed with it, and they stand in the order of their names.
    private mutating func checkKeys(_ keys: SealingKeySet, used: [String], _ trusted: SealingKeySet?) {
        let names = keys.keys.map(\.kid)
        for (index, key) in names.enumerated() {
            let isInOrder = index == 0 || names[index - 1].precedesByBytes(key)
            if !isInOrder || !used.contains(where: { $0.hasSameBytes(as: key) }) {
                add(.keys, .keyUnused, key)
            }
            if let trusted, trusted[key] == nil { add(.keys, .keyUntrusted, key) }
        }
    }

    /// The sealed text, whether or not its seal holds; nil where it is none.
    mutating func open(_ compact: String, _ place: ProofFault.Place, _ keys: SealingKeySet) -> SealedText? {
        let sealed: SealedText
        do {
            sealed = try SealedText(reading: compact)
        } catch {
            add(place, .notASeal, error.description)
            return nil
        }
        guard let key = keys[sealed.kid] else {
            add(place, .keyMissing, sealed.kid)
            return sealed
        }
        if !crypto.isValid(sealed.signature, sealed.signingInput, key) { add(place, .sealBroken) }
        return sealed
    }
}

/// A file that is said to be the scan of a signed paper.
package struct ScanFile: Sendable, Hashable {
    package var name: String
    package var sha256: String
    package var size: Int
    package var mediaType: String?

    package init(name: String, sha256: String, size: Int, mediaType: String?) {
        self.name = name
        self.sha256 = sha256
        self.size = size
        self.mediaType = mediaType
    }
}
