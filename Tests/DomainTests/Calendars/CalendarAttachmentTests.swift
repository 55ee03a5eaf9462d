// Which calendar holds where several could.

import Testing

@testable import Domain

@Suite("Attached calendars") struct CalendarAttachmentTests {
    /// A team and the regions upwards as `place=calendar`, the tenant's own, and what holds from where.
    static let cases: [(String?, [String], String?, String?)] = [
        (nil, [], nil, nil),
        (nil, [], "all", "all of the settings"),
        (nil, ["germany=", "emea="], nil, nil),
        (nil, ["germany=", "emea=emea"], "all", "emea of region emea"),
        (nil, ["germany=berlin", "emea=emea"], "all", "berlin of region germany"),
        ("callers=", ["germany=berlin"], nil, "berlin of region germany"),
        ("callers=nights", ["germany=berlin"], "all", "nights of team callers"),
        ("callers=", [], "all", "all of the settings"),
        ("callers=", [], nil, nil),
    ]

    @Test(
        "a team's own calendar goes first, then that of the nearest region, then the tenant's",
        arguments: cases)
    func nearest(team: String?, regions: [String], standard: String?, holds: String?) throws {
        let attachments = CalendarAttachments(
            team: try team.map(place), regions: try regions.map(place), standard: try standard.map(reference))
        let found = attachments.nearest.map { calendar, source in
            switch source {
            case .team(let key): "\(calendar.key) of team \(key)"
            case .region(let key): "\(calendar.key) of region \(key)"
            case .settings: "\(calendar.key) of the settings"
            }
        }
        #expect(found == holds)
    }

    private func place(_ text: String) throws -> CalendarAttachments.Place {
        let sides = text.split(separator: "=").map(String.init)
        return CalendarAttachments.Place(try slug(sides[0]), try sides.dropFirst().first.map(reference))
    }

    private func reference(_ key: String) throws -> CalendarReference {
        CalendarReference(id: CalendarID.standIn, key: try slug(key))
    }
}
