// The second half of baton audit verify: every proposed version is what the chain and its own envelope say.

import Client
import Domain
import Operations

/// Fetches every version with its proof and holds it to the chain.
struct VersionVerification: Sendable {
    /// Versions that are fetched at a time.
    private static let concurrency = 8
    /// A version that changes while it is read is read again.
    private static let attempts = 3

    let client: BatonClient
    let output: Output
    let end: AuditPoint
    let chained: ChainedVersions
    /// Keys that were kept elsewhere; nil takes those that each proof has.
    let trusted: SealingKeySet?

    /// How many versions there are, and what is wrong with them.
    func run() async throws -> (count: Int, faults: [SignedTextFault]) {
        var (versions, faults) = try await versionsOfServer()
        for version in chained.all where !versions.contains(version) { versions.append(version) }
        let count = versions.count
        var rest = versions[...]
        var done = 0
        try await withThrowingTaskGroup(of: [SignedTextFault].self) { group in
            for _ in 0..<Self.concurrency {
                guard let version = rest.popFirst() else { break }
                group.addTask { try await self.faults(of: version) }
            }
            while let found = try await group.next() {
                faults += found
                done += 1
                show(done, of: count)
                guard let version = rest.popFirst() else { continue }
                group.addTask { try await self.faults(of: version) }
            }
        }
        if output.showsProgress { output.writeError("\r\u{1B}[K") }
        return (
            count, faults.sorted { ($0.agreement, $0.subject.number) < ($1.agreement, $1.subject.number) }
        )
    }

    private func show(_ done: Int, of count: Int) {
        guard output.showsProgress else { return }
        output.writeError("\r\u{1B}[K\(done) of \(count) versions checked")
    }

    /// What the server lists: a version that was never proposed must not be there either.
    private func versionsOfServer() async throws -> ([ChainedVersion], [SignedTextFault]) {
        var versions: [ChainedVersion] = []
        var faults: [SignedTextFault] = []
        for agreement in try await client.agreements(AgreementFilter()).collect() {
            let key = agreement.value.key
            do {
                let listed = try await client.versions(of: key).collect()
                for version in listed where version.value.state != VersionState.draft.rawValue {
                    let number = version.value.version
                    versions.append(
                        chained[key, number] ?? ChainedVersion(agreement: key, number: number))
                }
            } catch {
                guard error.isOfTheMatter else { throw error }
                let newest = agreement.value.latestVersion ?? 0
                faults.append(
                    SignedTextFault(
                        .version(newest), of: key, "It or an earlier one cannot be read: \(error)"))
            }
        }
        return (versions, faults)
    }

    private func faults(of version: ChainedVersion) async throws -> [SignedTextFault] {
        var faults: [SignedTextFault] = []
        for _ in 0..<Self.attempts {
            do {
                let answered = try await client.version(version.number, of: version.agreement)
                let slots = try await client.slots(of: version.number, of: version.agreement)
                let report = ProofChecker.check(
                    try await client.proof(of: version.number, of: version.agreement), trusting: trusted)
                faults = version.faults(
                    in: AnsweredVersion(report: report, version: answered.json, slots: slots.json),
                    chainEnd: end)
            } catch {
                guard error.isOfTheMatter else { throw error }
                faults = [
                    SignedTextFault(
                        .version(version.number), of: version.agreement, "It cannot be read: \(error)")
                ]
            }
            if faults.isEmpty { break }
        }
        return faults
    }
}

extension ClientError {
    /// Whether the server answered, and what was asked for is why it could not answer with it.
    var isOfTheMatter: Bool {
        if case .unreadable = self { return true }
        return status == 404 || status == 409 || status == 500
    }
}
