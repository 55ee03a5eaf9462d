// Slots and records as JSON.

import Domain
import Operations

extension SigningState {
    /// The slots of a text, and what was done at each.
    var slotsJSON: JSON {
        let outcome = plan.outcome(Dictionary(uniqueKeysWithValues: records.map { ($0.slot, $0.act) }))
        var members: JSONObject = [
            "agreement": .string(matter.agreement.key.text), "content_sha256": .string(contentSHA256),
            "quorum": .integer(plan.quorum), "is_complete": .bool(outcome == .complete),
            "items": .array(plan.slots.map(json)),
        ]
        if let request = matter.exception {
            members["change_request"] = .integer(request.number)
            members["state"] = .string(request.state.rawValue)
        } else {
            members["version"] = .integer(version.number)
            members["state"] = .string(version.state.rawValue)
            members["sign_by"] = .text(version.signBy?.description)
        }
        return .object(members)
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
    /// What was written down, and what is signed as it is by that.
    var answer: Answer {
        if let request = matter.exception {
            return Answer(
                json: ["signature": record.json, "change_request": request.json(of: matter.agreement.key)],
                tag: request.tag)
        }
        return Answer(
            json: ["signature": record.json, "version": version.json(withTerms: false)], tag: version.tag)
    }
}
