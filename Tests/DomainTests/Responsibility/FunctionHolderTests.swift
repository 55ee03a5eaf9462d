// Who answers for a function in a place: tables of cases, and a second implementation over random data.

import Generators
import Testing

@testable import Domain

@Suite("Who answers") struct FunctionHolderTests {
    typealias Person = Staffing.Person

    static let away = Presence.absent(until: Instant("2026-12-01T00:00:00Z")!)
    static let gone = Presence.deactivated(since: Instant("2026-11-01T00:00:00Z")!)
    static let dach = place(["emea", "dach"], ["industrials", "machines"])

    private static func slug(_ text: String) -> Slug { Slug(text)! }

    private static func place(_ region: [String], _ vertical: [String] = []) -> ResponsibilityPlace {
        ResponsibilityPlace(region: region.map(slug), vertical: vertical.map(slug))
    }

    private static func holding(
        _ member: String, _ region: String? = nil, _ vertical: String? = nil, team: String? = nil
    ) -> Staffing.Holding {
        Staffing.Holding(
            member: slug(member),
            post: Post(
                slug("sales"), in: Territory(region: region.map(slug), vertical: vertical.map(slug))),
            team: team.map(slug))
    }

    private static func person(_ key: String, _ presence: Presence, _ deputies: String...) -> Person {
        Person(
            key: slug(key), name: key.uppercased(), presence: presence, deputies: deputies.map(slug))
    }

    private static func staffing(_ holdings: [Staffing.Holding], _ people: [Person] = []) -> Staffing {
        var known = Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) })
        for key in holdings.map(\.member) where known[key] == nil { known[key] = person(key.text, .inOffice) }
        return Staffing(holdings: holdings, people: known)
    }

    @Test(
        "those whose territory names the place most exactly",
        arguments: [
            ([holding("a")], ["a"]),
            ([holding("a"), holding("b", "emea")], ["b"]),
            ([holding("a", "emea"), holding("b", "dach"), holding("c", "uk")], ["b"]),
            ([holding("a", "dach"), holding("b", nil, "machines")], ["a"]),
            ([holding("a", "emea"), holding("b", "emea", "industrials")], ["b"]),
            ([holding("b", "dach"), holding("a", "dach")], ["a", "b"]),
            ([holding("a", "dach", "retail"), holding("b")], ["b"]),
            ([holding("a", "uk")], []), ([], []),
        ] as [([Staffing.Holding], [String])])
    func nearest(holdings: [Staffing.Holding], expected: [String]) {
        let answers = Self.staffing(holdings).holders(of: Self.slug("sales"), in: Self.dach)
        #expect(answers.map(\.holder.key.text) == expected)
        #expect(Self.staffing(holdings).holders(of: Self.slug("marketing"), in: Self.dach).isEmpty)
    }

    @Test(
        "the stronger dimension decides, and what a segment leaves open only those hold who hold it everywhere"
    )
    func dimensions() {
        let staffing = Self.staffing([Self.holding("a", "dach"), Self.holding("b", nil, "machines")])
        var place = Self.dach
        place.isRegionStronger = false
        #expect(staffing.holders(of: Self.slug("sales"), in: place).map(\.holder.key.text) == ["b"])
        let open = Self.place(["emea", "dach"])
        #expect(staffing.holders(of: Self.slug("sales"), in: open).map(\.holder.key.text) == ["a"])
        #expect(staffing.holders(of: Self.slug("sales"), in: ResponsibilityPlace()).isEmpty)
    }

    @Test("several ways to hold the same are one answer")
    func ways() throws {
        let staffing = Self.staffing([
            Self.holding("a", "dach"), Self.holding("a", "dach", team: "qualification"),
        ])
        let answer = try #require(staffing.holders(of: Self.slug("sales"), in: Self.dach).first)
        #expect(answer.holdings.count == 2)
        #expect(answer.reason(.english) == "A holds sales in dach and in dach (team qualification).")
    }

    @Test(
        "the first deputy who is in office, asked depth first",
        arguments: [
            ([person("a", .inOffice, "b")], "a", []),
            ([person("a", away, "b", "c"), person("b", .inOffice), person("c", .inOffice)], "b", []),
            ([person("a", away, "b", "c"), person("b", away), person("c", .inOffice)], "c", ["b"]),
            (
                [
                    person("a", away, "b", "c"), person("b", gone, "d"), person("c", .inOffice),
                    person("d", .inOffice),
                ], "d", ["b"]
            ),
            ([person("a", away)], nil, []),
            ([person("a", gone, "b"), person("b", away, "c"), person("c", away)], nil, ["b", "c"]),
            // Circles are refused when they are entered; those that are there all the same end.
            ([person("a", away, "b"), person("b", away, "a")], nil, ["b"]),
            ([person("a", away, "ghost")], nil, []),
        ] as [([Person], String?, [String])])
    func deputies(people: [Person], acting: String?, passedOver: [String]) throws {
        let staffing = Self.staffing([Self.holding("a")], people)
        let answer = try #require(staffing.holders(of: Self.slug("sales"), in: Self.dach).first)
        #expect(answer.acting?.key.text == acting)
        #expect(answer.passedOver.map(\.key.text) == passedOver)
        #expect(answer.isDeputised == (acting != nil && acting != "a"))
    }

    @Test("the reason names who holds it, until when they are away, and who was asked before")
    func reasons() throws {
        let staffing = Self.staffing(
            [Self.holding("a", "dach", "machines")],
            [
                Self.person("a", Self.away, "b", "c"), Self.person("b", Self.gone),
                Self.person("c", .inOffice),
            ])
        let answer = try #require(staffing.holders(of: Self.slug("sales"), in: Self.dach).first)
        #expect(
            answer.reason(.english).replacing("\u{A0}", with: " ")
                == "A holds sales in dach and machines. A is away until 1 December 2026. "
                + "C is the first deputy in office (not in office either: B).")
        #expect(
            answer.reason(.german).replacing("\u{A0}", with: " ")
                == "A hat sales in dach und machines inne. A ist bis 1. Dezember 2026 abwesend. "
                + "C ist die erste Stellvertretung im Dienst (ebenfalls nicht im Dienst: B).")
        let alone = Self.staffing([Self.holding("a")], [Self.person("a", Self.gone)])
        let nobody = try #require(alone.holders(of: Self.slug("sales"), in: Self.dach).first)
        #expect(
            nobody.reason(.english).replacing("\u{A0}", with: " ")
                == "A holds sales everywhere. A has been gone since 1 November 2026, and no deputy is in office."
        )
    }

    @Test("as a second implementation says, over random posts and absences", arguments: 0..<300)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let regions = [nil, "emea", "dach", "uk"]
        let verticals = [nil, "industrials", "machines", "retail"]
        let members = ["a", "b", "c", "d", "e", "f"]
        let holdings = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            Self.holding(
                members.randomElement(using: &random)!, regions.randomElement(using: &random)!,
                verticals.randomElement(using: &random)!)
        }
        let people = members.enumerated().map { index, key in
            let later = Array(members.dropFirst(index + 1))
            let count = Int.random(in: 0...min(2, later.count), using: &random)
            return Person(
                key: Self.slug(key), name: key,
                presence: Bool.random(using: &random) ? .inOffice : Self.away,
                deputies: later.shuffled(using: &random).prefix(count).map(Self.slug))
        }
        let staffing = Self.staffing(holdings, people)
        let answers = staffing.holders(of: Self.slug("sales"), in: Self.dach)
        // Every territory that covers the place, the most exact first; the first that anybody holds is the answer.
        let territories = ["dach", "emea", nil].flatMap { region in
            ["machines", "industrials", nil].map { vertical in
                Territory(region: region.map(Self.slug), vertical: vertical.map(Self.slug))
            }
        }
        let expected = territories.lazy.map { territory in
            Set(holdings.filter { $0.post.territory == territory }.map(\.member.text))
        }.first { !$0.isEmpty }
        #expect(Set(answers.map(\.holder.key.text)) == expected ?? [])
        func inOffice(_ key: Slug) -> Slug? {
            let person = staffing.people[key]!
            return person.presence == .inOffice ? key : person.deputies.lazy.compactMap(inOffice).first
        }
        for answer in answers { #expect(answer.acting?.key == inOffice(answer.holder.key)) }
    }
}
