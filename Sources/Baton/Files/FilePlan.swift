// What would have to be done for a server to say what files say.

import Domain
import Operations

/// A thing that files define and a server has.
enum PlanObject: Sendable, Hashable {
    case region(Slug)
    case vertical(Slug)
    case sizes, tiers
    case agreement(Slug)
    case settings

    var kind: String {
        switch self {
        case .region: "region"
        case .vertical: "vertical"
        case .sizes: "sizes"
        case .tiers: "tiers"
        case .agreement: "agreement"
        case .settings: "settings"
        }
    }

    var key: Slug? {
        switch self {
        case .region(let key), .vertical(let key), .agreement(let key): key
        case .sizes, .tiers, .settings: nil
        }
    }

    /// `region dach`.
    var words: String { key.map { "\(kind) \($0)" } ?? kind }

    var path: String {
        switch self {
        case .region, .vertical: FileKind.segments.path ?? ""
        case .sizes: FileKind.sizes.path ?? ""
        case .tiers: FileKind.tiers.path ?? ""
        case .settings: FileKind.settings.path ?? ""
        case .agreement(let key): FileKind.path(ofAgreement: key)
        }
    }

    /// Where its definition stands in its file.
    var pointer: JSONPointer {
        switch self {
        case .region(let key): JSONPointer(tokens: ["regions", key.text])
        case .vertical(let key): JSONPointer(tokens: ["verticals", key.text])
        default: .root
        }
    }
}

/// A value that is not the same on both sides; nil where a side has none.
struct FileDifference: Sendable, Hashable {
    /// Into the file.
    let pointer: JSONPointer
    let server: JSON?
    let files: JSON?
}

/// What one object needs.
struct PlanStep: Sendable, Hashable {
    enum Draft: Sendable, Hashable {
        case new(version: Int)
        case edit(version: Int)
    }

    let object: PlanObject
    var isNew = false
    var differences: [FileDifference] = []
    /// Agreements only, as the next three.
    var draft: Draft?
    var isRenamed = false
    /// The version that is to be proposed, after it was drafted.
    var proposal: Int?

    var isNothing: Bool { !isNew && differences.isEmpty && proposal == nil }
}

/// Every step, in the order in which they can be taken; also those that need nothing.
struct FilePlan: Sendable, Hashable {
    private(set) var steps: [PlanStep] = []
    /// On the server and not in files of their kind: nothing becomes of them.
    private(set) var onlyOnServer: [PlanObject] = []
    /// What cannot become what the files say.
    private(set) var faults: [PlacedFault]

    var changes: [PlanStep] { steps.filter { !$0.isNothing } }
    var proposals: Int { steps.count { $0.proposal != nil } }

    /// - Parameter proposing: drafts are to be proposed, also those that say the same as the files already.
    init(files: AgreementFiles, server: ServerContent, proposing: Bool = false) {
        let present = server.content
        let files = files.zoned(for: present)
        faults = files.unresolved(with: present)
        if let regions = files.regions {
            add(files.regionTree, regions.mapValues(\.definition), present.regions?.mapValues(\.definition)) {
                .region($0)
            }
        }
        if let verticals = files.verticals {
            add(
                files.verticalTree, verticals.mapValues(\.definition),
                present.verticals?.mapValues(\.definition)
            ) {
                .vertical($0)
            }
        }
        if let bands = files.bands {
            add(
                .sizes, ["bands": .array(bands.map(\.json))],
                ["bands": .array((present.bands ?? []).map(\.json))])
        }
        if let tiers = files.tiers {
            let (left, right) = ((present.tiers ?? []).byRank, tiers.byRank)
            add(.tiers, ["tiers": .array(right.map(\.json))], ["tiers": .array(left.map(\.json))])
        }
        for agreement in files.orderedAgreements { add(agreement, server, proposing) }
        onlyOnServer += present.orderedAgreements.map(\.agreement.key).filter { files.agreements[$0] == nil }
            .map { .agreement($0) }
        if let settings = files.settings {
            add(.settings, settings.members, present.settings?.members ?? JSONObject())
        }
    }

    /// Parents before the nodes below them.
    private mutating func add(
        _ tree: NodeTree, _ nodes: [Slug: JSONObject], _ present: [Slug: JSONObject]?,
        _ object: (Slug) -> PlanObject
    ) {
        let ordered = tree.keys.compactMap { tree[$0] }.sorted { $0.number < $1.number }
        for node in ordered {
            guard let definition = nodes[node.key] else { continue }
            var step = PlanStep(object: object(node.key))
            let found = present?[node.key]
            step.isNew = found == nil
            step.differences = FileDifference.between(
                .object((found ?? JSONObject()).listsSorted), .object(definition.listsSorted),
                at: step.object.pointer)
            steps.append(step)
        }
        onlyOnServer += (present ?? [:]).keys.filter { nodes[$0] == nil }.sorted().map(object)
    }

    private mutating func add(_ object: PlanObject, _ files: JSONObject, _ server: JSONObject) {
        let differences = FileDifference.between(.object(server), .object(files), at: object.pointer)
        steps.append(PlanStep(object: object, differences: differences))
    }

    private mutating func add(_ agreement: AgreementText, _ server: ServerContent, _ proposing: Bool) {
        let key = agreement.agreement.key
        var step = PlanStep(object: .agreement(key))
        let present = server.content.agreements[key]
        let version = server.versions[key]
        step.isNew = present == nil
        step.differences = FileDifference.between(
            present.map { .object($0.members) } ?? .object(JSONObject()), .object(agreement.members),
            at: .root)
        if present?.text != agreement.text {
            step.draft =
                version.map { $0.isDraft ? .edit(version: $0.number) : .new(version: $0.number + 1) }
                ?? .new(version: 1)
        }
        if let present {
            step.isRenamed = present.agreement.name != agreement.agreement.name
            faults += immutableFaults(agreement.agreement, present.agreement).map {
                PlacedFault(path: step.object.path, fault: $0)
            }
        }
        if proposing {
            switch step.draft {
            case .new(let number)?, .edit(let number)?: step.proposal = number
            case nil: step.proposal = version.flatMap { $0.isDraft ? $0.number : nil }
            }
        }
        steps.append(step)
    }

    private func immutableFaults(_ wanted: NewAgreement, _ present: NewAgreement) -> [Fault] {
        var faults: [Fault] = []
        func refuse(_ pointer: String, _ what: String) {
            faults.append(Fault(pointer, .immutable, "On the server it is \(what), and stays that."))
        }
        if wanted.kind != present.kind {
            refuse("/kind", present.kind == .framework ? "a framework" : "a local agreement")
        } else {
            if wanted.framework != present.framework {
                refuse("/framework", "under \(present.framework.map { "“\($0)”" } ?? "none")")
            }
            if wanted.programme != present.programme {
                refuse("/programme", present.programme.map { "for “\($0)”" } ?? "for no programme")
            }
        }
        return faults
    }
}

extension [Tier] {
    fileprivate var byRank: [Tier] { sorted { $0.rank < $1.rank } }
}

extension JSONObject {
    /// Countries and aliases are sets.
    fileprivate var listsSorted: JSONObject {
        JSONObject(
            uniqueKeysWithValues: map { key, value in
                guard let items = value.arrayValue else { return (key, value) }
                return (key, .array(items.sorted { $0.canonicalText < $1.canonicalText }))
            })
    }
}

extension FileDifference {
    /// The values that differ; objects by their members, lists whole.
    static func between(_ server: JSON?, _ files: JSON?, at pointer: JSONPointer) -> [FileDifference] {
        guard server != files else { return [] }
        guard case .object(let left)? = server, case .object(let right)? = files else {
            return [FileDifference(pointer: pointer, server: server, files: files)]
        }
        let keys = left.keys + right.keys.filter { left[$0] == Optional.none }
        let ordered = keys.map { JSONPointer(tokens: [$0]) }.sorted()
        return ordered.flatMap { token in
            between(left[token.tokens[0]], right[token.tokens[0]], at: pointer.appending(token.tokens[0]))
        }
    }
}
