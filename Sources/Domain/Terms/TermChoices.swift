// The closed lists of the catalogue, with their labels.

extension TermChoice {
    static let units = MetricUnit.allCases.map { TermChoice($0.rawValue, $0.label) }

    static let directions = [
        TermChoice("higher", "Higher is better", german: "Höher ist besser"),
        TermChoice("lower", "Lower is better", german: "Niedriger ist besser"),
    ]

    static let levels = [
        TermChoice("functional", "Functional: one side's own work", german: "Funktional: Arbeit einer Seite"),
        TermChoice("handover", "Handover between the sides", german: "Übergabe zwischen den Seiten"),
        TermChoice("impact", "Impact: joint success", german: "Wirkung: gemeinsamer Erfolg"),
    ]

    static let periods = [
        TermChoice("week", "Week", german: "Woche"),
        TermChoice("month", "Month", german: "Monat"),
        TermChoice("quarter", "Quarter", german: "Quartal"),
        TermChoice("half-year", "Half-year", german: "Halbjahr"),
        TermChoice("year", "Year", german: "Jahr"),
    ]

    static let intervals = [
        TermChoice("day", "Every day", german: "Täglich"),
        TermChoice("week", "Every week", german: "Wöchentlich"),
        TermChoice("two-weeks", "Every two weeks", german: "Alle zwei Wochen"),
        TermChoice("three-weeks", "Every three weeks", german: "Alle drei Wochen"),
        TermChoice("four-weeks", "Every four weeks", german: "Alle vier Wochen"),
        TermChoice("month", "Every month", german: "Monatlich"),
        TermChoice("quarter", "Every quarter", german: "Vierteljährlich"),
        TermChoice("half-year", "Every half-year", german: "Halbjährlich"),
        TermChoice("year", "Every year", german: "Jährlich"),
    ]

    static let closedDays = [
        TermChoice("forward", "The next open day", german: "Der nächste offene Tag"),
        TermChoice("backward", "The last open day before", german: "Der letzte offene Tag davor"),
        TermChoice("keep", "The same day", german: "Derselbe Tag"),
    ]

    static let weekdays = [
        TermChoice("monday", "Monday", german: "Montag"),
        TermChoice("tuesday", "Tuesday", german: "Dienstag"),
        TermChoice("wednesday", "Wednesday", german: "Mittwoch"),
        TermChoice("thursday", "Thursday", german: "Donnerstag"),
        TermChoice("friday", "Friday", german: "Freitag"),
        TermChoice("saturday", "Saturday", german: "Samstag"),
        TermChoice("sunday", "Sunday", german: "Sonntag"),
    ]

    static let phases = [
        TermChoice("awareness", "Awareness", german: "Aufmerksamkeit"),
        TermChoice("evaluation", "Evaluation", german: "Bewertung"),
        TermChoice("decision", "Decision", german: "Entscheidung"),
        TermChoice("onboarding", "Onboarding", german: "Einführung"),
        TermChoice("growth", "Growth and retention", german: "Ausbau und Bindung"),
        TermChoice("advocacy", "Advocacy", german: "Weiterempfehlung"),
    ]

    static let criteria = [
        TermChoice("firmographics", "Data of the company", german: "Unternehmensdaten"),
        TermChoice("role", "Role of the person", german: "Rolle der Person"),
        TermChoice("budget", "Budget", german: "Budget"),
        TermChoice("authority", "Authority to decide", german: "Entscheidungsbefugnis"),
        TermChoice("need", "Need", german: "Bedarf"),
        TermChoice("timeline", "Time frame", german: "Zeitrahmen"),
    ]

    static let comments = [
        TermChoice("required", "Required", german: "Erforderlich"),
        TermChoice("optional", "Optional", german: "Freiwillig"),
        TermChoice("none", "None", german: "Keiner"),
    ]

    static let destinations = [
        TermChoice("marketing", "Back to marketing", german: "Zurück an das Marketing"),
        TermChoice("nurturing", "Into nurturing", german: "In das Nurturing"),
        TermChoice("recycling", "Into recycling", german: "In das Recycling"),
        TermChoice("closed", "Closed", german: "Abgeschlossen"),
    ]
}

extension TermChoice {
    static let feedbackKinds = [
        TermChoice("lead_quality", "Quality of the lead", german: "Qualität des Leads"),
        TermChoice("rejection_reason", "Reason of a rejection", german: "Ablehnungsgrund"),
        TermChoice("insight", "Insight", german: "Erkenntnis"),
        TermChoice("won_deal", "Deal that was won", german: "Gewonnener Abschluss"),
        TermChoice("not_worked", "Leads that were not worked", german: "Nicht bearbeitete Leads"),
        TermChoice("other", "Something else", german: "Sonstiges"),
    ]

    static let bases = [
        TermChoice("history", "Own history", german: "Eigene Erfahrungswerte"),
        TermChoice("benchmark", "Benchmark", german: "Branchenvergleich"),
        TermChoice("hypothesis", "Hypothesis", german: "Hypothese"),
    ]

    static let meetingKinds = [
        TermChoice("operative", "Operative", german: "Operativ"),
        TermChoice("tactical", "Tactical", german: "Taktisch"),
        TermChoice("strategic", "Strategic", german: "Strategisch"),
        TermChoice("redefinition", "Redefinition", german: "Neudefinition"),
        TermChoice("sprint", "Sprint", german: "Sprint"),
    ]

    static let signatures = [
        TermChoice("required", "Required", german: "Erforderlich"),
        TermChoice("optional", "Optional", german: "Freiwillig"),
        TermChoice("none", "None: takes part without signing", german: "Keine: wirkt ohne Unterschrift mit"),
    ]

    static let renewals = [
        TermChoice("manual", "By decision", german: "Durch Beschluss"),
        TermChoice("automatic", "By itself", german: "Automatisch"),
    ]

    static let unchangedRenewals = [
        TermChoice("signed_again", "It is signed again", german: "Sie wird neu unterschrieben"),
        TermChoice("no_signature", "Without a new signature", german: "Ohne neue Unterschrift"),
    ]

    static let staffingRules = [
        TermChoice("warn", "It is warned of", german: "Es wird gewarnt"),
        TermChoice("refuse", "The proposal is refused", german: "Der Vorschlag wird abgelehnt"),
    ]

    static let expiries = [
        TermChoice("lapse", "It ends", german: "Sie endet"),
        TermChoice(
            "run_on", "It runs on until it is replaced", german: "Sie läuft weiter, bis sie ersetzt wird"),
    ]

    static let stakeholderRoles = [
        TermChoice("executive_sponsor", "Executive sponsor", german: "Sponsor in der Geschäftsleitung"),
        TermChoice("marketing_lead", "Head of marketing", german: "Leitung Marketing"),
        TermChoice("sales_lead", "Head of sales", german: "Leitung Vertrieb"),
        TermChoice("operations", "Operations", german: "Operative Ebene"),
        TermChoice("data_owner", "Responsible for data", german: "Datenverantwortung"),
        TermChoice("customer_success", "Customer success", german: "Kundenerfolg (Customer Success)"),
        TermChoice("other", "Other", german: "Sonstige"),
    ]
}
