// Figures of the company itself, which its agreements grow with.

/// What evolution paths ask about. Conditions name it `metric.employees`.
package enum TenantMetric: String, Sendable, Hashable, CaseIterable, Comparable {
    case employees
    case marketingPeople = "marketing_people"
    case salesPeople = "sales_people"
    case leadsPerMonth = "leads_per_month"
    case dealsPerMonth = "deals_per_month"
    case customerAccounts = "customer_accounts"
    case products
    case locations
    /// Counted by Baton among the segments; nobody states it.
    case regions

    package var isCounted: Bool { self == .regions }

    /// As conditions name it.
    package var field: String { ConditionField.metricPrefix + rawValue }

    /// nil for what is no field of one.
    package init?(field: String) {
        guard let metric = Self.allCases.first(where: { $0.field.hasSameBytes(as: field) }) else {
            return nil
        }
        self = metric
    }

    package var label: LocalizedText {
        switch self {
        case .employees: LocalizedText("Employees", german: "Mitarbeitende")
        case .marketingPeople: LocalizedText("People in marketing", german: "Personen im Marketing")
        case .salesPeople: LocalizedText("People in sales", german: "Personen im Vertrieb")
        case .leadsPerMonth: LocalizedText("Leads a month", german: "Leads im Monat")
        case .dealsPerMonth: LocalizedText("Deals won a month", german: "Abschlüsse im Monat")
        case .customerAccounts: LocalizedText("Customers", german: "Kunden")
        case .products: LocalizedText("Products", german: "Produkte")
        case .locations: LocalizedText("Locations", german: "Standorte")
        case .regions: LocalizedText("Regions", german: "Regionen")
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What somebody says of a figure.
package struct TenantFigure: Sendable, Hashable {
    package static let values = 0...1_000_000_000
    package static let years = 1970...2200
    /// Characters.
    package static let originLength = 1...500

    package var value: Int
    /// The day of which it is.
    package var asOf: CivilDate
    /// Where it comes from, in words.
    package var origin: String?

    package init(value: Int, asOf: CivilDate, origin: String? = nil) {
        self.value = value
        self.asOf = asOf
        self.origin = origin
    }

    /// What is wrong with it beside what was stated before.
    ///
    /// - Parameter today: in the tenant's zone.
    package func faults(after old: TenantFigure?, on today: CivilDate) -> [Fault] {
        if asOf > today {
            return [Fault("/as_of", .outOfRange, "A figure is of today, \(today), or of a day before.")]
        }
        guard let old, asOf < old.asOf else { return [] }
        return [Fault("/as_of", .outOfRange, "There is a figure of \(old.asOf) already; this one is older.")]
    }
}

extension TenantFigure: Input {
    package init(reading r: ObjectReader) {
        self.init(
            value: r["value"].integer(Self.values), asOf: r["as_of"].date(in: Self.years),
            origin: r.optional("origin")?.text(Self.originLength))
    }
}

/// A figure as it was stated; it holds until the next one.
package struct StatedFigure: Sendable, Hashable {
    package var metric: TenantMetric
    package var figure: TenantFigure
    /// From 1.
    package var number: Int
    package var statedAt: Instant
    package var statedBy: String

    package init(metric: TenantMetric, figure: TenantFigure, number: Int, statedAt: Instant, statedBy: String)
    {
        self.metric = metric
        self.figure = figure
        self.number = number
        self.statedAt = statedAt
        self.statedBy = statedBy
    }

    package var tag: EntityTag { EntityTag(revision: number) }

    /// Of a figure that nobody has stated.
    package static let unstated = EntityTag(revision: 0)
}
