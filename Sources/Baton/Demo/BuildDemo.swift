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
        try await putTrees()
        try await putSizesAndTiers()
        for agreement in content.agreements { try await bringIntoForce(agreement) }
        try await putSettings()
        try await importAccounts()
        try await assignTiers()
    }
}

// MARK: - Segments

extension BuildDemo {
    private func putTrees() async throws {
        try await put(content.regions, .regions)
        try await put(content.verticals, .verticals)
    }

    private func put(_ nodes: [DemoContent.Node], _ tree: SegmentTree) async throws {
        var changed = 0
        for node in nodes {
            let current = try await client.existingNode(node.key, of: tree)
            if let current, current.json.says(node.definition) { continue }
            _ = try await client.putNode(node.key, of: tree, node.definition, ifMatch: current?.etag)
            changed += 1
        }
        tell("\(tree.rawValue): \(nodes.count), \(changed) of them written")
    }

    private func putSizesAndTiers() async throws {
        let sizes = try await client.sizes()
        if sizes.value.bands != content.bands {
            _ = try await client.putSizes(content.bands, ifMatch: sizes.etag ?? "")
        }
        let tiers = try await client.tiers()
        if tiers.value.tiers != content.tiers {
            _ = try await client.putTiers(content.tiers, ifMatch: tiers.etag ?? "")
        }
        tell("sizes: \(content.bands.count), tiers: \(content.tiers.count)")
    }

    /// After the agreements: the default framework must be there.
    private func putSettings() async throws {
        let settings = try await client.settings()
        guard
            settings.value.dimensionPrecedence != content.dimensionPrecedence
                || settings.value.defaultFramework != content.defaultFramework
        else { return }
        _ = try await client.putSettings(
            dimensionPrecedence: content.dimensionPrecedence, defaultFramework: content.defaultFramework,
            ifMatch: settings.etag ?? "")
    }
}

// MARK: - Agreements

extension BuildDemo {
    private func bringIntoForce(_ agreement: DemoContent.Agreement) async throws {
        let record = try await existing(agreement)
        guard record.versionInForce == nil, record.scheduledVersion == nil else {
            tell("agreement \(agreement.key): in force")
            return
        }
        let draft = VersionDraft(selector: agreement.selector, terms: agreement.terms)
        let number = try await openDraft(of: agreement.key, latest: record.latestVersion, draft)
        _ = try await client.proposeVersion(number, of: agreement.key)
        tell("agreement \(agreement.key): brought into force")
    }

    private func existing(_ agreement: DemoContent.Agreement) async throws -> AgreementRecord {
        do throws(ClientError) {
            return try await client.agreement(agreement.key).value
        } catch  where error.code == ErrorCode.notFound.rawValue {
            return try await client.createAgreement(
                agreement.key, name: agreement.name, agreement.creation
            ).value
        }
    }

    /// The draft that a run before left, brought up to date, or a new one.
    private func openDraft(
        of key: String, latest: Int?, _ draft: VersionDraft
    ) async throws -> Int {
        if let latest {
            let version = try await client.version(latest, of: key)
            if version.value.state == "draft" {
                _ = try await client.putVersion(latest, of: key, draft, ifMatch: version.etag ?? "")
                return latest
            }
        }
        return try await client.draftVersion(of: key, draft).value.version
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

extension JSON {
    /// Whether this answer has everything that the definition sets. Lists of texts are compared as sets.
    fileprivate func says(_ definition: JSON) -> Bool {
        guard let wanted = definition.objectValue else { return self == definition }
        return wanted.allSatisfy { key, value in
            guard let found = self[key] else { return value.isNull }
            if let left = found.arrayValue, let right = value.arrayValue { return Set(left) == Set(right) }
            return found == value
        }
    }
}
