// What one part of the terms says of another: names that must exist, targets that fit their metrics, orders.

/// Checks a framework's terms, or the effective terms of a segment. Values of a wrong form are passed over: the
/// catalogue refuses them.
struct CrossCheck {
    let terms: JSON
    let start: String
    var faults = TermFaults()
    let names: KnownNames
    private let tree = TermCatalogue.tree

    /// - Parameter parties: keys of the parties that combine; nil where they are not known, so that nothing is
    ///   said of references to parties.
    static func faults(of terms: JSON, parties: Set<String>?, at pointer: String) -> [Fault] {
        var check = CrossCheck(
            terms: terms, start: pointer, names: KnownNames(in: terms, parties: parties))
        for section in Section.allCases where !section.isOwn {
            guard let value = terms[section.rawValue] else { continue }
            check.follow(section.rawValue, value, of: TermTree.root, [])
        }
        check.checkOrders()
        check.checkFunnel()
        check.checkHandling()
        return check.faults.list
    }

    mutating func fault(_ tokens: [String], _ code: ErrorCode, _ detail: String) {
        faults.add(Fault(start + JSONPointer(tokens: tokens).description, code, detail))
    }

    /// The items of a collection; none where it is missing.
    func items(_ tokens: String...) -> [(key: String, value: JSON)] {
        terms[JSONPointer(tokens: tokens)]?.objectValue.map { Array($0) } ?? []
    }

    /// Looks at every reference and every target below a value.
    private mutating func follow(_ key: String, _ value: JSON, of place: Int, _ path: [String]) {
        guard !faults.isFull, let child = tree.child(key, of: place), let term = tree[child].term else {
            return
        }
        let tokens = path + [key]
        switch term.type {
        case .reference(let reference):
            resolve(value, reference, at: tokens)
        case .list(of: .reference(let reference)):
            for (index, item) in (value.arrayValue ?? []).enumerated() {
                resolve(item, reference, at: tokens + [String(index)])
            }
        case .group:
            if tree[child].child(named: "metric") != nil { checkTarget(value, at: tokens) }
            for (key, member) in value.objectValue ?? [:] { follow(key, member, of: child, tokens) }
        case .collection:
            for (key, member) in value.objectValue ?? [:] {
                if case .references(let reference) = term.keys {
                    resolve(.string(key), reference, at: tokens + [key])
                }
                follow(key, member, of: child, tokens)
            }
        default: break
        }
    }

    private mutating func resolve(_ value: JSON, _ reference: TermReference, at tokens: [String]) {
        // What is no key at all is refused by its form.
        guard let key = value.stringValue, Slug(key) != nil, let known = names[reference],
            !known.contains(key)
        else { return }
        let question = NearestName.question(key, among: known.sorted())
        let names = known.sorted().prefix(TermLimits.shownNames).joined(separator: ", ")
        let rest =
            reference == .metric
            ? " Name one of the catalogue, or define it in /funnel/metrics."
            : names.isEmpty ? " None is defined." : " These are defined: \(names)."
        fault(
            tokens, .unknownReference, "There is no \(reference.noun) \(key.shown).\(question)\(rest)")
    }
}

/// The keys that references may name.
struct KnownNames: Sendable {
    /// Functions that answer for something without being a party.
    static let functions = ["marketing", "sales", "joint", "management", "customer-success", "operations"]
    static let joint = "joint"

    private let stages: Set<String>
    private let leadClasses: Set<String>
    private let programmes: Set<String>
    private let scenarios: Set<String>
    private let grades: Set<String>
    private let ownMetrics: Set<String>
    private let parties: Set<String>?

    init(in terms: JSON, parties: Set<String>?) {
        func keys(_ tokens: String...) -> Set<String> {
            Set(terms[JSONPointer(tokens: tokens)]?.objectValue?.keys ?? [])
        }
        stages = keys("funnel", "stages")
        leadClasses = keys("lead_classes")
        programmes = keys("nurturing")
        scenarios = keys("recycling")
        grades = keys("scoring", "grades")
        ownMetrics = keys("funnel", "metrics")
        self.parties = parties
    }

    /// nil where nothing is known of such names.
    subscript(reference: TermReference) -> Set<String>? {
        switch reference {
        case .stage: stages
        case .leadClass: leadClasses
        case .nurturingProgramme: programmes
        case .recyclingScenario: scenarios
        case .grade: grades
        case .metric: KnownNames.metrics.union(ownMetrics)
        case .party: parties?.union([KnownNames.joint])
        case .owner: parties?.union(KnownNames.functions)
        }
    }

    private static let metrics = Set(MetricCatalogue.all.map(\.key))
}

extension TermReference {
    /// In a sentence for people.
    var noun: String {
        switch self {
        case .stage: "stage"
        case .leadClass: "lead class"
        case .metric: "metric"
        case .nurturingProgramme: "nurture programme"
        case .recyclingScenario: "recycling scenario"
        case .grade: "grade"
        case .party: "party"
        case .owner: "party or function"
        }
    }
}
