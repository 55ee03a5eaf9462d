// The places for signatures that a version's text asks for, and who may fill them.

/// A place for one signature: of a party, or of a region's seat on the governance board.
package struct Slot: Sendable, Hashable {
    package enum Requirement: String, Sendable, Hashable, CaseIterable {
        case required, optional
        /// The party takes part without signing.
        case unsigned = "none"
        /// A seat on the board: as many of them sign as the quorum says.
        case board
    }

    /// What a board seat's key begins with; no party's key has a point in it.
    package static let boardPrefix = "board."

    /// The party's key, or `board.` and the region's.
    package var key: String
    package var requirement: Requirement
    /// What the party is called; of a seat, its region's key.
    package var name: String
    /// The representative, and the deputy if there is one.
    package var signatories: [Signatory]

    package init(key: String, requirement: Requirement, name: String, signatories: [Signatory]) {
        self.key = key
        self.requirement = requirement
        self.name = name
        self.signatories = signatories
    }

    package var isBoard: Bool { requirement == .board }

    /// Whether anybody can sign here.
    package var isOpenToSign: Bool { requirement != .unsigned }

    package var json: JSON {
        [
            "slot": .string(key), "signature": .string(requirement.rawValue), "name": .string(name),
            "signatories": .array(signatories.map(\.json)),
        ]
    }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let key = json["slot"]?.stringValue, let name = json["name"]?.stringValue,
            let requirement = json["signature"]?.stringValue.flatMap(Requirement.init),
            let people = json["signatories"]?.arrayValue
        else { return nil }
        let signatories = people.compactMap(Signatory.init(stored:))
        guard signatories.count == people.count else { return nil }
        self.init(key: key, requirement: requirement, name: name, signatories: signatories)
    }
}

/// Somebody whom the text names to sign.
package struct Signatory: Sendable, Hashable {
    package enum Capacity: String, Sendable, Hashable, CaseIterable {
        case representative, deputy
    }

    package var capacity: Capacity
    package var name: String
    package var position: String?
    package var email: String?
    /// The key of the member that the person is.
    package var member: Slug?

    package init(
        capacity: Capacity, name: String, position: String? = nil, email: String? = nil, member: Slug? = nil
    ) {
        self.capacity = capacity
        self.name = name
        self.position = position
        self.email = email
        self.member = member
    }

    /// Reads a person of the terms; nil without a name.
    init?(_ person: JSON?, as capacity: Capacity) {
        guard let person, let name = person["name"]?.stringValue else { return nil }
        self.init(
            capacity: capacity, name: name, position: person["position"]?.stringValue,
            email: person["email"]?.stringValue, member: person["member"]?.stringValue.flatMap { Slug($0) })
    }

    package var json: JSON {
        [
            "acting_as": .string(capacity.rawValue), "name": .string(name), "position": .text(position),
            "email": .text(email), "member": .slug(member),
        ]
    }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let capacity = json["acting_as"]?.stringValue.flatMap(Capacity.init),
            let signatory = Signatory(json, as: capacity)
        else { return nil }
        self = signatory
    }
}

/// All places for signatures of one text, and how many of the board's count.
package struct SlotPlan: Sendable, Hashable {
    package var slots: [Slot]
    /// How many seats of the board have to sign; 0 without a board.
    package var quorum: Int

    package init(slots: [Slot], quorum: Int = 0) {
        self.slots = slots
        self.quorum = quorum
    }

    package subscript(key: String) -> Slot? { slots.first { $0.key.hasSameBytes(as: key) } }

    /// Whether something must be signed before the text can come into force.
    package var needsSignatures: Bool {
        quorum > 0 || slots.contains { $0.requirement == .required }
    }
}

extension SlotPlan {
    /// The slots that a version's `parties` and its board ask for, with every fault. A party that does not say is asked
    /// to sign.
    package static func plan(of terms: JSON) -> (plan: SlotPlan, faults: [Fault]) {
        var reader = SlotReader()
        reader.readParties(terms[Section.parties.rawValue])
        reader.readBoard(terms[Section.scope.rawValue]?["board"])
        return (SlotPlan(slots: reader.slots, quorum: reader.quorum), reader.faults)
    }
}

extension SlotPlan {
    /// The seats of the board in a framework's terms, by which exceptions are decided; nil without a board.
    package static func board(of terms: JSON) -> SlotPlan? {
        var reader = SlotReader()
        reader.readBoard(terms[Section.scope.rawValue]?["board"])
        guard !reader.slots.isEmpty, reader.faults.isEmpty else { return nil }
        return SlotPlan(slots: reader.slots, quorum: reader.quorum)
    }
}

private struct SlotReader {
    var slots: [Slot] = []
    var quorum = 0
    var faults: [Fault] = []

    mutating func readParties(_ json: JSON?) {
        guard let parties = json?.objectValue, !parties.isEmpty else {
            faults.append(
                Fault(
                    "/terms/parties", .ownSectionMissing,
                    "Name the parties, marketing and sales for two: {\"marketing\": {\"name\": \"Marketing\", \"signature\": \"none\"}, …}."
                ))
            return
        }
        for (key, party) in parties { readParty(key, party) }
    }

    private mutating func readParty(_ key: String, _ party: JSON) {
        let pointer = "/terms/parties" + JSONPointer(tokens: [key]).description
        guard party.objectValue != nil else {
            faults.append(Fault(pointer, .wrongType, "A party is an object."))
            return
        }
        let stated = party["signature"]
        let known: [Slot.Requirement] = [.required, .optional, .unsigned]
        guard
            let requirement = stated == nil
                ? .required : known.first(where: { $0.rawValue == stated?.stringValue })
        else {
            faults.append(
                Fault(pointer + "/signature", .notAllowedValue, "Use one of required, optional, none."))
            return
        }
        slots.append(
            Slot(
                key: key, requirement: requirement, name: party["name"]?.stringValue ?? key,
                signatories: SlotReader.signatories(of: party)))
    }

    /// A seat a region, and how many of them decide: all of them where the text does not say.
    mutating func readBoard(_ json: JSON?) {
        guard let seats = json?["seats"]?.objectValue, !seats.isEmpty else { return }
        for (region, seat) in seats {
            slots.append(
                Slot(
                    key: Slot.boardPrefix + region, requirement: .board, name: region,
                    signatories: SlotReader.signatories(of: seat)))
        }
        quorum = json?["quorum"]?.intValue ?? seats.count
        if !(1...seats.count).contains(quorum) {
            faults.append(
                Fault(
                    "/terms/scope/board/quorum", .outOfRange,
                    "The board has \(seats.count) seats: name a number from 1 to \(seats.count)."))
        }
    }

    private static func signatories(of party: JSON) -> [Signatory] {
        [
            Signatory(party["representative"], as: .representative),
            Signatory(party["deputy"], as: .deputy),
        ].compactMap(\.self)
    }
}
