// Reading a record's text: only what a record writes is one.

extension SignatureRecord {
    /// nil for anything that `text` does not write, byte for byte.
    package init?(reading text: String) {
        guard let json = try? JSON.parse(text), let type = json["type"],
            let act = SlotAct.allCases.first(where: { type == .string(SignatureRecord.type(of: $0)) }),
            let tenant = json["tenant"]?["id"]?.stringValue.flatMap({ TenantID($0) }),
            let tenantKey = json["tenant"]?["key"]?.stringValue.flatMap({ Slug($0) }),
            let agreement = json["agreement"]?.stringValue.flatMap({ Slug($0) }),
            let subject = SignedSubject(in: json), let content = json["content_sha256"]?.stringValue,
            let slot = json["slot"]?.stringValue, let signer = json["signer"].flatMap(Signer.init(reading:)),
            let method = json["method"]?.stringValue.flatMap(SigningMethod.init),
            let intent = json["intent"]?.stringValue,
            let language = json["language"]?.stringValue.flatMap(Language.init(rawValue:)),
            let signedAt = json["signed_at"]?.stringValue.flatMap({ Instant(rfc3339: $0) }),
            let previous = json["previous"]?.stringValue
        else { return nil }
        self.init(
            act: act, tenantID: tenant, tenantKey: tenantKey, agreement: agreement, subject: subject,
            contentSHA256: content, slot: slot, signer: signer, method: method, intent: intent,
            language: language, signedAt: signedAt,
            origin: Origin(
                address: json["ip"]?.stringValue, userAgent: json["user_agent"]?.stringValue),
            attachmentSHA256: json["attachment_sha256"]?.stringValue, previous: previous)
        guard self.text.hasSameBytes(as: text) else { return nil }
    }
}

extension SignedSubject {
    fileprivate init?(in record: JSON) {
        if let number = record["version"]?.intValue {
            self = .version(number)
        } else if let number = record["change_request"]?.intValue {
            self = .exception(number)
        } else {
            return nil
        }
    }
}

extension Signer {
    fileprivate init?(reading json: JSON) {
        guard let name = json["name"]?.stringValue,
            let capacity = json["acting_as"]?.stringValue.flatMap(Signatory.Capacity.init)
        else { return nil }
        self.init(
            name: name, position: json["position"]?.stringValue, email: json["email"]?.stringValue,
            member: json["member"]?.stringValue.flatMap { Slug($0) }, capacity: capacity)
    }
}
