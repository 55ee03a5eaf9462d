// Seats that nobody active fills: tables of cases.

import Testing

@testable import Domain

@Suite("Empty seats") struct EmptySeatTests {
    private static let since = Instant("2026-11-01T00:00:00Z")!
    private static let until = Instant("2026-12-01T00:00:00Z")!
    private static let gone = Presence.deactivated(since: since)
    private static let away = Presence.absent(until: until)

    private static func slug(_ text: String) -> Slug { Slug(text)! }

    private static func person(_ key: String, _ presence: Presence = .inOffice, _ deputies: String...)
        -> Staffing.Person
    {
        Staffing.Person(
            key: slug(key), name: key.uppercased(), presence: presence, deputies: deputies.map(slug))
    }

    private static func member(_ key: String) -> JSON {
        ["name": .string(key.uppercased()), "member": .string(key)]
    }

    /// `member function region`, a line each.
    private static func holdings(_ lines: [String]) -> [Staffing.Holding] {
        lines.map { line in
            let words = line.split(separator: " ").map(String.init)
            return Staffing.Holding(
                member: slug(words[0]),
                post: Post(slug(words[1]), in: Territory(region: words.count > 2 ? slug(words[2]) : nil)))
        }
    }

    /// `kind pointer reason` of each empty seat.
    private static func found(
        _ terms: JSON, _ people: [Staffing.Person], _ holdings: [String] = [], held: [HeldSeat] = [],
        selector: Selector = Selector(), state: VersionState = .active, signed: Set<String> = [],
        of person: String? = nil
    ) -> [EmptySeat] {
        let version = SeatedVersion(
            Seat.Version(agreement: slug("a"), number: 1, state: state), selector: selector, terms: terms,
            signedSlots: signed)
        let staffing = Staffing(
            holdings: Self.holdings(holdings),
            people: Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) }))
        let regions = NodeTree(parents: [
            slug("emea"): nil, slug("dach"): slug("emea"), slug("uk"): slug("emea"),
        ])
        return EmptySeats(
            EmptySeats.Question(versions: [version], held: held), staffing, regions: regions,
            verticals: NodeTree(parents: [:])
        ).all(of: person.map(slug))
    }

    private static func words(_ seats: [EmptySeat]) -> [String] {
        seats.map { seat in
            let place =
                switch seat.seat.place {
                case .terms(_, let pointer): String(pointer.dropFirst("/terms".count))
                case .held(let held): "\(held.holding)"
                }
            return "\(seat.seat.kind.rawValue) \(place) \(seat.reason.rawValue)"
        }
    }

    private static func parties(_ representative: String, _ deputy: String? = nil) -> JSON {
        var party: JSONObject = ["name": "Sales", "representative": member(representative)]
        if let deputy { party["deputy"] = member(deputy) }
        return ["parties": ["sales": .object(party)]]
    }

    @Test(
        "a party's representative and deputy: gone is empty, away only where nobody stands in",
        arguments: [
            ([person("a"), person("b")], []),
            ([person("a", gone), person("b")], ["party /parties/sales/representative deactivated"]),
            ([person("a", away), person("b")], []),
            ([person("a", away), person("b", away)], ["party /parties/sales/representative absent"]),
            ([person("a", away, "c"), person("b", away), person("c")], []),
            ([person("a"), person("b", away)], []),
            ([person("a"), person("b", gone)], ["party /parties/sales/deputy deactivated"]),
            ([person("a")], ["party /parties/sales/deputy unknown_member"]),
            (
                [person("a", gone), person("b", gone)],
                [
                    "party /parties/sales/deputy deactivated",
                    "party /parties/sales/representative deactivated",
                ]
            ),
        ] as [([Staffing.Person], [String])])
    func party(people: [Staffing.Person], expected: [String]) {
        let seats = Self.found(Self.parties("a", "b"), people)
        #expect(Self.words(seats).sorted() == expected)
    }

    @Test(
        "a slot of a proposed version is empty while none of those whom it names can sign",
        arguments: [
            (.proposed, [person("a"), person("b", gone)], [], false),
            (.proposed, [person("a", gone), person("b")], [], false),
            (.proposed, [person("a", gone), person("b", gone)], [], true),
            // A deputy outside the text signs nothing.
            (.proposed, [person("a", away, "c"), person("b", gone), person("c")], [], true),
            (.proposed, [person("a", gone), person("b", gone)], ["sales"], false),
            (.active, [person("a", gone), person("b", gone)], [], false),
        ] as [(VersionState, [Staffing.Person], Set<String>, Bool)])
    func slot(state: VersionState, people: [Staffing.Person], signed: Set<String>, isEmpty: Bool) {
        let seats = Self.found(Self.parties("a", "b"), people, state: state, signed: signed)
        let slots = seats.filter { $0.seat.kind == .signature }
        #expect(Self.words(slots).map { $0.split(separator: " ")[1] } == (isEmpty ? ["/parties/sales"] : []))
        #expect(slots.allSatisfy { $0.named.map(\.name) == ["A", "B"] && $0.canAct.isEmpty })
    }

    @Test("who only has a name is nobody of whom Baton can tell")
    func strangers() {
        let terms: JSON = ["parties": ["sales": ["name": "Sales", "representative": ["name": "Ada"]]]]
        #expect(Self.found(terms, [], state: .proposed).isEmpty)
    }

    @Test(
        "a function is filled by whoever holds it where the agreement applies, above or below",
        arguments: [
            ([], nil, "vacant"), (["a lead"], nil, nil), (["a lead uk"], nil, nil),
            (["a lead uk"], "dach", "vacant"), (["a lead emea"], "dach", nil), (["a lead dach"], "emea", nil),
            (["b lead"], nil, "deactivated"), (["b lead", "a lead"], nil, nil), (["c lead"], nil, "absent"),
            (["c lead", "b lead"], nil, "absent"), (["d lead"], nil, nil),
        ] as [([String], String?, String?)])
    func function(holdings: [String], region: String?, reason: String?) {
        let people = [
            Self.person("a"), Self.person("b", Self.gone), Self.person("c", Self.away),
            Self.person("d", Self.gone, "a"),
        ]
        let seats = Self.found(
            ["raci": ["x": ["accountable": "lead"]]], people, holdings,
            selector: Segment(region: region.map(Self.slug)))
        #expect(Self.words(seats) == (reason.map { ["raci /raci/x/accountable \($0)"] } ?? []))
        #expect(seats.allSatisfy { $0.function == Self.slug("lead") })
        #expect(seats.first?.since == (reason == "deactivated" ? Self.since : nil))
    }

    @Test(
        "every term that names somebody is read, and free text where it names a member or a function",
        arguments: [
            (
                "scope", ["board": ["seats": ["uk": ["representative": member("g")]]]],
                "board /scope/board/seats/uk/representative deactivated"
            ),
            ("scope", ["stakeholders": ["x": member("g")]], "stakeholder /scope/stakeholders/x deactivated"),
            (
                "scope", ["introduction": ["moderator": member("g")]],
                "introduction /scope/introduction/moderator deactivated"
            ),
            (
                "parties", ["x": ["champions": ["deputy": member("g")]]],
                "champion /parties/x/champions/deputy deactivated"
            ),
            (
                "escalation", ["levels": ["x": ["who": "G", "role": "lead"]]],
                "escalation /escalation/levels/x/role vacant"
            ),
            (
                "escalation", ["levels": ["x": ["who": "G"]]],
                "escalation /escalation/levels/x/who deactivated"
            ),
            ("disputes", ["steps": ["x": ["who": "g"]]], "dispute /disputes/steps/x/who deactivated"),
            (
                "engagement", ["milestones": ["x": ["owner": "operations"]]],
                "milestone /engagement/milestones/x/owner vacant"
            ),
            ("reviews", ["x": ["owner": "G"]], "review /reviews/x/owner deactivated"),
            (
                "meetings", ["x": ["participants": ["Everybody", "A", "G"]]],
                "meeting /meetings/x/participants/2 deactivated"
            ),
            ("kpis", ["x": ["owner": "operations"]], "owner /kpis/x/owner vacant"),
            ("kpis", ["x": ["owner": "joint"]], nil),
            ("raci", ["x": ["responsible": ["held", "lead"]]], "raci /raci/x/responsible/1 vacant"),
            ("raci", ["x": ["informed": ["lead"]]], "raci /raci/x/informed/0 vacant"),
            ("raci", ["x": .null], nil),
        ] as [(String, JSON, String?)])
    func terms(section: String, value: JSON, expected: String?) {
        let seats = Self.found(
            .object([section: value]), [Self.person("g", Self.gone), Self.person("a")], ["a held"])
        #expect(Self.words(seats) == [expected].compactMap(\.self))
    }

    @Test("text that is a function of the agreement is judged as one; a party is none")
    func texts() {
        let terms: JSON = [
            "raci": ["x": ["accountable": "lead"]], "parties": ["sales": ["name": "Sales"]],
            "meetings": ["y": ["participants": ["lead", "sales", "nothing"]]],
            "kpis": ["z": ["owner": "sales"]],
        ]
        #expect(
            Self.words(Self.found(terms, [])).sorted() == [
                "meeting /meetings/y/participants/0 vacant", "raci /raci/x/accountable vacant",
            ])
    }

    @Test("of two members with one name, one who is there is enough")
    func namesakes() {
        var twin = Self.person("g2")
        twin.name = "G"
        let terms: JSON = ["reviews": ["x": ["owner": "G"]]]
        #expect(Self.found(terms, [Self.person("g", Self.gone), twin]).isEmpty)
    }

    @Test(
        "what the gone hold is listed with who could act; what those hold who are away only where nobody could"
    )
    func held() {
        let post = Post(Self.slug("lead"))
        func seats(_ people: [Staffing.Person], _ holdings: [String] = ["g lead"]) -> [EmptySeat] {
            let held: [HeldSeat.Holding] = [
                .post(post), .team(Self.slug("t")), .deputy(of: Self.slug("w")),
            ]
            return Self.found(
                [:], people, holdings,
                held: held.map { HeldSeat(member: Self.slug("g"), $0, from: Self.since) })
        }
        let ward = Self.person("w", .inOffice, "g", "b")
        let left = seats([Self.person("g", Self.gone, "b"), Self.person("b"), ward])
        #expect(left.map(\.seat.kind) == [.post, .team, .deputyship])
        #expect(left.map { $0.canAct.map(\.name) } == [["B"], ["B"], ["B"]], "\(left)")
        #expect(left.allSatisfy { $0.since == Self.since && $0.named.map(\.name) == ["G"] })
        let others = seats(
            [Self.person("g", Self.gone), Self.person("c"), ward], ["g lead", "c lead"])
        #expect(others.first?.canAct.map(\.name) == ["C"])
        #expect(seats([Self.person("g", Self.away), ward]).map(\.reason) == [.absent])
        #expect(seats([Self.person("g", Self.away, "b"), Self.person("b"), ward]).isEmpty)
        #expect(seats([Self.person("g"), ward]).isEmpty)
    }

    @Test("asked for one person, only seats that name it are answered")
    func ofOne() {
        let people = [Self.person("a", Self.gone), Self.person("b", Self.gone)]
        let seats = Self.found(Self.parties("a", "b"), people, of: "b")
        #expect(Self.words(seats) == ["party /parties/sales/deputy deactivated"])
    }

    @Test("the reason is one line in both languages")
    func wording() throws {
        let seat = try #require(
            Self.found(Self.parties("a", "b"), [Self.person("a", Self.gone), Self.person("b")]).first)
        #expect(
            seat.detail(.english)
                == "A has been gone since \(Wording.moment(Self.since, .utc, .english)). In office and able to act: B."
        )
        #expect(seat.detail(.german).contains("ist seit"))
        #expect(seat.json(.english)["can_act"] == [["member": "b", "name": "B"]])
        let vacant = try #require(Self.found(["raci": ["x": ["accountable": "lead"]]], []).first)
        #expect(vacant.detail(.english) == "Nobody holds lead where the agreement applies.")
    }
}
