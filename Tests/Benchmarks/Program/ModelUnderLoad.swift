// A company to resolve for: trees of segments, one framework, and a hundred local agreements under it.

import Domain

/// Made of the same numbers in every run.
struct ModelUnderLoad {
    static let localAgreements = 100

    private(set) var model: ResolutionModel
    private var numbers = SteadyNumbers(seed: 2027)
    private let regions: [Slug]
    private let verticals: [Slug]
    private let sizes: [Slug]
    private let tiers: [Slug]

    /// - Parameter terms: the framework's; every local agreement changes five of its leaves.
    init(terms: JSON) {
        // Three regions of four areas of five countries; six verticals with five below each.
        let regionParents = ModelUnderLoad.tree("r", fanOut: [3, 4, 5])
        let verticalParents = ModelUnderLoad.tree("v", fanOut: [6, 5])
        regions = regionParents.keys.sorted()
        verticals = verticalParents.keys.sorted()
        sizes = ModelUnderLoad.slugs("size", 4)
        tiers = ModelUnderLoad.slugs("tier", 3)
        model = ResolutionModel(
            regions: regionParents.mapValues { ResolutionModel.Place(parent: $0, maturityIndex: nil) },
            verticals: verticalParents.mapValues { ResolutionModel.Place(parent: $0) }, sizes: Set(sizes),
            tiers: Set(tiers), precedence: .standard, frameworks: [:], defaultFramework: nil)
        for (index, region) in regions.enumerated() {
            model.regions[region]?.maturityIndex = index.isMultiple(of: 3) ? 700 + 10 * (index % 40) : nil
        }
        let framework = Slug("framework")!
        let locals = localLayers(on: terms)
        model.frameworks[framework] = FrameworkInForce(
            framework: layer(framework, .framework, Selector(), terms), locals: locals)
    }

    /// Segments of leaves and inner nodes; one dimension in eight is open.
    mutating func segments(_ count: Int) -> [Segment] {
        (0..<count).map { _ in
            Segment(region: any(regions), size: any(sizes), vertical: any(verticals), tier: any(tiers))
        }
    }

    private mutating func any(_ nodes: [Slug]) -> Slug? {
        Int.random(in: 0..<8, using: &numbers) == 0 ? nil : nodes.randomElement(using: &numbers)
    }

    /// No two have the same selector: two such are never in force at one time.
    private mutating func localLayers(on terms: JSON) -> [Layer] {
        let leaves = ModelUnderLoad.leaves(of: terms)
        var taken: Set<Selector> = [Selector()]
        return (0..<ModelUnderLoad.localAgreements).map { index in
            var selector = Selector()
            while !taken.insert(selector).inserted { selector = anySelector() }
            var patch = JSON.object(JSONObject())
            for _ in 0..<5 {
                let leaf = leaves[Int.random(in: 0..<leaves.count, using: &numbers)]
                patch = ModelUnderLoad.setting(leaf.path[...], to: changed(leaf.value, index), in: patch)
            }
            return layer(Slug("local-\(index)")!, .local, selector, patch)
        }
    }

    private mutating func anySelector() -> Selector {
        func one(_ nodes: [Slug]) -> Slug? {
            Int.random(in: 0..<2, using: &numbers) == 0 ? nodes.randomElement(using: &numbers) : nil
        }
        return Selector(region: one(regions), size: one(sizes), vertical: one(verticals), tier: one(tiers))
    }

    private func changed(_ value: JSON, _ index: Int) -> JSON {
        switch value {
        case .number(let number): .number(number + Double(index % 7) + 1)
        case .bool(let flag): .bool(!flag)
        case .string(let text): .string(text + " \(index)")
        default: value
        }
    }

    private func layer(_ key: Slug, _ kind: AgreementKind, _ selector: Selector, _ terms: JSON) -> Layer {
        Layer(
            agreement: key, name: "Agreement \(key)", kind: kind, version: 1, selector: selector,
            contentSHA256: String(repeating: "0f", count: 32), inForceFrom: Instant(microseconds: 0),
            inForceTo: nil, terms: terms)
    }
}

extension ModelUnderLoad {
    private static func slugs(_ name: String, _ count: Int) -> [Slug] {
        (1...count).map { Slug("\(name)-\($0)")! }
    }

    /// Every node with its parent.
    private static func tree(_ name: String, fanOut: [Int]) -> [Slug: Slug?] {
        var parents: [Slug: Slug?] = [:]
        var level: [Slug?] = [nil]
        for count in fanOut {
            level = level.flatMap { parent in
                slugs(parent?.text ?? name, count).map { node in
                    parents[node] = .some(parent)
                    return node
                }
            }
        }
        return parents
    }

    private static func leaves(of json: JSON, at path: [String] = []) -> [(path: [String], value: JSON)] {
        guard case .object(let object) = json else { return [(path, json)] }
        return object.flatMap { leaves(of: $0.value, at: path + [$0.key]) }
    }

    private static func setting(_ path: ArraySlice<String>, to value: JSON, in json: JSON) -> JSON {
        guard let key = path.first else { return value }
        var object = json.objectValue ?? JSONObject()
        let below = object[key] ?? .object(JSONObject())
        object[key] = setting(path.dropFirst(), to: value, in: below)
        return .object(object)
    }
}
