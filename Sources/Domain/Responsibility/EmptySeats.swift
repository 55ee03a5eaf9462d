// Which seats are left empty, why, and who could act all the same (D2, D3).

/// A seat that nobody active fills.
package struct EmptySeat: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Whoever is named has no account any more.
        case deactivated
        /// No member has the key.
        case unknownMember = "unknown_member"
        /// Nobody holds the function where the agreement applies.
        case vacant
        /// Whoever is named is away, and nobody stands in.
        case absent
    }

    package var seat: Seat
    /// The function that the seat names; nil where it names people.
    package var function: Slug?
    /// Whom the seat names; of a function, who holds it.
    package var named: [Seat.Name]
    package var reason: Reason
    /// Since when nobody is there; nil where that is not known.
    package var since: Instant?
    /// Until when everybody is away.
    package var until: Instant?
    /// Who is in office and stands in, the one who is asked first at the beginning.
    package var canAct: [Seat.Name]
}

/// Decides about seats from what is known of people at an instant.
package struct EmptySeats: Sendable {
    /// Seats that one answer lists.
    package static let maximum = 1_000
    /// Versions that are read, and things that people hold.
    package static let maximumVersions = 1_000
    package static let maximumHeld = 2_000

    private let staffing: Staffing
    private let regions: NodeTree
    private let verticals: NodeTree
    private let holdings: [Slug: [Staffing.Holding]]
    /// Functions that some version names as such.
    private let functions: Set<Slug>
    private let membersByName: [String: [Staffing.Person]]
    private let seats: [Seat]

    /// - Parameters:
    ///   - held: what people hold who are deactivated or away.
    ///   - staffing: of the functions and with the people of `question`.
    ///   - regions: as they are at the instant, as are the verticals.
    package init(
        _ question: Question, _ staffing: Staffing, regions: NodeTree, verticals: NodeTree
    ) {
        self.staffing = staffing
        self.regions = regions
        self.verticals = verticals
        holdings = Dictionary(grouping: staffing.holdings, by: \.post.function)
        functions = question.namedFunctions
        membersByName = Dictionary(grouping: staffing.people.values.sorted { $0.key < $1.key }, by: \.name)
        seats = question.seats
    }

    /// The empty ones, of agreements in their order, then of what is held.
    ///
    /// - Parameter person: only seats that name this member.
    package func all(of person: Slug? = nil) -> [EmptySeat] {
        seats.compactMap(judge).filter { seat in
            person.map { person in seat.named.contains { $0.member == person } } ?? true
        }
    }

    private func judge(_ seat: Seat) -> EmptySeat? {
        switch seat.occupant {
        case .person(let name, let others):
            if case .held(let held) = seat.place { return judge(held, seat) }
            return judge(name, seat, others: others, isMissedWhileAway: true)
        case .deputy(let name, let principal):
            return judge(
                name, seat, others: [principal].compactMap(\.self), isMissedWhileAway: false)
        case .anyOf(let names): return judge(anyOf: names, seat)
        case .function(let function, let segment): return judge(function, in: segment, seat)
        case .text(let text, let segment): return judge(text, in: segment, seat)
        }
    }

    /// Why somebody is not there; nil: in office, or somebody of whom Baton cannot know.
    private func reason(_ name: Seat.Name) -> (reason: EmptySeat.Reason, since: Instant?, until: Instant?)? {
        guard let member = name.member else { return nil }
        switch staffing.people[member]?.presence {
        case .inOffice: return nil
        case .absent(let until): return (.absent, nil, until)
        case .deactivated(let since): return (.deactivated, since, nil)
        case nil: return (.unknownMember, nil, nil)
        }
    }

    private func judge(
        _ name: Seat.Name, _ seat: Seat, others: [Seat.Name], isMissedWhileAway: Bool
    ) -> EmptySeat? {
        guard let (reason, since, until) = reason(name) else { return nil }
        var canAct = others.filter { self.reason($0) == nil }
        for deputy in standIns(for: name.member) where !canAct.contains(where: { $0.member == deputy.member })
        {
            canAct.append(deputy)
        }
        if reason == .absent, !isMissedWhileAway || !canAct.isEmpty { return nil }
        return EmptySeat(
            seat: seat, named: [name], reason: reason, since: since, until: until, canAct: canAct)
    }

    /// Only the people whom the slot names sign for it.
    private func judge(anyOf names: [Seat.Name], _ seat: Seat) -> EmptySeat? {
        let reasons = names.compactMap(reason)
        guard let first = reasons.first, reasons.count == names.count else { return nil }
        // As long as one of them comes back, the slot waits for nobody else.
        let away = reasons.filter { $0.reason == .absent }.compactMap(\.until).min()
        return EmptySeat(
            seat: seat, named: names, reason: away == nil ? first.reason : .absent,
            since: away == nil ? reasons.compactMap(\.since).max() : nil, until: away, canAct: [])
    }

    private func judge(_ function: Slug, in segment: Selector, _ seat: Seat) -> EmptySeat? {
        let holders = (holdings[function] ?? []).filter { touches($0.post.territory, segment) }
        let members = Set(holders.map(\.member)).sorted()
        guard !members.isEmpty else {
            return EmptySeat(seat: seat, function: function, named: [], reason: .vacant, canAct: [])
        }
        let people = members.compactMap { staffing.people[$0] }
        guard people.allSatisfy({ $0.presence != .inOffice && standIns(for: $0.key).isEmpty }) else {
            return nil
        }
        let names = people.map(\.seatName)
        let away = names.compactMap { reason($0)?.until }.min()
        return EmptySeat(
            seat: seat, function: function, named: names, reason: away == nil ? .deactivated : .absent,
            since: away == nil ? names.compactMap { reason($0)?.since }.max() : nil, until: away, canAct: [])
    }

    private func judge(_ text: String, in segment: Selector, _ seat: Seat) -> EmptySeat? {
        let key = Slug(text)
        let people = membersByName[text] ?? key.flatMap { staffing.people[$0] }.map { [$0] } ?? []
        if !people.isEmpty {
            // Of two with one name, either may be meant.
            guard people.allSatisfy({ $0.presence != .inOffice }), let first = people.first else {
                return nil
            }
            return judge(first.seatName, seat, others: [], isMissedWhileAway: true)
        }
        let meant = FunctionTitle.keys(text).filter { functions.contains($0) || holdings[$0] != nil }
        // Of several functions with one title, either may be meant.
        let judged = meant.map { judge($0, in: segment, seat) }
        return judged.allSatisfy { $0 != nil } ? judged.first ?? nil : nil
    }

    private func judge(_ held: HeldSeat, _ seat: Seat) -> EmptySeat? {
        guard let name = staffing.people[held.member]?.seatName, let (reason, since, until) = reason(name)
        else { return nil }
        var canAct = standIns(for: held.member)
        switch held.holding {
        case .post(let post):
            let same = (holdings[post.function] ?? []).filter {
                $0.post == post && $0.member != held.member
            }
            let others = Set(same.map(\.member)).sorted().compactMap { staffing.people[$0] }
            canAct += others.filter { other in
                other.presence == .inOffice && !canAct.contains { $0.member == other.key }
            }.map(\.seatName)
            if reason == .absent, !canAct.isEmpty { return nil }
        case .team, .milestone, .action: if reason == .absent { return nil }
        case .deputy(let ward):
            if reason == .absent { return nil }
            canAct = standIns(for: ward).filter { $0.member != held.member }
        }
        return EmptySeat(
            seat: seat, named: [name], reason: reason, since: since, until: until, canAct: canAct)
    }

    private func standIns(for member: Slug?) -> [Seat.Name] {
        member.map { staffing.standIns(for: $0).map(\.seatName) } ?? []
    }

    /// Whether a territory and a segment have something in common.
    private func touches(_ territory: Territory, _ segment: Selector) -> Bool {
        func meet(_ left: Slug?, _ right: Slug?, _ tree: NodeTree) -> Bool {
            guard let left, let right else { return true }
            return left == right || tree.lies(left, atOrBelow: right) || tree.lies(right, atOrBelow: left)
        }
        return meet(territory.region, segment.region, regions)
            && meet(territory.vertical, segment.vertical, verticals)
    }
}

extension EmptySeats {
    /// All seats there are, and what has to be known to judge them.
    package struct Question: Sendable {
        package let seats: [Seat]
        /// Functions whose holders are asked for.
        package let functions: [Slug]
        /// Members who are asked for by their keys, and by their names.
        package let members: [Slug]
        package let names: [String]
        let namedFunctions: Set<Slug>

        package init(versions: [SeatedVersion], held: [HeldSeat]) {
            let parties = Set(
                versions.flatMap {
                    $0.terms[Section.parties.rawValue]?.objectValue.map { Array($0.keys) } ?? []
                })
            seats =
                versions.flatMap { SeatReader($0, parties: parties).seats }
                + held.map { held in
                    let name = Seat.Name(member: held.member, name: held.member.text)
                    return Seat(
                        kind: held.kind, place: .held(held), occupant: .person(name, others: []))
                }
            var (named, asked): (Set<Slug>, Set<Slug>) = ([], [])
            var (members, names): (Set<Slug>, Set<String>) = ([], [])
            for seat in seats {
                switch seat.occupant {
                case .person(let name, let others):
                    members.formUnion(([name] + others).compactMap(\.member))
                case .deputy(let name, let principal):
                    members.formUnion([name, principal].compactMap { $0?.member })
                case .anyOf(let all): members.formUnion(all.compactMap(\.member))
                case .function(let function, _): named.insert(function)
                case .text(let text, _):
                    names.insert(text)
                    if let key = Slug(text) { members.insert(key) }
                    asked.formUnion(FunctionTitle.keys(text))
                }
            }
            for seat in held {
                if case .post(let post) = seat.holding { asked.insert(post.function) }
                if case .deputy(let ward) = seat.holding { members.insert(ward) }
            }
            namedFunctions = named
            functions = named.union(asked).sorted()
            self.members = members.sorted()
            self.names = names.sorted()
        }
    }
}

extension Staffing {
    /// Deputies of a member who are in office, in the order in which they are asked; below one who is not, that one's own.
    func standIns(for member: Slug) -> [Person] {
        var found: [Person] = []
        var seen: Set<Slug> = [member]
        func ask(_ person: Person?) {
            for key in person?.deputies ?? [] where seen.insert(key).inserted {
                guard let deputy = people[key] else { continue }
                if deputy.presence == .inOffice { found.append(deputy) } else { ask(deputy) }
            }
        }
        ask(people[member])
        return found
    }
}

extension Staffing.Person {
    var seatName: Seat.Name { Seat.Name(member: key, name: name) }
}
