// Reads of calendars to subscribe to.

import Domain
import Store
import Support
import Testing

extension TenantRead {
    static let feeds = [
        marked("the calendar of a token") { transaction in
            try await transaction.knownCalendar(tokenSHA256: secret)
        },
        marked("the list of calendar tokens") { transaction in
            let ada = try #require(try await transaction.member("ada"))
            let all = try await transaction.calendarTokens(of: nil, before: nil, limit: 9)
            return try await all + transaction.calendarTokens(of: ada.id, before: nil, limit: 9)
        },
        plain("how many tokens a calendar has") { transaction in
            let region = try await transaction.nodeIDs(.region, ["dach"])["dach"]
            let agreement = try await transaction.agreement("global", now: now)?.id
            let ada = try await transaction.member("ada")?.id
            var counts: [Int] = []
            for subject in [
                FeedSubject(), FeedSubject(member: ada), FeedSubject(region: region),
                FeedSubject(agreement: agreement),
            ] {
                counts.append(try await transaction.openCalendarTokens(of: subject))
            }
            return counts
        },
        plain("the calendar of everything") { transaction in
            try await [transaction.feed(.all, FeedWindow(at: now)).reviews.isWhole]
        },
        plain("the series of a region, and their meetings") { transaction in
            let series = try await transaction.feedSeries(.region("emea"), FeedWindow(at: now))
            return try await [
                transaction.feedReviews(of: series.prefix(9).map(\.place), FeedWindow(at: now)).reviews.count
            ]
        },
    ]
}
