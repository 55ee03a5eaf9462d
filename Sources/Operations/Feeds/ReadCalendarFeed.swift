// The calendar behind a token, for whoever has it and nothing else.

package import Domain
import Store

extension Workspace {
    /// What a token opens; nil for one that is none, or that nobody may use any more: all of them are answered alike.
    package func knownCalendar(_ token: String) async throws -> KnownCalendar? {
        guard let secret = CalendarSecret(token) else { return nil }
        let known = try await database.read(secret.tenant) {
            try await $0.knownCalendar(tokenSHA256: secret.sha256)
        }
        return known?.isClosed == true ? nil : known
    }

    /// The calendar as iCalendar text.
    package func calendar(of known: KnownCalendar, window: FeedWindow, now: Instant) async throws -> [UInt8] {
        let (series, found) = try await content(of: known, window, now)
        let name =
            known.token.name
            ?? [known.subjectName, known.tenantName].compactMap(\.self).joined(separator: " · ")
        return CalendarFeed(
            name: name, language: known.token.language, window: window,
            isWhole: found.isWhole && series.count < FeedWindow.maximumSeries, series: series,
            reviews: found.reviews
        ).bytes
    }

    private func content(
        of known: KnownCalendar, _ window: FeedWindow, _ now: Instant
    ) async throws -> (series: [FeedSeries], reviews: FeedReviews) {
        let tenant = known.tenant
        switch known.token.scope {
        case .all: return try await database.snapshot(tenant) { try await $0.feed(.all, window) }
        case .agreement:
            guard let id = known.agreement else { return ([], FeedReviews.none) }
            return try await database.snapshot(tenant) { try await $0.feed(.agreement(id), window) }
        case .region(let key):
            return try await database.snapshot(tenant) { transaction in
                let series = try await transaction.feedSeries(.region(key), window)
                return (series, try await transaction.feedReviews(of: series.map(\.place), window))
            }
        case .person(let key):
            let model = try await model(of: tenant, at: now)
            let name = known.subjectName ?? key.text
            return try await database.snapshot(tenant) { transaction in
                let all = try await transaction.feedSeries(.all, window)
                let names = Set(all.flatMap(\.names))
                let staffing = try await transaction.staffing(
                    functions: Set(names.flatMap(FunctionTitle.keys)).sorted(),
                    members: names.compactMap { Slug($0) }.sorted(), at: now)
                let series = all.filter {
                    $0.concerns(key, called: name, staffing, in: model.responsibilityPlace(of: $0.selector))
                }
                var found = try await transaction.feedReviews(of: series.map(\.place), window)
                if all.count >= FeedWindow.maximumSeries { found.isWhole = false }
                return (series, found)
            }
        }
    }
}
