// Builds the demo company through the public API, and only what is not there yet.

import Client
import Domain
import Foundation

/// One run over a tenant. A second run finds everything in place and changes nothing; a run after one that was cut
/// off goes on where that ended. Agreements that are in force stay as they are.
struct BuildDemo {
    let content: DemoContent
    let client: BatonClient
    /// Takes a line for the person who waits.
    let tell: (String) -> Void

    func callAsFunction() async throws {
        try await applyFiles()
        try await importAccounts()
        try await assignTiers()
    }
}

// MARK: - Segments and agreements

extension BuildDemo {
    /// As `baton apply --propose --yes` does, but for agreements that are in force.
    private func applyFiles() async throws {
        var files = content.files
        for try await agreement in client.agreements()
        where agreement.value.versionInForce != nil || agreement.value.scheduledVersion != nil {
            guard let key = Slug(agreement.value.key) else { continue }
            if files.content.agreements.removeValue(forKey: key) != nil { tell("agreement \(key): in force") }
        }
        let server = try await ServerContent(reading: client, for: files)
        let plan = FilePlan(files: files.content, server: server, proposing: true)
        guard plan.faults.isEmpty else {
            throw FilesRefused(faults: plan.faults.map { files.fault(in: $0.path, $0.fault) })
        }
        for kind in ["region", "vertical"] {
            let steps = plan.steps.filter { $0.object.kind == kind }
            tell("\(kind)s: \(steps.count), \(steps.count { !$0.isNothing }) of them to be written")
        }
        do {
            try await ApplyPlan(plan: plan, files: files, server: server, client: client) { step in
                if step.object.pointer == .root { tell("\(step.object.words): \(step.words)") }
            }()
        } catch let stop as PlanStopped {
            throw ApplyStopped(stop, stop.faults)
        }
    }
}

// MARK: - Accounts

extension BuildDemo {
    private func importAccounts() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("baton-demo-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("companies.csv")
        try Data(DemoContent.accountsCSV.utf8).write(to: file)
        let report = try await client.importAccounts(FileUpload(path: file.path), AccountFileLayout()).json
        let counts = ["created", "updated", "unchanged", "refused", "unclassified"].map { name in
            "\(report[name]?.intValue ?? 0) \(name)"
        }
        tell("accounts: \(counts.joined(separator: ", "))")
    }

    private func assignTiers() async throws {
        var changed = 0
        for (externalID, tier) in content.accountTiers {
            let account = try await client.account(externalID)
            guard !account.value.segment.contains(where: { $0 == ("tier", tier) }) else { continue }
            _ = try await client.updateAccount(
                externalID, ["tier": .string(tier)], ifMatch: account.etag ?? "")
            changed += 1
        }
        tell("accounts with a tier: \(content.accountTiers.count), \(changed) of them assigned now")
    }
}
