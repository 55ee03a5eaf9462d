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
        facts.signBy = at(20)
        #expect([19, 20].map { facts.state(at: at($0)) } == [.proposed, .lapsed])
        facts.declinedAt = at(10)
        #expect([19, 20].map { facts.state(at: at($0)) } == [.declined, .declined])
        facts.declinedAt = nil
        facts.withdrawnAt = at(30)
        #expect(facts.state(at: at(30)) == .withdrawn)
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

    private func at(_ second: Int) -> Instant { Instant(microseconds: 0).adding(seconds: second) }
}
