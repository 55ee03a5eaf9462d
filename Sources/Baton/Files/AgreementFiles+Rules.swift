// What files must keep together: trees, bands, ranks, and that they name what there is.

import Domain
import Operations

/// A fault and the file that has it.
struct PlacedFault: Sendable, Hashable {
    let path: String
    let fault: Fault
}

extension AgreementFiles {
    /// Faults that need no server to be seen.
    var faults: [PlacedFault] { segmentFaults + setFaults }

    private var segmentFaults: [PlacedFault] {
        let path = FileKind.segments.path ?? ""
        let faults =
            treeFaults((regions ?? [:]).mapValues(\.parent), regionTree, "regions")
            + treeFaults((verticals ?? [:]).mapValues(\.parent), verticalTree, "verticals")
            + takenTwice(
                (regions ?? [:]).mapValues { $0.countries }, "regions", "countries", .countryTaken, { $0 })
            + takenTwice(
                (verticals ?? [:]).mapValues { $0.aliases }, "verticals", "aliases", .aliasTaken,
                { FoldedText($0).text })
        return faults.map { PlacedFault(path: path, fault: $0) }
    }

    private var setFaults: [PlacedFault] {
        let bands = SegmentRules.faults(of: bands ?? []).map {
            PlacedFault(path: FileKind.sizes.path ?? "", fault: $0)
        }
        let tiers = SegmentRules.faults(of: tiers ?? []).map {
            PlacedFault(path: FileKind.tiers.path ?? "", fault: $0)
        }
        return bands + tiers
    }

    private func treeFaults(_ parents: [Slug: Slug?], _ tree: NodeTree, _ name: String) -> [Fault] {
        parents.keys.sorted().compactMap { key in
            let place = "/\(name)/\(key)/parent"
            guard let node = tree[key] else {
                return Fault(place, .cycle, "“\(key)” lies below itself.")
            }
            guard node.depth > SegmentLimits.treeDepth else { return nil }
            return Fault(
                place, .treeTooDeep,
                "The tree is \(node.depth) levels deep here; at most \(SegmentLimits.treeDepth) are allowed.")
        }
    }

    /// What belongs to one node only and is named by two.
    private func takenTwice(
        _ lists: [Slug: [String]], _ tree: String, _ field: String, _ code: ErrorCode,
        _ folded: (String) -> String
    ) -> [Fault] {
        var owners: [String: Slug] = [:]
        var faults: [Fault] = []
        for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
            for (index, item) in list.enumerated() {
                guard let owner = owners.updateValue(owners[folded(item)] ?? key, forKey: folded(item)) else {
                    continue
                }
                let detail =
                    owner == key
                    ? "“\(item)” stands in this list already." : "“\(item)” belongs to “\(owner)” already."
                faults.append(
                    Fault("/\(tree)/\(key)/\(field)/\(index)", owner == key ? .duplicate : code, detail))
            }
        }
        return faults
    }
}

// MARK: - References

extension AgreementFiles {
    /// What the files name that is neither in them nor in `server`.
    ///
    /// - Parameter server: nil where only the files are known; then nothing is missed of what is not kept in files.
    func unresolved(with server: AgreementFiles?) -> [PlacedFault] {
        missingParents(regions?.mapValues(\.parent), server?.regions.map { Set($0.keys) }, "region")
            + missingParents(
                verticals?.mapValues(\.parent), server?.verticals.map { Set($0.keys) }, "vertical")
            + agreements.values.sorted { $0.agreement.key < $1.agreement.key }
            .flatMap { missing(in: $0, server) } + missingDefault(server)
    }

    private func missingParents(
        _ parents: [Slug: Slug?]?, _ onServer: Set<Slug>?, _ word: String
    ) -> [PlacedFault] {
        guard let parents else { return [] }
        return parents.sorted { $0.key < $1.key }.compactMap { key, parent in
            guard let parent, parents[parent] == nil, onServer?.contains(parent) != true else { return nil }
            return PlacedFault(
                path: FileKind.segments.path ?? "",
                fault: Fault(
                    "/\(word)s/\(key)/parent", .unknownReference, "There is no \(word) “\(parent)”."))
        }
    }

    private func missing(in agreement: AgreementText, _ server: AgreementFiles?) -> [PlacedFault] {
        let path = FileKind.path(ofAgreement: agreement.agreement.key)
        var faults: [Fault] = []
        if let framework = agreement.agreement.framework, !hasFramework(framework, server) {
            faults.append(Fault("/framework", .unknownReference, "There is no framework “\(framework)”."))
        }
        for dimension in Dimension.allCases {
            guard let node = agreement.text?.selector[dimension], let known = nodes(of: dimension, server),
                !known.contains(node)
            else { continue }
            faults.append(
                Fault(
                    "/selector/\(dimension.rawValue)", .unknownReference,
                    "There is no \(dimension.rawValue) “\(node)”."))
        }
        return faults.map { PlacedFault(path: path, fault: $0) }
    }

    private func missingDefault(_ server: AgreementFiles?) -> [PlacedFault] {
        guard let key = settings?.defaultFramework, !hasFramework(key, server) else { return [] }
        return [
            PlacedFault(
                path: FileKind.settings.path ?? "",
                fault: Fault("/default_framework", .unknownReference, "There is no framework “\(key)”."))
        ]
    }

    private func hasFramework(_ key: Slug, _ server: AgreementFiles?) -> Bool {
        (agreements[key] ?? server?.agreements[key])?.agreement.kind == .framework
    }

    /// nil where nothing is known of the dimension. Sizes and tiers are replaced whole, so the files' count alone.
    private func nodes(of dimension: Dimension, _ server: AgreementFiles?) -> Set<Slug>? {
        switch dimension {
        case .region: union(regions.map { Set($0.keys) }, server?.regions.map { Set($0.keys) })
        case .vertical: union(verticals.map { Set($0.keys) }, server?.verticals.map { Set($0.keys) })
        case .size: (bands ?? server?.bands).map { Set($0.map(\.key)) }
        case .tier: (tiers ?? server?.tiers).map { Set($0.map(\.key)) }
        }
    }

    private func union(_ files: Set<Slug>?, _ server: Set<Slug>?) -> Set<Slug>? {
        files == nil && server == nil ? nil : (files ?? []).union(server ?? [])
    }
}
