// Walks terms along the catalogue: every value in its place, nothing that the catalogue does not know.

/// Checks one document; the catalogue bounds the depth of the walk, and `TermLimits` its width.
struct TermsCheck {
    enum Form {
        /// The value itself.
        case whole
        /// A merge patch: parts may be missing, and null removes.
        case patch
    }

    var form = Form.whole
    var faults = TermFaults()
    private let completeness: Terms.Completeness
    private let start: String
    private var tokens: [String] = []
    private let tree = TermCatalogue.tree

    init(at pointer: String, completeness: Terms.Completeness) {
        start = pointer
        self.completeness = completeness
    }

    private var pointer: String { start + JSONPointer(tokens: tokens).description }

    private mutating func fault(_ code: ErrorCode, _ detail: String) {
        faults.add(Fault(pointer, code, detail))
    }

    mutating func fault(below key: String, _ code: ErrorCode, _ detail: String) {
        faults.add(Fault(start + JSONPointer(tokens: [key]).description, code, detail))
    }

    mutating func refuseSection(_ key: String) {
        let known = Section.allCases.map(\.rawValue)
        let question = NearestName.question(key, among: known)
        let names = known.sorted().joined(separator: ", ")
        fault(
            below: key, .unknownSection,
            "There is no section of this name.\(question) The sections are: \(names).")
    }

    mutating func section(_ key: String, _ value: JSON) {
        tokens = []
        member(key, value, of: TermTree.root)
    }

    /// Sections that the catalogue requires.
    mutating func requireSections(in terms: JSONObject) {
        tokens = []
        requireMembers(of: TermTree.root, in: terms)
    }

    private mutating func member(_ key: String, _ value: JSON, of place: Int) {
        guard let child = tree.child(key, of: place) else { return }
        tokens.append(key)
        walk(value, at: child)
        tokens.removeLast()
    }

    private mutating func walk(_ value: JSON, at place: Int) {
        guard !faults.isFull else { return }
        let type = tree.type(at: place)
        if value.isNull {
            refuseNull(at: place)
            return
        }
        switch type {
        case .group: group(value, at: place)
        case .collection: collection(value, at: place)
        case .list(let type): list(value, at: place, of: type)
        case .condition where form == .patch:
            // What a patch removes of the condition before it is not part of the new one.
            faults.add(TermValue.faults(of: MergePatch.apply(value, to: nil), as: type, at: pointer))
        default:
            faults.add(TermValue.faults(of: value, as: type, isPatch: form == .patch, at: pointer))
        }
    }

    private mutating func refuseNull(at place: Int) {
        guard form == .patch else {
            fault(.wrongType, "null is not a value here; leave the field out.")
            return
        }
        guard let term = tree.term(at: place), term.isRequired else { return }
        fault(
            .required,
            "“\(term.label.english)” is required and cannot be removed; remove what it stands in, or change it."
        )
    }

    private mutating func group(_ value: JSON, at place: Int) {
        guard let object = value.objectValue else {
            let names = tree.names(at: place).prefix(TermLimits.shownNames).joined(separator: ", ")
            fault(.wrongType, names.isEmpty ? "Use an object." : "Use an object with the fields: \(names).")
            return
        }
        // `extensions`: a group of names that are nobody's but the tenant's.
        if tree.isFree(at: place) {
            faults.add(TermValue.extensionFaults(of: value, at: pointer))
            return
        }
        for (key, value) in object {
            if faults.isFull { return }
            if tree.child(named: key, of: place) == nil {
                refuse(key, at: place)
            } else {
                member(key, value, of: place)
            }
        }
        requireMembers(of: place, in: object)
    }

    private mutating func refuse(_ key: String, at place: Int) {
        let names = tree.names(at: place)
        let question = NearestName.question(key, among: names)
        let known = names.prefix(TermLimits.shownNames).joined(separator: ", ")
        tokens.append(key)
        fault(.unknownField, "There is no field \(key.shown) here.\(question) The fields are: \(known).")
        tokens.removeLast()
    }

    private mutating func requireMembers(of place: Int, in object: JSONObject) {
        guard form == .whole, completeness == .complete else { return }
        for (name, child) in tree.required(at: place) where object[name] == Optional.none {
            guard let term = tree.term(at: child) else { continue }
            tokens.append(name)
            fault(.required, "“\(term.label.english)” is required: \(term.explanation.english)")
            tokens.removeLast()
        }
    }

    private mutating func collection(_ value: JSON, at place: Int) {
        guard let object = value.objectValue else {
            fault(.wrongType, "Use an object with a key of your own for each item.")
            return
        }
        guard object.count <= TermLimits.itemsPerCollection else {
            fault(.tooMany, "Use at most \(TermLimits.itemsPerCollection) items; these are \(object.count).")
            return
        }
        let keys = tree.term(at: place)?.keys ?? .slugs
        for (key, value) in object {
            if faults.isFull { return }
            if tree.child(named: key, of: place) == nil, let problem = keys.fault(of: key) {
                tokens.append(key)
                fault(.invalidFormat, problem)
                tokens.removeLast()
            } else {
                member(key, value, of: place)
            }
        }
        if form == .whole, completeness == .complete { requireItems(object.count, at: place) }
    }

    private mutating func list(_ value: JSON, at place: Int, of type: TermType) {
        guard let items = value.arrayValue else {
            fault(.wrongType, "Use a list: [\(type.sample), …].")
            return
        }
        guard items.count <= TermLimits.itemsPerList else {
            fault(.tooMany, "Use at most \(TermLimits.itemsPerList) items; these are \(items.count).")
            return
        }
        var first: [JSON: Int] = [:]
        for (index, item) in items.enumerated() {
            if faults.isFull { return }
            tokens.append(String(index))
            if let earlier = first[item] {
                fault(.duplicate, "This stands already at place \(earlier) of the list; name it once.")
            } else {
                first[item] = index
                faults.add(TermValue.faults(of: item, as: type, at: pointer))
            }
            tokens.removeLast()
        }
        requireItems(items.count, at: place)
    }

    private mutating func requireItems(_ count: Int, at place: Int) {
        guard let term = tree.term(at: place), count < term.minimumCount else { return }
        let items = term.minimumCount == 1 ? "one item" : "\(term.minimumCount) items"
        fault(.tooShort, "“\(term.label.english)” needs at least \(items).")
    }
}

extension Term.Keys {
    /// Why a key of a collection will not do.
    func fault(of key: String) -> String? {
        switch self {
        case .slugs, .references:
            return Slug(key) == nil ? "\(key.shown) is no key. \(Slug.rule)" : nil
        case .patterns: return nil  // What a pattern may be is checked together with its rule.
        }
    }
}
