// What each agreement in force promises: its effective terms where its selector points, and the calendar that holds there.

import Domain
import Store

/// The agreements in force at one moment, each with its place.
struct AgreementsInForce: Sendable {
    private let model: SharedModel
    private let places: [Slug: (framework: Slug, layer: Layer)]
    /// The next instant at which something else is in force.
    let holdsUntil: Instant?

    init(_ loaded: LoadedModel) {
        model = SharedModel(loaded)
        holdsUntil = loaded.holdsUntil
        var places: [Slug: (framework: Slug, layer: Layer)] = [:]
        for (key, framework) in loaded.model.frameworks {
            for layer in [framework.framework] + framework.locals { places[layer.agreement] = (key, layer) }
        }
        self.places = places
    }

    /// The version in force, and where it holds; nil where none is.
    func layer(of agreement: Slug) -> Layer? { places[agreement]?.layer }

    /// What holds where the agreement's selector points: of a framework its own terms.
    ///
    /// - Returns: nil where no version of it is in force.
    func terms(of agreement: Slug) throws(DomainError) -> JSON? {
        guard let (framework, layer) = places[agreement] else { return nil }
        return try model.resolve(layer.selector, framework: framework).terms
    }

    /// Where functions are held that the agreement names.
    func responsibilityPlace(of agreement: Slug) -> ResponsibilityPlace {
        model.responsibilityPlace(of: places[agreement]?.layer.selector ?? Selector())
    }
}

extension TenantTransaction {
    func agreementsInForce(_ now: Instant) async throws -> AgreementsInForce {
        AgreementsInForce(try await presentModel(now))
    }

    /// The calendar that holds in a region; nil where none does.
    func calendarInForce(in region: Slug?, now: Instant) async throws -> CalendarVersion? {
        do {
            return try await effectiveCalendar(region: region, team: nil, at: nil, now: now).version
        } catch let error as DomainError where error.code == .noCalendar {
            return nil
        }
    }

    /// Everything needed to say whom names stand for in an agreement's terms.
    func directory(
        of names: [String], roles: [Slug], in place: ResponsibilityPlace, at now: Instant
    ) async throws -> NameDirectory {
        let staffing = try await staffing(
            functions: Set(names.flatMap(FunctionTitle.keys) + roles).sorted(),
            members: names.compactMap { Slug($0) }, names: names, at: now)
        return NameDirectory(staffing, try await members(staffing.people.keys.sorted()), in: place)
    }
}
