// What an account is worth to us, and what it spends in our field.

package struct Commercials: Sendable, Hashable {
    package static let years = 1970...9999

    /// Ours with the account in twelve months.
    package var revenue: ExactMoney?
    /// What the account spends in our field in twelve months, with everybody.
    package var spend: ExactMoney?
    /// What may still come of it.
    package var openPipeline: ExactMoney?
    /// The local date of which the amounts are, and by whose rates they are converted.
    package var asOf: CivilDate
    /// The system that says so.
    package var source: Slug

    package init(
        revenue: ExactMoney? = nil, spend: ExactMoney? = nil, openPipeline: ExactMoney? = nil,
        asOf: CivilDate, source: Slug
    ) {
        self.revenue = revenue
        self.spend = spend
        self.openPipeline = openPipeline
        self.asOf = asOf
        self.source = source
    }

    /// - Parameter today: in the tenant's time zone.
    package func faults(on today: CivilDate) -> [Fault] {
        guard asOf > today else { return [] }
        return [Fault("/as_of", .outOfRange, "Amounts are of today, \(today), or of a day before.")]
    }

    /// The names of the fields that differ. Their values stay out of the audit chain.
    package func fields(otherThan old: Commercials?) -> [String] {
        let differences: [(String, Bool)] = [
            ("as_of", asOf != old?.asOf), ("open_pipeline", openPipeline != old?.openPipeline),
            ("revenue", revenue != old?.revenue), ("source", source != old?.source),
            ("spend", spend != old?.spend),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

extension Commercials: Input {
    package init(reading r: ObjectReader) {
        self.init(
            revenue: r.optional("revenue")?.read(ExactMoney.self),
            spend: r.optional("spend")?.read(ExactMoney.self),
            openPipeline: r.optional("open_pipeline")?.read(ExactMoney.self),
            asOf: r["as_of"].date(in: Commercials.years), source: r["source"].slug())
    }
}

/// Commercials as they were stated; they hold until the next ones.
package struct StatedCommercials: Sendable, Hashable {
    package var commercials: Commercials
    package var validFrom: Instant
    package var revision: Int64
    package var statedBy: String

    package init(commercials: Commercials, validFrom: Instant, revision: Int64, statedBy: String) {
        self.commercials = commercials
        self.validFrom = validFrom
        self.revision = revision
        self.statedBy = statedBy
    }

    package var tag: EntityTag { EntityTag(revision: Int(revision)) }
}
