// What a whole chain says of the rows behind each exception, and whether they are still those.

/// Gathers the rows of exceptions while a chain goes by: each as it was written last.
package struct ChainedExceptions: Sendable {
    /// Hashes by names, by agreements.
    private var rows: [String: [String: String]] = [:]

    package init() {}

    package mutating func add(_ record: AuditRecord) {
        let prefix = "agreement/"
        let link = ProofBundle.AuditLink(seq: record.seq, hash: record.hash, text: record.text)
        guard record.subject.hasPrefix(prefix), let entry = ProofEntry(link) else { return }
        let agreement = String(record.subject.dropFirst(prefix.count))
        for (name, hash) in entry.rows where name.hasPrefix("exception/") || name.hasPrefix("scan/") {
            rows[agreement, default: [:]][name] = hash.stringValue
        }
    }

    /// The numbers of an agreement's exceptions.
    package func numbers(of agreement: String) -> Set<Int> {
        Set(
            rows[agreement, default: [:]].keys.compactMap { name in
                let parts = name.split(separator: "/")
                return parts.first == "exception" && parts.count > 1 ? Int(parts[1]) : nil
            })
    }

    /// The agreements that have any.
    package var agreements: [String] { rows.keys.filter { !numbers(of: $0).isEmpty }.sorted() }

    /// What of the rows that a server has is not as the chain says.
    ///
    /// - Parameter present: hashes by names; nil where the server knows of no such exception.
    package func faults(
        of number: Int, _ agreement: String, present: [String: String]?
    ) -> [SignedTextFault] {
        func fault(_ sentence: String) -> SignedTextFault {
            SignedTextFault(.exception(number), of: agreement, sentence)
        }
        let (own, chained) = ("exception/\(number)", rows[agreement, default: [:]])
        let written = chained.filter { $0.key == own || $0.key.hasPrefix(own + "/") }
        guard let present else { return [fault("It is not there any more.")] }
        guard !written.isEmpty else { return [fault("The audit chain knows nothing of it.")] }
        let lost = written.keys.filter { present[$0] == nil }.map { fault("The row \($0) is missing.") }
        let others = present.keys.filter { name in
            // A request of before its row was bound has slots in the chain, and no row of its own.
            if name == own, chained[name] == nil { return false }
            return present[name] != chained[name]
        }
        return (lost + others.map { fault("The row \($0) is not as it was written.") })
            .sorted { $0.sentence < $1.sentence }
    }
}
