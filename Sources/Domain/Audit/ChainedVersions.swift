// What a whole chain says of each version: which of its records are about it. Signed rows are held to that.

/// One version as the chain knows it.
package struct ChainedVersion: Sendable, Hashable {
    package var agreement: String
    package var number: Int
    /// The records that its proof has to have, in their order.
    package var records: [AuditPoint] = []
    /// Who proposed it; nil where no record says that it was proposed.
    package var proposedBy: String?

    package init(agreement: String, number: Int) {
        self.agreement = agreement
        self.number = number
    }
}

/// Gathers the versions of a chain while it goes by.
package struct ChainedVersions: Sendable {
    private var versions: [String: ChainedVersion] = [:]

    package init() {}

    /// In the order of agreements and numbers.
    package var all: [ChainedVersion] {
        versions.values.sorted { ($0.agreement, $0.number) < ($1.agreement, $1.number) }
    }

    package subscript(agreement: String, number: Int) -> ChainedVersion? {
        versions["\(agreement)/\(number)"]
    }

    package mutating func add(_ record: AuditRecord) {
        let prefix = "agreement/"
        let link = ProofBundle.AuditLink(seq: record.seq, hash: record.hash, text: record.text)
        guard record.subject.hasPrefix(prefix), let entry = ProofEntry(link) else { return }
        let agreement = String(record.subject.dropFirst(prefix.count))
        var numbers = Set(entry.rows.keys.compactMap { ProofRows.version(named: $0) })
        if let number = entry.payload["version"]?.intValue,
            entry.isAct || entry.isAction(.versionProposed, .versionRenewed, .versionWithdrawn)
                || !entry.rows.isEmpty
        {
            numbers.insert(number)
        }
        for number in numbers {
            let place = "\(agreement)/\(number)"
            var version = versions[place] ?? ChainedVersion(agreement: agreement, number: number)
            version.records.append(AuditPoint(seq: record.seq, hash: record.hash))
            if entry.isAction(.versionProposed, .versionRenewed), entry.isOf(number) {
                version.proposedBy = record.actor
            }
            versions[place] = version
        }
    }
}

extension ProofRows {
    /// The number in the name of a version's own row.
    fileprivate static func version(named name: String) -> Int? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "version" else { return nil }
        return Int(parts[1])
    }
}
