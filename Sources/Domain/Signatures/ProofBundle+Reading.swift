// Taking a proof's file apart: every member is there, of its kind, and there is none beside them.

/// A proof as it stands in a file: whether anything of it holds is another question.
struct ReadProof: Sendable {
    var envelope: String
    var contentSHA256: String
    var facts: JSON
    var records: [String]
    var audit: [ProofBundle.AuditLink]
    var scans: [ProvenScan]
    var scansJSON: JSON
    var rows: [(name: String, sha256: String)]
    var rowsJSON: JSON
    var keys: JSON
    var seal: String

    /// - Throws: the member that is not as it has to be.
    init(_ proof: JSON) throws(OtherForm) {
        let members = try proof.members(
            ["audit", "content_sha256", "envelope", "facts", "keys", "records", "rows", "scans", "seal"],
            "proof")
        envelope = try members.text("envelope", "proof")
        contentSHA256 = try members.hash("content_sha256", "proof")
        seal = try members.text("seal", "proof")
        facts = members["facts"] ?? .null
        keys = members["keys"] ?? .null
        records = try members.list("records", "proof") { (item, place) throws(OtherForm) in
            guard let text = item.stringValue else { throw OtherForm(place: place) }
            return text
        }
        audit = try members.list("audit", "proof") { (item, place) throws(OtherForm) in
            let link = try item.members(["hash", "seq", "text"], place)
            guard let seq = link["seq"]?.intValue, seq >= 1 else { throw OtherForm(place: place) }
            return ProofBundle.AuditLink(
                seq: seq, hash: try link.hash("hash", place), text: try link.text("text", place))
        }
        scansJSON = members["scans"] ?? .null
        scans = try members.list("scans", "proof") { (item, place) throws(OtherForm) in
            let scan = try item.members(["media_type", "sha256", "size"], place)
            guard let size = scan["size"]?.intValue, (1...Scan.maximumBytes).contains(size),
                let type = Scan.MediaType(rawValue: try scan.text("media_type", place))
            else { throw OtherForm(place: place) }
            return ProvenScan(
                sha256: try scan.hash("sha256", place), mediaType: type.rawValue, size: size)
        }
        rowsJSON = members["rows"] ?? .null
        guard let rows = rowsJSON.objectValue else { throw OtherForm(place: "proof/rows") }
        self.rows = []
        for name in rows.keys { self.rows.append((name, try rows.hash(name, "proof/rows"))) }
    }
}

/// What a file has instead of a member of the right kind.
struct OtherForm: Error {
    /// Where, such as `proof/audit/0/seq`.
    var place: String
}

extension JSON {
    /// The members of an object that has exactly these.
    ///
    /// - Parameter keys: in ascending order.
    func members(_ keys: [String], _ place: String) throws(OtherForm) -> JSONObject {
        guard case .object(let object) = self,
            JSON.array(object.keys.map { .string($0) }) == .array(keys.map { .string($0) })
        else { throw OtherForm(place: place) }
        return object
    }
}

extension JSONObject {
    func text(_ key: String, _ place: String) throws(OtherForm) -> String {
        guard let text = self[key]?.stringValue else { throw OtherForm(place: "\(place)/\(key)") }
        return text
    }

    /// 64 hexadecimal digits.
    func hash(_ key: String, _ place: String) throws(OtherForm) -> String {
        let text = try text(key, place)
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { throw OtherForm(place: "\(place)/\(key)") }
        return text
    }

    func list<Value>(
        _ key: String, _ place: String, _ read: (JSON, _ place: String) throws(OtherForm) -> Value
    ) throws(OtherForm) -> [Value] {
        guard let items = self[key]?.arrayValue else { throw OtherForm(place: "\(place)/\(key)") }
        var values: [Value] = []
        for (index, item) in items.enumerated() { values.append(try read(item, "\(place)/\(key)/\(index)")) }
        return values
    }
}

extension ProofFacts {
    /// nil for anything that `json` does not write.
    init?(reading json: JSON) {
        guard let state = json["state"]?.stringValue else { return nil }
        func instant(_ key: String) -> Instant? {
            json[key]?.stringValue.flatMap { Instant(rfc3339: $0) }
        }
        var facts = VersionFacts(
            proposedAt: instant("proposed_at"), signBy: instant("sign_by"), signedAt: instant("signed_at"),
            inForce: nil, endReason: json["end_reason"]?.stringValue.flatMap(EndReason.init))
        facts.declinedAt = instant("declined_at")
        facts.withdrawnAt = instant("withdrawn_at")
        facts.terminatesAt = instant("terminates_at")
        if let range = json["in_force"],
            let from = range["from"]?.stringValue.flatMap({ Instant(rfc3339: $0) })
        {
            facts.inForce = InForce(
                from: from, to: range["to"]?.stringValue.flatMap { Instant(rfc3339: $0) })
        }
        self.init(facts: facts, state: state)
        guard self.json == json, facts.proposedAt != nil else { return nil }
    }

    private init(facts: VersionFacts, state: String) {
        self.facts = facts
        self.state = state
    }
}
