// Slots and records as JSON.

import Domain
import Operations

extension SigningState {
    /// The slots of a version, and what was done at each.
    var slotsJSON: JSON {
        let outcome = plan.outcome(Dictionary(uniqueKeysWithValues: records.map { ($0.slot, $0.act) }))
        return [
            "version": .integer(version.number), "agreement": .string(version.agreement.key.text),
            "state": .string(version.state.rawValue),
            "content_sha256": .string(version.frozen?.contentSHA256 ?? ""),
            "sign_by": .text(version.signBy?.description), "quorum": .integer(plan.quorum),
            "is_complete": .bool(outcome == .complete), "items": .array(plan.slots.map(json)),
        ]
    }

    private func json(_ slot: Slot) -> JSON {
        let record = record(at: slot)
        var json = slot.json.objectValue ?? JSONObject()
        json["state"] = .string(
            slot.isOpenToSign ? record.map { $0.act == .signature ? "signed" : "declined" } ?? "open" : "none"
        )
        json["signed_at"] = .instant(record?.signedAt)
        json["method"] = .text(record?.method.rawValue)
        json["record_sha256"] = .text(record?.sha256)
        return .object(json)
    }
}

extension StoredSignature {
    var json: JSON {
        [
            "id": .string(id.description), "slot": .string(slot), "act": .string(act.rawValue),
            "method": .string(method.rawValue), "signed_at": .instant(signedAt), "record": .string(text),
            "record_sha256": .string(sha256), "sealed": .string(sealed),
        ]
    }
}

extension SigningResult {
    /// What was written down, and what the version is by it.
    var answer: Answer {
        Answer(
            json: ["signature": record.json, "version": version.json(withTerms: false)], tag: version.tag)
    }
}
