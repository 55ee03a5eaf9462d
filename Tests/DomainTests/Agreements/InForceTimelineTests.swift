// Tables of signed versions and of the times in which each is in force.

import Domain
import Testing

/// A version in short: signed at, begins, ends, terminated at; numbered in this order.
typealias Signed = (signed: Int, begins: Int?, ends: Int?, terminated: Int?)

@Suite("Times in force")
struct InForceTimelineTests {
    @Test(
        "each version is in force from its begin or its last signature until what ends it",
        arguments: [
            ([(10, nil, nil, nil)], ["10–"]), ([(10, 5, 30, nil)], ["10–30"]),
            ([(10, 15, 30, nil)], ["15–30"]),
            // A later version ends the one before where it begins.
            ([(0, nil, nil, nil), (10, nil, nil, nil)], ["0–10 superseded", "10–"]),
            ([(0, nil, nil, nil), (10, 15, nil, nil)], ["0–15 superseded", "15–"]),
            ([(0, nil, 15, nil), (10, 15, nil, nil)], ["0–15", "15–"]),
            ([(0, nil, 12, nil), (10, 15, nil, nil)], ["0–12", "15–"]),
            // One that would have begun later is replaced whole.
            (
                [(0, nil, nil, nil), (1, 20, nil, nil), (2, 15, nil, nil)],
                ["0–15 superseded", "never superseded", "15–"]
            ),
            (
                [(0, nil, nil, nil), (1, 20, nil, nil), (2, 20, nil, nil)],
                ["0–20 superseded", "never superseded", "20–"]
            ),
            // One that ends before the next one begins does not come back.
            ([(0, nil, nil, nil), (1, 10, 20, nil)], ["0–10 superseded", "10–20"]),
            // A termination ends what runs, and takes back what has not begun.
            ([(0, nil, 30, 20)], ["0–20 terminated"]), ([(0, nil, 30, 40)], ["0–30"]),
            ([(0, nil, nil, nil), (1, 20, nil, 15)], ["0–", "never terminated"]),
            ([(0, nil, 25, nil), (1, 20, nil, 20)], ["0–25", "never terminated"]),
            ([(0, nil, 25, 22), (1, 20, nil, 1)], ["0–22 terminated", "never terminated"]),
            // What was replaced whole begins after all, when what replaced it is taken back.
            (
                [(0, nil, nil, nil), (1, 30, nil, nil), (2, 20, nil, 10)],
                ["0–30 superseded", "30–", "never terminated"]
            ),
        ] as [([Signed], [String])])
    func times(versions: [Signed], times: [String]) throws {
        let signed = try versions.enumerated().map { try version($0.offset, $0.element) }
        #expect(InForceTimeline.times(of: signed.reversed()).map { text($0.time) } == times)
    }

    @Test("what is written down stays, whatever time zones come to be")
    func kept() throws {
        var version = try version(0, (10, 20, nil, nil))
        version.time = VersionTime(inForce: InForce(from: at(19), to: nil), endReason: nil)
        #expect(InForceTimeline.times(of: [version]).map { text($0.time) } == ["19–"])
    }

    @Test("no two versions are in force at once, and the newest signed text wins from its begin on")
    func random() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let versions = try (0..<Int.random(in: 1...7, using: &random)).map { number in
                func maybe(_ range: ClosedRange<Int>) -> Int? {
                    Bool.random(using: &random) ? Int.random(in: range, using: &random) : nil
                }
                let begins = maybe(0...40)
                let terminated = number % 3 == 0 ? maybe(0...60) : nil
                return try version(number, (number * 5, begins, maybe(41...60), terminated))
            }
            let times = InForceTimeline.times(of: versions)
            for second in 0...70 {
                let inForce = times.filter { $0.time.inForce.contains(at(second)) }
                #expect(inForce.count <= 1)
                // By the rule itself: the newest of those that have begun decides whether anything is in force.
                let begun = versions.filter { isEver($0) && start($0) <= second }.max {
                    $0.number < $1.number
                }
                let expected = begun.flatMap { isOver($0, at: second) ? nil : $0.id }
                #expect(inForce.first?.version.id == expected, "\(versions) at \(second)")
            }
        }
    }

    private func start(_ version: SignedVersion) -> Int {
        Int(max(version.begins ?? version.signedAt, version.signedAt).microseconds / 1_000_000)
    }

    private func isEver(_ version: SignedVersion) -> Bool { !isOver(version, at: start(version)) }

    private func isOver(_ version: SignedVersion, at second: Int) -> Bool {
        [version.ends, version.terminatesAt].compactMap(\.self).contains { $0 <= at(second) }
    }

    @Test(
        "a validity that is over before it could begin is refused", arguments: [(nil, 9), (nil, 3), (20, 19)])
    func over(begins: Int?, last: Int) throws {
        let day = 86_400
        let validity = Validity(
            from: begins.map { CivilDate(daysSince1970: $0) }, to: CivilDate(daysSince1970: last), zone: .utc)
        let version = try version(0, (10 * day, begins.map { $0 * day }, (last + 1) * day, nil))
        let error = #expect(throws: DomainError.self) {
            try InForceTimeline.requireTime(for: version, in: validity)
        }
        #expect(error?.code == .validityEnded)
        #expect(error?.faults.map(\.pointer) == ["/validity/to"])
    }

    private func version(_ number: Int, _ signed: Signed) throws -> SignedVersion {
        SignedVersion(
            id: try #require(VersionID("018f2d3c-4b5a-7c6d-8e9f-00000000000\(number)")), number: number + 1,
            signedAt: at(signed.signed), begins: signed.begins.map(at), ends: signed.ends.map(at),
            terminatesAt: signed.terminated.map(at))
    }

    private func at(_ second: Int) -> Instant { Instant(microseconds: 0).adding(seconds: second) }

    private func text(_ time: VersionTime) -> String {
        func second(_ instant: Instant) -> String { "\(instant.microseconds / 1_000_000)" }
        let range =
            time.inForce.isEmpty
            ? "never" : "\(second(time.inForce.from))–\(time.inForce.to.map(second) ?? "")"
        return ([range] + [time.endReason?.rawValue].compactMap(\.self)).joined(separator: " ")
    }
}
