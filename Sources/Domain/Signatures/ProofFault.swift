// What does not hold in a proof: where, and in one stable sentence what.

/// One thing that does not hold.
package struct ProofFault: Error, Sendable, Hashable {
    package var place: Place
    package var code: Code
    /// What the sentence names; empty for most.
    package var detail: String

    package init(_ place: Place, _ code: Code, _ detail: String = "") {
        self.place = place
        self.code = code
        self.detail = detail
    }

    package enum Place: Sendable, Hashable {
        case file, envelope, keys, facts, seal
        /// By its place in the file, from 1.
        case record(Int)
        /// By its number in the chain.
        case audit(Int)
        case scan(String)
        /// A row of the database.
        case row(String)
    }

    /// Stable: programs may rely on the raw values.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case tooLarge = "too_large"
        case notJSON = "not_json"
        case notCanonical = "not_canonical"
        case otherForm = "other_form"
        case digestDiffers = "digest_differs"
        case contentDiffers = "content_differs"
        case unreadable
        case keyUnused = "key_unused"
        case keyUntrusted = "key_untrusted"
        case notASeal = "not_a_seal"
        case keyMissing = "key_missing"
        case sealBroken = "seal_broken"
        case linkBroken = "link_broken"
        case otherTenant = "other_tenant"
        case otherAgreement = "other_agreement"
        case otherVersion = "other_version"
        case otherContent = "other_content"
        case noSuchSlot = "no_such_slot"
        case slotTwice = "slot_twice"
        case notASignatory = "not_a_signatory"
        case attachmentDiffers = "attachment_differs"
        case beforeProposal = "before_proposal"
        case outOfOrder = "out_of_order"
        case tooLate = "too_late"
        case afterStatement = "after_statement"
        case stateDiffers = "state_differs"
        case signatureMissing = "signature_missing"
        case factDiffers = "fact_differs"
        case contradiction
        case missing
        case unnamed
        case notInChain = "not_in_chain"
        case rowDiffers = "row_differs"
        case statementDiffers = "statement_differs"
        case fileDiffers = "file_differs"
    }
}

extension ProofFault: CustomStringConvertible {
    package var description: String { "\(place): \(sentence)" }

    private var sentence: String {
        switch code {
        case .tooLarge: "It has more than \(ProofBundle.maximumBytes) bytes."
        case .notJSON: "It is not JSON that can be signed: \(detail)"
        case .notCanonical: "It is not written in the one canonical form (RFC 8785)."
        case .otherForm: "It is no \(ProofBundle.type): \(detail) is not as it has to be."
        case .digestDiffers: "Its digest is not that of the proof: something was changed after it was made."
        case .contentDiffers: "Its SHA-256 is not the content hash: it is not the text that was proposed."
        case .unreadable: "It cannot be read as what it has to be\(detail.isEmpty ? "" : ": \(detail)")."
        case .keyUnused:
            "Nothing is sealed with the key \(detail), or the keys are not in the order of their names."
        case .keyUntrusted: "The key \(detail) is not among those that were kept elsewhere."
        case .notASeal: "It is no sealed text. \(detail)"
        case .keyMissing: "It is sealed with the key \(detail), which is not among the keys."
        case .sealBroken: "Its seal does not hold: it was changed, or another wrote it."
        case .linkBroken:
            "It does not build on what stands before it: something was changed, removed or moved."
        case .otherTenant: "It is of another tenant."
        case .otherAgreement: "It is of another agreement."
        case .otherVersion: "It is of another version."
        case .otherContent: "It is of a text with another hash."
        case .noSuchSlot: "The text has no place “\(detail)” at which somebody can sign."
        case .slotTwice: "Somebody signed or declined at “\(detail)” before."
        case .notASignatory: "The text does not name this person for “\(detail)”."
        case .attachmentDiffers: "A paper has a scan, and nothing else has one."
        case .beforeProposal: "It is older than the proposal."
        case .outOfOrder: "It stands after something that is newer."
        case .tooLate: "It was made when nobody could sign any more."
        case .afterStatement: "It is newer than the statement that is sealed."
        case .stateDiffers: "The state is not “\(detail)”, as the other facts have it."
        case .signatureMissing: "The version is said to be signed, and a signature is missing: \(detail)."
        case .factDiffers: "“\(detail)” is not what the records and the audit records say."
        case .contradiction: "“\(detail)” cannot be with the other facts."
        case .missing: detail.isEmpty ? "It is missing." : "It lacks \(detail)."
        case .unnamed: "Nothing here names it."
        case .notInChain: "The audit chain does not say so: “\(detail)” differs."
        case .rowDiffers: "It is not as it was written: it was changed in the database."
        case .statementDiffers: "It was made of another proof: “\(detail)” differs."
        case .fileDiffers: "\(detail)"
        }
    }
}

extension ProofFault.Place: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file: "The file"
        case .envelope: "The envelope"
        case .keys: "The keys"
        case .facts: "The facts"
        case .seal: "The seal of the whole"
        case .record(let place): "Record \(place)"
        case .audit(let seq): "Audit record \(seq)"
        case .scan(let sha256): "The scan \(sha256)"
        case .row(let name): "The row \(name)"
        }
    }
}
