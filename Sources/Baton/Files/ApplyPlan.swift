// Takes the steps of a plan, one after the other, through the public API.

import Client
import Domain
import Operations

/// A plan that stopped: what was refused, and how far it got.
struct PlanStopped: Error {
    let step: PlanStep
    let done: [PlanStep]
    let left: [PlanStep]
    let cause: any Error
    /// The refusal's faults at their places in the files; empty where it was no refusal.
    let faults: [FileFault]
}

/// Each step checks that the server still has what the plan was made from, and changes nothing otherwise.
struct ApplyPlan {
    let plan: FilePlan
    let files: ReadFiles
    let server: ServerContent
    let client: BatonClient
    /// Told of each step that was taken.
    let tell: (PlanStep) -> Void

    /// - Throws: `PlanStopped` at the first step that fails. Applying again goes on where this ended.
    func callAsFunction() async throws {
        let changes = plan.changes
        for (index, step) in changes.enumerated() {
            do {
                if index == 0 { try await release() }
                try await take(step)
                tell(step)
            } catch {
                throw PlanStopped(
                    step: step, done: Array(changes[..<index]), left: Array(changes[index...]), cause: error,
                    faults: places(of: error, step.object))
            }
        }
    }

    private func take(_ step: PlanStep) async throws {
        switch step.object {
        case .region(let key):
            guard let region = files.content.regions?[key] else { return }
            try await put(key, .regions, region.definition) {
                try released.contains(key) || $0.region == server.content.regions?[key]
            }
        case .vertical(let key):
            guard let vertical = files.content.verticals?[key] else { return }
            try await put(key, .verticals, vertical.definition) {
                try released.contains(key) || $0.vertical == server.content.verticals?[key]
            }
        case .sizes: _ = try await client.putSizes(files.content.bands ?? [], ifMatch: server.sizesTag ?? "")
        case .tiers: _ = try await client.putTiers(files.content.tiers ?? [], ifMatch: server.tiersTag ?? "")
        case .agreement(let key):
            guard let agreement = files.content.zoned(for: server.content).agreements[key] else { return }
            try await take(step, agreement)
        case .settings:
            guard let settings = files.content.settings else { return }
            _ = try await client.putSettings(
                dimensionPrecedence: settings.precedence.order.map(\.rawValue),
                defaultFramework: settings.defaultFramework?.text, timeZone: settings.timeZone,
                defaultCalendar: settings.defaultCalendar?.text, fiscalYearStart: settings.fiscalYearStart,
                ifMatch: server.settingsTag ?? "")
        }
    }

    private static let changedMeanwhile = CommandError.failed(
        "Somebody changed it on the server since the plan was made; apply again.")
}

// MARK: - Segments

extension ApplyPlan {
    private func put(
        _ key: Slug, _ tree: SegmentTree, _ definition: JSONObject,
        _ isAsPlanned: (SegmentNodeRecord) throws -> Bool
    ) async throws {
        let current = try await client.existingNode(key.text, of: tree)
        if let current, try !isAsPlanned(current.value) { throw Self.changedMeanwhile }
        _ = try await client.putNode(key.text, of: tree, .object(definition), ifMatch: current?.etag)
    }

    /// Nodes that lose a country or an alias to another one of the files.
    private var released: Set<Slug> {
        Set(releasedRegions.map(\.key)).union(releasedVerticals.map(\.key))
    }

    /// A country lies in one region, so a region gives it up before another takes it, whichever comes first.
    private func release() async throws {
        for region in releasedRegions {
            try await put(region.key, .regions, region.definition) {
                try $0.region == server.content.regions?[region.key]
            }
        }
        for vertical in releasedVerticals {
            try await put(vertical.key, .verticals, vertical.definition) {
                try $0.vertical == server.content.verticals?[vertical.key]
            }
        }
    }

    private var releasedRegions: [Region] {
        let owners = ApplyPlan.owners(files.content.regions ?? [:], \.countries) { $0 }
        return (server.content.regions ?? [:]).values.sorted { $0.key < $1.key }.compactMap { region in
            var kept = region
            kept.countries.removeAll { owners[$0].map { $0 != region.key } ?? false }
            return kept == region || files.content.regions?[region.key] == nil ? nil : kept
        }
    }

    private var releasedVerticals: [Vertical] {
        let owners = ApplyPlan.owners(files.content.verticals ?? [:], \.aliases) { FoldedText($0).text }
        return (server.content.verticals ?? [:]).values.sorted { $0.key < $1.key }.compactMap { vertical in
            var kept = vertical
            kept.aliases.removeAll { owners[FoldedText($0).text].map { $0 != vertical.key } ?? false }
            return kept == vertical || files.content.verticals?[vertical.key] == nil ? nil : kept
        }
    }

    private static func owners<Node>(
        _ nodes: [Slug: Node], _ items: (Node) -> [String], _ folded: (String) -> String
    ) -> [String: Slug] {
        var owners: [String: Slug] = [:]
        for (key, node) in nodes { for item in items(node) { owners[folded(item)] = key } }
        return owners
    }
}

// MARK: - Agreements

extension ApplyPlan {
    private func take(_ step: PlanStep, _ agreement: AgreementText) async throws {
        let key = agreement.agreement.key.text
        if step.isNew, !isCompanion(agreement) {
            try await create(agreement)
        } else if step.isRenamed {
            let current = try await client.agreement(key)
            _ = try await client.renameAgreement(
                key, to: agreement.agreement.name, ifMatch: current.etag ?? "")
        }
        for companion in companions(of: agreement) { try await create(companion) }
        if let text = agreement.text {
            switch step.draft {
            case .new?: _ = try await client.draftVersion(of: key, text.draft)
            case .edit(let version)?:
                let current = try await client.version(version, of: key)
                let planned = server.content.agreements[agreement.agreement.key]?.text
                guard try current.value.text == planned else { throw Self.changedMeanwhile }
                _ = try await client.putVersion(version, of: key, text.draft, ifMatch: current.etag ?? "")
            case nil: break
            }
        }
        guard let proposal = step.proposal else { return }
        guard try await client.version(proposal, of: key).value.text == agreement.text else {
            throw Self.changedMeanwhile
        }
        _ = try await client.proposeVersion(proposal, of: key)
    }

    private func create(_ agreement: AgreementText) async throws {
        let (entry, key) = (agreement.agreement, agreement.agreement.key.text)
        let creation: AgreementCreation =
            entry.framework.map { .local(framework: $0.text) } ?? .framework(programme: entry.programme)
        _ = try await client.createAgreement(key, name: entry.name, creation)
    }

    /// New local agreements to which a framework grants grace: its text may name them once they exist, so that they
    /// are created in its step, still without a text.
    private func companions(of framework: AgreementText) -> [AgreementText] {
        guard framework.agreement.kind == .framework, let terms = framework.text?.terms else { return [] }
        return Grace.dates(of: terms).keys.sorted().compactMap { key in
            guard let local = files.content.agreements[key],
                local.agreement.framework == framework.agreement.key,
                plan.changes.contains(where: { $0.isNew && $0.object == .agreement(key) })
            else { return nil }
            return local
        }
    }

    private func isCompanion(_ agreement: AgreementText) -> Bool {
        guard let key = agreement.agreement.framework, let framework = files.content.agreements[key],
            plan.changes.contains(where: { $0.object == .agreement(key) })
        else { return false }
        return companions(of: framework).contains { $0.agreement.key == agreement.agreement.key }
    }

    /// A refusal's faults, found in the files.
    private func places(of error: any Error, _ object: PlanObject) -> [FileFault] {
        guard let error = error as? ClientError, case .refused(let problem) = error,
            (400..<500).contains(problem.status)
        else { return [] }
        let faults =
            problem.faults.isEmpty
            ? [Problem.Fault(pointer: "", code: problem.code, detail: problem.detail)] : problem.faults
        return faults.map { fault in
            let pointer = object.pointer.description + fault.pointer
            let place = (try? JSONPointer(parsing: pointer)).flatMap { files.place(in: object.path, of: $0) }
            return FileFault(
                file: object.path, place: place, pointer: pointer, code: fault.code, detail: fault.detail)
        }
    }
}

extension DraftText {
    fileprivate var draft: VersionDraft {
        var keys: [String: String] = [:]
        for dimension in Domain.Dimension.allCases { keys[dimension.rawValue] = selector[dimension]?.text }
        return VersionDraft(
            selector: keys.isEmpty ? nil : keys, validity: validity, terms: terms)
    }
}
