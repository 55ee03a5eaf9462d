// The end of a tenant's audit chain: what was added since the last look, with no gap in it.

import Crypto
import Domain
import Support
import Testing

struct AuditTail: Sendable {
    var admin: Caller
    private var seq = 0
    private var hash = AuditPoint.beginning.hash

    init(_ admin: Caller) { self.admin = admin }

    /// A record's text, read.
    struct Record: Sendable {
        let seq: Int
        let action: String
        let subject: String
        let payload: JSON
    }

    /// The records since the last time, oldest first, and what is wrong with the chain that they make.
    mutating func advance() async throws -> (records: [Record], problems: [String]) {
        var items: [JSON] = []
        var next: String? = "/v1/audit-events?limit=200"
        while let target = next {
            let page = try await admin.get(target)
            let found = try #require(page.json["items"]?.arrayValue, "\(page.summary)")
            items += found.filter { $0["seq"]?.intValue ?? 0 > seq }
            next = page.json["next_cursor"]?.stringValue.map { "/v1/audit-events?limit=200&cursor=\($0)" }
            if found.contains(where: { $0["seq"]?.intValue == seq }) { next = nil }
        }
        var problems: [String] = []
        let records = items.reversed().map { item in
            let text = Array((item["text"]?.stringValue ?? "").utf8)
            let said = (try? JSON.parse(text)) ?? .null
            if said["seq"]?.intValue != seq + 1 || said["previous"] != .string(hash)
                || item["hash"] != sha256(text)
            {
                problems.append("record \(item["seq"] ?? .null) does not follow on \(seq)")
            }
            seq = item["seq"]?.intValue ?? 0
            hash = item["hash"]?.stringValue ?? ""
            return Record(
                seq: seq, action: said["action"]?.stringValue ?? "",
                subject: said["subject"]?.stringValue ?? "", payload: said["payload"] ?? .null)
        }
        return (records, problems)
    }
}

extension [AuditTail.Record] {
    /// The records about an agreement's version.
    func about(_ agreement: String, _ version: Int) -> [AuditTail.Record] {
        filter { $0.subject == "agreement/\(agreement)" && $0.payload["version"]?.intValue == version }
    }
}

/// A SHA-256 as texts of JSON have it.
func sha256(_ bytes: [UInt8]) -> JSON {
    .string(
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
}
