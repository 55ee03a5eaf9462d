// Milestones out of terms, and when they are due: in elapsed and business time, over holidays and changes of the clocks.

import Testing

@testable import Domain

@Suite("Agreed milestones")
struct AgreedMilestoneTests {
    @Test("terms have their milestones in order, each with its sides and the version that set its text")
    func frozen() throws {
        let milestones: JSON = [
            "b": [
                "text": "Both, by their word", "owner": "joint", "position": 2,
                "due": ["within": "P2D", "clock": "elapsed"],
            ],
            "a": ["text": "Of marketing", "owner": "marketing", "position": 2],
            "c": [
                "text": "Of sales", "owner": "sales", "position": 1,
                "due": ["within": "P5D", "clock": "business"],
            ],
            "d": ["text": "Of nobody"],
            "e": ["text": "Of a function", "owner": "operations", "position": 9],
        ]
        let terms: JSON = ["engagement": ["milestones": milestones]]
        let found = AgreedMilestone.all(in: terms) { pointer in
            PlanMilestone.Source(
                agreement: Slug("abm")!, version: pointer.description.contains("/b/") ? 7 : 3)
        }
        #expect(found.map(\.key.text) == ["c", "a", "b", "e", "d"])
        let both = PlanSide.allCases
        #expect(found.map(\.sides) == [[.sales], [.marketing], both, both, both])
        #expect(found.map { $0.due?.duration.description } == ["P5D", nil, "P2D", nil, nil])
        #expect(found.map(\.source.version) == [3, 3, 7, 3, 3])
        #expect(AgreedMilestone.all(in: ["engagement": [:]]) { _ in found[0].source }.isEmpty)
    }

    static let dues: [(within: String, clock: String, from: String, isInOffice: Bool, due: String)] = [
        // Elapsed time is counted in the tenant's zone where there is no calendar, and keeps the wall time in the spring.
        ("P2D", "elapsed", "2026-03-27T09:00:00Z", false, "2026-03-29T09:00:00Z"),
        ("P2D", "elapsed", "2026-03-27T09:00:00Z", true, "2026-03-29T08:00:00Z"),
        ("P1D", "elapsed", "2026-03-28T01:30:00Z", true, "2026-03-29T01:00:00Z"),
        ("PT48H", "elapsed", "2026-03-27T09:00:00Z", true, "2026-03-29T09:00:00Z"),
        ("P30D", "elapsed", "2026-10-01T06:00:00Z", true, "2026-10-31T07:00:00Z"),
        // Business days end with the last window, and pass over a weekend and the first of May.
        ("P1D", "business", "2026-04-30T08:00:00Z", true, "2026-05-04T15:00:00Z"),
        ("P3D", "business", "2026-04-28T08:00:00Z", true, "2026-05-04T15:00:00Z"),
        ("P1D", "business", "2026-03-27T10:00:00Z", true, "2026-03-30T15:00:00Z"),
        ("PT4H", "business", "2026-03-27T14:00:00Z", true, "2026-03-30T09:00:00Z"),
        ("P3D", "business", "2026-04-28T08:00:00Z", false, "no_calendar"),
    ]

    @Test(
        "a milestone is due when its agreed time has passed in the calendar of its account", arguments: dues)
    func due(_ sample: (within: String, clock: String, from: String, isInOffice: Bool, due: String)) throws {
        let agreed = try #require(
            AgreedDuration(["within": .string(sample.within), "clock": .string(sample.clock)]))
        let start = try #require(Instant(sample.from))
        let calendar = sample.isInOffice ? try Self.office() : nil
        let due = MilestoneDue(agreed, after: start, in: calendar, zone: .utc)
        #expect((due.instant?.description ?? due.gap?.rawValue) == sample.due)
    }

    @Test("what has no time agreed, or none that ever comes, says why")
    func never() throws {
        #expect(
            MilestoneDue(
                nil, after: Instant(microseconds: 1_772_438_400_000_000), in: try Self.office(), zone: .utc)
                == .never(.notAgreed))
        let long = try #require(AgreedDuration(["within": "P36525D", "clock": "business"]))
        #expect(
            MilestoneDue(
                long, after: Instant(microseconds: 1_772_438_400_000_000), in: try Self.office(), zone: .utc)
                == .never(.beyondHorizon))
    }

    /// Nine to five in Berlin from Monday to Friday, with the holidays of Bavaria.
    private static func office() throws -> WorkingCalendar {
        let week = ["mon", "tue", "wed", "thu", "fri"].map { ($0, JSON.array([["09:00", "17:00"]])) }
        return try WorkingCalendar([
            "name": "Office", "time_zone": "Europe/Berlin", "holiday_sets": ["de-by"],
            "weekly": .object(JSONObject(uniqueKeysWithValues: week)),
        ])
    }
}
