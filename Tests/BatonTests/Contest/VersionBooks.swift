// What a server says of a proposed version through each of its doors, and where one says something else than another.

import Domain
import Support
import Testing

/// A version as its summary, slots, records, envelope and the audit chain have it.
struct VersionBooks: Sendable {
    let agreement: String
    let number: Int
    let summary: JSON
    let slots: [JSON]
    /// As `listSignatures` has them.
    let signatures: [JSON]
    let envelope: Exchange
    /// Those about this version.
    let audit: [AuditTail.Record]

    /// - Parameter summary: of a version that was proposed.
    init(_ summary: JSON, of agreement: String, _ admin: Caller, _ audit: [AuditTail.Record]) async throws {
        number = try #require(summary["version"]?.intValue)
        let path = "/v1/agreements/\(agreement)/versions/\(number)"
        let slots = try await admin.get(path + "/slots")
        let signatures = try await admin.get(path + "/signatures")
        self.agreement = agreement
        self.summary = summary
        self.slots = try #require(slots.json["items"]?.arrayValue, "\(slots.summary)")
        self.signatures = try #require(signatures.json["items"]?.arrayValue, "\(signatures.summary)")
        envelope = try await admin.get(path + "/envelope")
        self.audit = audit.about(agreement, number)
    }

    var state: String { summary["state"]?.stringValue ?? "" }
    var contentSHA256: JSON { summary["content_sha256"] ?? .null }
    /// The definition of a lead class in the text, in which these tests write what they mean.
    var text: String? { envelope.json["terms"]?["lead_classes"]?["mql"]?["definition"]?.stringValue }

    /// A sentence for everything that does not agree; none where the books are in order.
    var problems: [String] {
        (recordProblems + slotProblems + stateProblems + auditProblems).map {
            "\(agreement)/\(number) (\(state)): \($0)"
        }
    }

    /// Each record is of this text, follows on the one before, and is what was hashed.
    private var recordProblems: [String] {
        var problems: [String] = []
        if sha256(envelope.answer) != contentSHA256 {
            problems.append("the envelope is another text than content_sha256 says")
        }
        var previous = contentSHA256
        for item in signatures {
            let text = Array((item["record"]?.stringValue ?? "").utf8)
            let record = (try? JSON.parse(text)) ?? .null
            if record["content_sha256"] != contentSHA256 || record["version"]?.intValue != number
                || record["agreement"] != .string(agreement)
            {
                problems.append("a record is of another text: \(record)")
            }
            if record["slot"] != item["slot"] || record["method"] != item["method"] {
                problems.append("a record is of another slot: \(item)")
            }
            if record["previous"] != previous { problems.append("a record does not follow: \(record)") }
            if item["record_sha256"] != sha256(text) {
                problems.append("a record's hash is another's: \(item)")
            }
            previous = item["record_sha256"] ?? .null
        }
        return problems
    }

    /// A slot is open without a record, and otherwise says what its one record says.
    private var slotProblems: [String] {
        var problems: [String] = []
        for slot in slots {
            let records = signatures.filter { $0["slot"] == slot["slot"] }
            if records.count > 1 { problems.append("\(records.count) records at \(slot["slot"] ?? .null)") }
            let state: JSON =
                switch records.first?["act"] {
                case "signature": "signed"
                case "declination": "declined"
                default: "open"
                }
            if slot["state"] != state || slot["record_sha256"] != records.first?["record_sha256"] ?? .null {
                problems.append("a slot and its record disagree: \(slot), \(records)")
            }
        }
        let known = Set(slots.map { $0["slot"] })
        if !signatures.allSatisfy({ known.contains($0["slot"]) }) { problems.append("a record without slot") }
        return problems
    }

    private func all(_ act: JSON) -> [Bool] {
        slots.filter { $0["signature"] == "required" }.map { slot in
            signatures.contains { $0["slot"] == slot["slot"] && $0["act"] == act }
        }
    }

    /// The version's state is what the records and the withdrawal come to.
    private var stateProblems: [String] {
        let isComplete = all("signature").allSatisfy { $0 }
        let isDeclined = all("declination").contains(true)
        let isWithdrawn = summary["withdrawn_at"] != .null
        let states: Set<String> =
            isDeclined
            ? ["declined"]
            : isWithdrawn ? ["withdrawn"] : isComplete ? ["scheduled", "active", "superseded"] : ["proposed"]
        var problems: [String] = []
        if !states.contains(state) { problems.append("the records come to \(states.sorted())") }
        if (isComplete && isWithdrawn) || (isDeclined && isWithdrawn) {
            problems.append("withdrawn though it was over")
        }
        if (summary["signed_at"] != .null) != isComplete { problems.append("signed_at: \(summary)") }
        if (summary["declined_at"] != .null) != isDeclined { problems.append("declined_at: \(summary)") }
        if !isComplete && summary["in_force"] != .null { problems.append("in force without signatures") }
        if ["scheduled", "active"].contains(state) && summary["in_force"] == .null {
            problems.append("it is in force at no time")
        }
        return problems
    }

    /// The chain has the proposal, each record in its order and the withdrawal, once each, and nothing after the end.
    private var auditProblems: [String] {
        var problems: [String] = []
        let proposed = audit.filter { $0.action == "version.proposed" }
        if proposed.map({ $0.payload["content_sha256"] }) != [contentSHA256] {
            problems.append("its proposal in the chain: \(proposed)")
        }
        let deeds = audit.filter { ["version.signed", "version.declined"].contains($0.action) }
        let chained = deeds.map { [$0.action, $0.payload["record_sha256"]?.stringValue ?? ""] }
        let recorded = signatures.map { item in
            [
                item["act"] == "signature" ? "version.signed" : "version.declined",
                item["record_sha256"]?.stringValue ?? "",
            ]
        }
        if chained != recorded { problems.append("chain \(chained), records \(recorded)") }
        let withdrawals = audit.filter { $0.action == "version.withdrawn" }
        if withdrawals.count != (summary["withdrawn_at"] == .null ? 0 : 1) {
            problems.append("withdrawals in the chain: \(withdrawals)")
        }
        let end = audit.first {
            $0.action == "version.withdrawn" || $0.payload["state"] == "declined"
        }
        if let end, deeds.contains(where: { $0.seq > end.seq }) {
            problems.append("somebody signed or declined after its end at \(end.seq)")
        }
        let began = deeds.first { $0.payload["in_force_from"] ?? .null != .null }
        let isSigned = summary["signed_at"] != .null
        if (began != nil) != isSigned || (isSigned && end != nil) {
            problems.append("the chain brings it into force by \(String(describing: began))")
        }
        return problems
    }
}

/// What is wrong with the times at which an agreement's versions are in force.
///
/// - Parameter summaries: of its versions, as the list has them.
func timeProblems(_ summaries: [JSON]) -> [String] {
    let active = summaries.filter { $0["state"] == "active" }.compactMap { $0["version"]?.intValue }
    var problems = active.count > 1 ? ["active at once: \(active)"] : []
    let times = summaries.compactMap { summary -> (version: Int, from: Instant, to: Instant?)? in
        guard let from = summary["in_force"]?["from"]?.stringValue.flatMap({ Instant(rfc3339: $0) }) else {
            return nil
        }
        let to = summary["in_force"]?["to"]?.stringValue.flatMap { Instant(rfc3339: $0) }
        return (summary["version"]?.intValue ?? 0, from, to)
    }.sorted { $0.from < $1.from }
    for (before, after) in zip(times, times.dropFirst()) {
        guard let end = before.to, end <= after.from else {
            problems.append("in force at once: \(before) and \(after)")
            continue
        }
    }
    return problems
}

/// An agreement's versions, newest first, from one on.
func summaries(of agreement: String, from first: Int, _ admin: Caller) async throws -> [JSON] {
    var items: [JSON] = []
    var next: String? = "/v1/agreements/\(agreement)/versions?limit=50"
    while let target = next {
        let page = try await admin.get(target)
        items += try #require(page.json["items"]?.arrayValue, "\(page.summary)")
        next = page.json["next_cursor"]?.stringValue.map {
            "/v1/agreements/\(agreement)/versions?limit=50&cursor=\($0)"
        }
        if items.last?["version"]?.intValue ?? 0 <= first { next = nil }
    }
    return items.filter { $0["version"]?.intValue ?? 0 >= first }
}
