// What conditions may ask about: one table of fields.

/// What a field's values are, and so how they compare.
package enum ConditionFieldType: Sendable, Hashable {
    case number
    /// How often something happened; may be asked over a window of time.
    case count
    case money
    /// Compared without regard to capitals and spacing.
    case text
    /// Several texts, compared as `text`.
    case texts
    /// The key of something: compared as written.
    case key
    /// A region or vertical. As in selectors, a node stands for itself and everything below it.
    case node
    /// ISO 3166-1 alpha-2.
    case country
    case flag
    case choice([TermChoice])
}

/// Something that is known of an account, of a lead, or of the business.
package struct ConditionField: Sendable, Hashable {
    /// As conditions name it: `account.employees`.
    package let key: String
    package let type: ConditionFieldType
    package let label: LocalizedText

    package init(_ key: String, _ type: ConditionFieldType, _ english: String, german: String) {
        self.key = key
        self.type = type
        label = LocalizedText(english, german: german)
    }

    /// Every field but the metrics.
    package static let all: [ConditionField] = account + lead + behaviour

    private static let account: [ConditionField] = [
        ConditionField("account.employees", .number, "Employees", german: "Zahl der Mitarbeitenden"),
        ConditionField("account.revenue", .money, "Annual revenue", german: "Jahresumsatz"),
        ConditionField("account.country", .country, "Country", german: "Land"),
        ConditionField("account.region", .node, "Region", german: "Region"),
        ConditionField("account.vertical", .node, "Vertical", german: "Branchensegment"),
        ConditionField("account.size", .key, "Size", german: "Unternehmensgröße"),
        ConditionField("account.tier", .key, "Account tier", german: "Kundenstufe"),
        ConditionField("account.industry", .texts, "Industries", german: "Branchen"),
        ConditionField("account.tech_stack", .texts, "Technology in use", german: "Eingesetzte Technologie"),
        ConditionField("account.is_target", .flag, "Target account", german: "Zielkunde"),
        ConditionField("account.is_customer", .flag, "Existing customer", german: "Bestandskunde"),
        ConditionField("account.is_competitor", .flag, "Competitor", german: "Wettbewerber"),
        ConditionField("account.is_partner", .flag, "Sales partner", german: "Vertriebspartner"),
        ConditionField(
            "account.engaged_stakeholders", .number, "Engaged stakeholders",
            german: "Zahl der aktiven Ansprechpersonen"),
        ConditionField(
            "account.committee_coverage", .number, "Coverage of the buying committee in percent",
            german: "Abdeckung des Buying Centers in Prozent"),
        ConditionField(
            "account.share_of_wallet", .number, "Share of wallet in percent",
            german: "Anteil an den Ausgaben des Kunden in Prozent"),
        ConditionField("account.open_pipeline", .money, "Open pipeline", german: "Offene Pipeline"),
    ]

    private static let lead: [ConditionField] = [
        ConditionField("lead.role", .text, "Role of the person", german: "Rolle der Person"),
        ConditionField("lead.class", .key, "Lead class", german: "Lead-Klasse"),
        ConditionField("lead.stage", .key, "Stage", german: "Stufe"),
        ConditionField("lead.grade", .key, "Grade", german: "Profilnote"),
        ConditionField("lead.points", .number, "Points", german: "Punktzahl"),
        ConditionField("lead.source", .text, "Source", german: "Quelle"),
        ConditionField("lead.campaign", .text, "Campaign", german: "Kampagne"),
        ConditionField("lead.product", .text, "Product of interest", german: "Gewünschtes Produkt"),
        ConditionField("lead.language", .key, "Language", german: "Sprache"),
        ConditionField("lead.country", .country, "Country of the person", german: "Land der Person"),
        ConditionField(
            "lead.months_to_project", .number, "Months until the project", german: "Monate bis zum Projekt"),
        ConditionField("lead.budget", .money, "Budget", german: "Budget"),
        ConditionField("lead.has_authority", .flag, "Decides on the purchase", german: "Kaufentscheider"),
        ConditionField("lead.has_need", .flag, "Need confirmed", german: "Bedarf bestätigt"),
        ConditionField("lead.has_consent", .flag, "Consent to be contacted", german: "Kontakteinwilligung"),
        ConditionField(
            "lead.icp_fit",
            .choice([
                TermChoice("yes", "yes", german: "ja"), TermChoice("no", "no", german: "nein"),
                TermChoice("unclear", "unclear", german: "unklar"),
            ]), "Fit with the customer profile", german: "Passung zum Kundenprofil"),
    ]

    private static let behaviour: [ConditionField] = [
        ConditionField("lead.visits", .count, "Number of visits", german: "Zahl der Besuche"),
        ConditionField("lead.downloads", .count, "Number of downloads", german: "Zahl der Downloads"),
        ConditionField("lead.form_fills", .count, "Number of forms sent", german: "Zahl der Formulare"),
        ConditionField("lead.webinars", .count, "Number of webinars", german: "Zahl der Webinare"),
        ConditionField(
            "lead.events", .count, "Number of events attended", german: "Zahl der Veranstaltungen"),
        ConditionField(
            "lead.email_opens", .count, "Number of emails opened", german: "Zahl geöffneter E-Mails"),
        ConditionField(
            "lead.email_clicks", .count, "Number of email clicks", german: "Zahl der E-Mail-Klicks"),
        ConditionField("lead.requests", .count, "Number of requests", german: "Zahl der Anfragen"),
        ConditionField(
            "lead.attempts", .count, "Number of contact attempts", german: "Zahl der Kontaktversuche"),
    ]

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

    static let metricPrefix = "metric."

    /// The field of a name; nil where there is none. `metric.<key>` is the latest value of a metric.
    package static func named(_ key: String) -> ConditionField? {
        if let field = byKey[key], field.key.hasSameBytes(as: key) { return field }
        guard key.hasPrefix(metricPrefix) else { return nil }
        let metric = key.dropFirst(metricPrefix.count)
        guard (1...Slug.maximumLength).contains(metric.utf8.count),
            metric.utf8.first?.isLowercaseLetter == true,
            metric.utf8.allSatisfy({
                $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        if let known = MetricCatalogue.metric(String(metric)) {
            return ConditionField(key, .number, known.name.english, german: known.name.german)
        }
        return ConditionField(key, .number, "Metric \(metric)", german: "Metrik \(metric)")
    }

    /// The key of the metric that it asks for; nil for what is none.
    var metric: String? {
        key.hasPrefix(Self.metricPrefix) ? String(key.dropFirst(Self.metricPrefix.count)) : nil
    }

    /// What would be right where there is no field of this name.
    static func suggestion(for key: String) -> String {
        let group = key.split(separator: ".", maxSplits: 1).first.map { $0 + "." } ?? ""
        let near = all.map(\.key).filter { $0.hasPrefix(group) }
        if key.hasPrefix(metricPrefix) {
            return "A metric is named by its key, such as metric.sla_compliance."
        }
        guard !near.isEmpty else {
            return "A field begins with account., lead. or metric., such as lead.points."
        }
        return "Use one of \(near.joined(separator: ", "))."
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
