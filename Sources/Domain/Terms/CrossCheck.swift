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
            guard let value = terms[section.rawValue],
                let place = check.tree.child(named: section.rawValue, of: TermTree.root)
            else { continue }
            var tokens = [section.rawValue]
            check.follow(value, at: place, &tokens)
        }
        check.checkOrders()
        check.checkRhythms()
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

    /// Looks at every reference and every target below a value, which `tokens` names.
    private mutating func follow(_ value: JSON, at place: Int, _ tokens: inout [String]) {
        guard !faults.isFull else { return }
        switch tree.type(at: place) {
        case .reference(let reference):
            resolve(value, reference, at: tokens)
        case .list(of: .reference(let reference)):
            for (index, item) in (value.arrayValue ?? []).enumerated() {
                tokens.append(String(index))
                resolve(item, reference, at: tokens)
                tokens.removeLast()
            }
        case .group:
            if tree.child(named: "metric", of: place) != nil { checkTarget(value, at: tokens) }
            members(of: value, at: place, keys: nil, &tokens)
        case .collection:
            var keys: TermReference?
            if case .references(let reference)? = tree.term(at: place)?.keys { keys = reference }
            members(of: value, at: place, keys: keys, &tokens)
        default: break
        }
    }

    private mutating func members(
        of value: JSON, at place: Int, keys: TermReference?, _ tokens: inout [String]
    ) {
        for (key, member) in value.objectValue ?? [:] {
            guard let child = tree.child(key, of: place) else { continue }
            tokens.append(key)
            if let keys { resolve(.string(key), keys, at: tokens) }
            follow(member, at: child, &tokens)
            tokens.removeLast()
        }
    }

    private mutating func resolve(_ value: JSON, _ reference: TermReference, at tokens: [String]) {
        // What is no key at all is refused by its form.
        guard let key = value.stringValue, !names.has(key, as: reference), Slug(key) != nil else { return }
        let known = names.all(of: reference)
        let question = NearestName.question(key, among: known)
        let names = known.prefix(TermLimits.shownNames).joined(separator: ", ")
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

    /// nil where nothing is known of such names.
    private let known: [Set<String>?]

    init(in terms: JSON, parties: Set<String>?) {
        func keys(_ tokens: String...) -> Set<String> {
            Set(terms[JSONPointer(tokens: tokens)]?.objectValue?.keys ?? [])
        }
        known = TermReference.allCases.map { reference in
            switch reference {
            case .stage: keys("funnel", "stages")
            case .leadClass: keys("lead_classes")
            case .nurturingProgramme: keys("nurturing")
            case .recyclingScenario: keys("recycling")
            case .grade: keys("scoring", "grades")
            case .metric: keys("funnel", "metrics")
            case .party: parties?.union([KnownNames.joint])
            case .owner: parties?.union(KnownNames.functions)
            }
        }
    }

    /// Whether a name may be referred to.
    func has(_ name: String, as reference: TermReference) -> Bool {
        guard let known = known[reference.index] else { return true }
        return known.contains(name) || (reference == .metric && MetricCatalogue.metric(name) != nil)
    }

    /// The names that may be referred to, in order.
    func all(of reference: TermReference) -> [String] {
        let catalogue = reference == .metric ? MetricCatalogue.all.map(\.key) : []
        return ((known[reference.index] ?? []) + catalogue).sorted()
    }
}

extension TermReference {
    fileprivate var index: Int { TermReference.allCases.firstIndex(of: self) ?? 0 }
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
