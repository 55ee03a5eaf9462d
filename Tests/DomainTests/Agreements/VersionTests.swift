// States of a version, and how one comes into force.

import Domain
import Testing

@Suite("Version")
struct VersionTests {
    @Test(
        "the state follows from the facts and the instant",
        arguments: [
            // from, to, reason: state at 9, 10, 19, 20
            (10, 20, nil, [.scheduled, .active, .active, .expired]),
            (10, 20, .expired, [.scheduled, .active, .active, .expired]),
            (10, 20, .superseded, [.scheduled, .active, .active, .superseded]),
            (10, 20, .terminated, [.scheduled, .active, .active, .terminated]),
            (10, nil, nil, [.scheduled, .active, .active, .active]),
            // Empty: it never comes into force, not even before its begin.
            (10, 10, .terminated, [.terminated, .terminated, .terminated, .terminated]),
            (nil, nil, .superseded, [.superseded, .superseded, .superseded, .superseded]),
        ] as [(Int?, Int?, EndReason?, [VersionState])])
    func states(from: Int?, to: Int?, reason: EndReason?, states: [VersionState]) {
        let facts = VersionFacts(
            proposedAt: at(5), signedAt: at(6), inForce: from.map { InForce(from: at($0), to: to.map(at)) },
            endReason: reason)
        #expect([9, 10, 19, 20].map { facts.state(at: at($0)) } == states)
    }

    @Test("a version is a draft until it is proposed, and proposed until it is signed")
    func unsigned() {
        var facts = VersionFacts(proposedAt: nil, signedAt: nil, inForce: nil, endReason: nil)
        #expect(facts.state(at: at(9)) == .draft)
        facts.proposedAt = at(5)
        #expect(facts.state(at: at(9)) == .proposed)
    }

    @Test(
        "ranges overlap where an instant lies in both",
        arguments: [
            (0, 10, 10, 20, false), (0, 11, 10, 20, true), (0, nil, 10, 20, true), (0, nil, 5, nil, true),
            (10, 20, 0, nil, true), (0, 10, 3, 5, true), (5, 5, 0, 10, false), (0, 10, 5, 5, false),
            (5, 5, 5, 5, false), (0, 5, 6, nil, false),
        ] as [(Int, Int?, Int, Int?, Bool)])
    func overlaps(from: Int, to: Int?, otherFrom: Int, otherTo: Int?, overlaps: Bool) {
        let range = InForce(from: at(from), to: to.map(at))
        let other = InForce(from: at(otherFrom), to: otherTo.map(at))
        #expect(range.overlaps(other) == overlaps)
        #expect(other.overlaps(range) == overlaps)
        #expect((0...30).contains { range.contains(at($0)) && other.contains(at($0)) } == overlaps)
    }

    @Test(
        "comes into force at the later of its begin and now, and ends what it meets there",
        arguments: [
            // validity; predecessors; the range; what becomes of each predecessor that changes
            (nil, nil, [], "10–", []),
            (5, nil, [], "10–", []), (15, nil, [], "15–", []), (nil, 30, [], "10–30", []),
            (15, 30, [], "15–30", []),
            (nil, nil, [(0, nil)], "10–", ["0: 0–10"]), (15, nil, [(0, nil)], "15–", ["0: 0–15"]),
            (15, nil, [(0, 15)], "15–", []), (15, nil, [(0, 16)], "15–", ["0: 0–15"]),
            (15, nil, [(15, nil)], "15–", ["0: never"]), (nil, nil, [(20, nil)], "10–", ["0: never"]),
            (nil, 20, [(20, nil)], "10–20", []), (nil, 21, [(20, nil)], "10–21", ["0: never"]),
            (15, nil, [(0, 12), (12, 18), (18, nil)], "15–", ["1: 12–15", "2: never"]),
            (nil, nil, [(12, 12)], "10–", []),
        ] as [(Int?, Int?, [(Int, Int?)], String, [String])])
    func plan(from: Int?, to: Int?, before: [(Int, Int?)], inForce: String, ended: [String]) throws {
        let predecessors = try before.enumerated().map { number, range in
            ComingIntoForce.Predecessor(
                id: try id(number), inForce: InForce(from: at(range.0), to: range.1.map(at)))
        }
        let plan = try ComingIntoForce.plan(
            validity(from, to), signedAt: at(10), replacing: predecessors)
        #expect(text(plan.inForce) == inForce)
        let changes = plan.ended.map { change in
            let number = predecessors.firstIndex { $0.id == change.id } ?? -1
            return "\(number): \(change.inForce.map(text) ?? "never")"
        }
        #expect(changes == ended)
    }

    @Test(
        "is refused where the validity is over before it could begin",
        arguments: [(nil, 10), (nil, 3), (20, 20), (20, 15)])
    func over(from: Int?, to: Int) {
        let error = #expect(throws: DomainError.self) {
            try ComingIntoForce.plan(
                validity(from, to), signedAt: at(10), replacing: [])
        }
        #expect(error?.code == .validityEnded)
        #expect(error?.faults.map(\.pointer) == ["/validity/to"])
    }

    /// So many days after 1970-01-01.
    private func at(_ day: Int) -> Instant { Instant(microseconds: 0).adding(seconds: day * 86_400) }

    /// In force from the begin of one day to that of the other, the end.
    private func validity(_ from: Int?, _ to: Int?) -> Validity {
        Validity(
            from: from.map { CivilDate(daysSince1970: $0) }, to: to.map { CivilDate(daysSince1970: $0 - 1) },
            zone: .utc)
    }

    private func id(_ number: Int) throws -> VersionID {
        try #require(VersionID("018f2d3c-4b5a-7c6d-8e9f-00000000000\(number)"))
    }

    private func text(_ range: InForce) -> String {
        func day(_ instant: Instant) -> String { "\(instant.microseconds / 86_400_000_000)" }
        return "\(day(range.from))–\(range.to.map(day) ?? "")"
    }
}
