// The seats that the terms of a version have, read by the term catalogue.

/// Reads every place at which a version names a member or a function. What is named by a name alone is none: of that
/// nobody can tell whether it is filled.
struct SeatReader {
    private let version: SeatedVersion
    /// Keys of parties, which are no functions.
    private let parties: Set<String>
    private(set) var seats: [Seat] = []

    init(_ version: SeatedVersion, parties: Set<String>) {
        self.version = version
        self.parties = parties
        if version.version.state == .proposed { readSlots() }
        for (pointer, value) in TermTable.catalogue.leaves(of: version.terms) {
            guard let term = TermCatalogue.term(at: pointer) else { continue }
            switch term.type {
            case .member: readPerson(at: pointer)
            case .reference(.owner): readOwner(value, term, at: pointer)
            default:
                let pattern = term.pattern.description
                if let kind = Self.functions[pattern] { readNames(value, at: pointer, kind, Self.function) }
                if let kind = Self.texts[pattern] { readNames(value, at: pointer, kind, Self.text) }
            }
        }
    }

    /// Terms that name functions, beside the references to parties or functions.
    private static let functions: [String: Seat.Kind] = [
        "/raci/*/accountable": .raci, "/raci/*/responsible": .raci, "/raci/*/consulted": .raci,
        "/raci/*/informed": .raci, "/escalation/levels/*/role": .escalation,
    ]

    /// Terms of free text that may name a member or a function.
    private static let texts: [String: Seat.Kind] = [
        "/escalation/levels/*/who": .escalation, "/disputes/steps/*/who": .dispute,
        "/reviews/*/owner": .review, "/reviews/*/participants": .review, "/meetings/*/participants": .meeting,
    ]

    private static let people: [String: Seat.Kind] = [
        "parties": .party, "board": .board, "stakeholders": .stakeholder, "introduction": .introduction,
    ]

    private mutating func add(_ kind: Seat.Kind, at pointer: JSONPointer, _ occupant: Seat.Occupant) {
        seats.append(
            Seat(
                kind: kind, place: .terms(version.version, pointer: "/terms" + pointer.description),
                occupant: occupant))
    }

    private mutating func readSlots() {
        for slot in SlotPlan.plan(of: version.terms).plan.slots
        where slot.isOpenToSign && !version.signedSlots.contains(slot.key) && !slot.signatories.isEmpty {
            let tokens =
                slot.isBoard ? ["scope", "board", "seats", slot.name] : [Section.parties.rawValue, slot.key]
            add(
                .signature, at: JSONPointer(tokens: tokens),
                .anyOf(slot.signatories.map { Seat.Name(member: $0.member, name: $0.name) }))
        }
    }

    /// - Parameter pointer: of the person's `member`.
    private mutating func readPerson(at pointer: JSONPointer) {
        let tokens = Array(pointer.tokens.dropLast())
        guard let own = name(at: tokens), let capacity = tokens.last else { return }
        let group = tokens[0] == Section.scope.rawValue ? tokens[1] : tokens[0]
        let isParty = group == Section.parties.rawValue
        // A champion has a key of its own, which may be `deputy`.
        let kind = isParty && tokens.count > 3 ? Seat.Kind.champion : Self.people[group] ?? .stakeholder
        let isSeat = kind == .party || kind == .board
        func sibling(_ name: String) -> Seat.Name? { self.name(at: tokens.dropLast() + [name]) }
        let occupant: Seat.Occupant =
            if isSeat, capacity == Signatory.Capacity.deputy.rawValue {
                .deputy(own, of: sibling(Signatory.Capacity.representative.rawValue))
            } else {
                .person(
                    own,
                    others: isSeat ? [sibling(Signatory.Capacity.deputy.rawValue)].compactMap(\.self) : [])
            }
        add(kind, at: JSONPointer(tokens: tokens), occupant)
    }

    private func name(at tokens: [String]) -> Seat.Name? {
        guard let person = version.terms[JSONPointer(tokens: tokens)], person.objectValue != nil else {
            return nil
        }
        let member = person["member"]?.stringValue
        guard let name = person["name"]?.stringValue ?? member else { return nil }
        return Seat.Name(member: member.flatMap { Slug($0) }, name: name)
    }

    private mutating func readOwner(_ value: JSON, _ term: Term, at pointer: JSONPointer) {
        guard let name = value.stringValue, name != KnownNames.joint, !parties.contains(name),
            let function = Slug(name)
        else { return }
        let isMilestone = pointer.tokens.first == Section.engagement.rawValue
        add(isMilestone ? .milestone : .owner, at: pointer, .function(function, in: version.selector))
    }

    /// One name or a list of them.
    private mutating func readNames(
        _ value: JSON, at pointer: JSONPointer, _ kind: Seat.Kind,
        _ occupant: (String, Selector) -> Seat.Occupant?
    ) {
        // Who fills a level, its role says better than its wording.
        if pointer.tokens.last == "who" {
            let level = version.terms[JSONPointer(tokens: Array(pointer.tokens.dropLast()))]
            guard level?["role"]?.stringValue == nil else { return }
        }
        if let name = value.stringValue {
            if let occupant = occupant(name, version.selector) { add(kind, at: pointer, occupant) }
            return
        }
        for (index, item) in (value.arrayValue ?? []).enumerated() {
            guard let name = item.stringValue, let occupant = occupant(name, version.selector) else {
                continue
            }
            add(kind, at: pointer.appending(String(index)), occupant)
        }
    }

    private static func function(_ name: String, _ selector: Selector) -> Seat.Occupant? {
        Slug(name).map { .function($0, in: selector) }
    }

    private static func text(_ text: String, _ selector: Selector) -> Seat.Occupant? {
        .text(text, in: selector)
    }
}
