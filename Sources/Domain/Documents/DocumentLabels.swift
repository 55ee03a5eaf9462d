// The fixed words of a document, beside those of the catalogue.

/// Labels of the document itself.
enum DocumentLabels {
    static let framework = LocalizedText("Framework agreement", german: "Rahmenvereinbarung")
    static let local = LocalizedText("Local agreement", german: "Lokale Vereinbarung")
    static let genre = LocalizedText(
        "Service level agreement between marketing and sales",
        german: "Service Level Agreement zwischen Marketing und Vertrieb")
    static let contents = LocalizedText("Contents", german: "Inhalt")
    static let version = LocalizedText("Version", german: "Fassung")
    static let state = LocalizedText("State", german: "Status")
    static let draft = LocalizedText("Draft", german: "Entwurf")
    static let draftNote = LocalizedText(
        "This draft binds nobody; its text may still change.",
        german: "Dieser Entwurf bindet niemanden; sein Text kann sich noch ändern.")
    static let validFrom = LocalizedText("Valid from", german: "Gültig ab")
    static let validTo = LocalizedText("Valid until", german: "Gültig bis")
    static let inForceSince = LocalizedText("In force from", german: "In Kraft ab")
    static let inForceTo = LocalizedText("In force until", german: "In Kraft bis")
    static let uponSigning = LocalizedText("Last signature", german: "Letzte Unterschrift")
    static let uponProposal = LocalizedText("Publication", german: "Veröffentlichung")
    static let untilReplaced = LocalizedText("Further notice", german: "Auf Weiteres")
    static let timeZone = LocalizedText("Time zone of these dates", german: "Zeitzone dieser Angaben")
    static let agreement = LocalizedText("Agreement", german: "Vereinbarung")
    static let hash = LocalizedText("Content hash (SHA-256)", german: "Inhaltshash (SHA-256)")
    static let rests = LocalizedText("Under the framework", german: "Unter dem Rahmen")
    static let segment = LocalizedText("Segment", german: "Segment")
    static let everywhere = LocalizedText("All segments", german: "Alle Segmente")
    static let page = LocalizedText("Page", german: "Seite")
    static let of = LocalizedText("of", german: "von")

    static let firstResponse = LocalizedText("First response within", german: "Frist für die erste Reaktion")
    static let volume = LocalizedText("What we commit to", german: "Was wir zusagen")
    static let volumeOfStages = LocalizedText("Target volume", german: "Zielvolumen")
    static let conversion = LocalizedText("Conversion", german: "Konversion")
    static let escalation = LocalizedText(
        "When a deadline is missed", german: "Wenn eine Frist versäumt wird")
    static let targets = LocalizedText("What we measure", german: "Woran wir uns messen")

    static let duty = LocalizedText("Duty", german: "Pflicht")
    static let marketing = LocalizedText("Marketing", german: "Marketing")
    static let after = LocalizedText("after", german: "nach")
    static let within = LocalizedText("within", german: "innerhalb von")
    static let atLeast = LocalizedText("at least", german: "mindestens")
    static let atMost = LocalizedText("at most", german: "höchstens")
    static let scaled = LocalizedText("scaled by market maturity", german: "angepasst an die Marktreife")
    static let unscaled = LocalizedText("the same in every market", german: "in jedem Markt gleich")
    static let others = LocalizedText("Further terms", german: "Weitere Bestimmungen")
    static let core = LocalizedText("Core", german: "Kern")
    static let rhythm = LocalizedText("Rhythm", german: "Rhythmus")
    static let monthOf = LocalizedText("month", german: "Monat")
    static let last = LocalizedText("last", german: "letzter")
    static let commitment = LocalizedText("Commitment", german: "Zusage")
    static let conversionStep = LocalizedText("Step", german: "Schritt")
    static let raciLegend = LocalizedText(
        "R does the work · A answers for it, one for each activity · C is asked before · I is told after",
        german: "R führt aus · A trägt die Gesamtverantwortung, genau einmal je Aktivität · "
            + "C wird vorher befragt · I wird nachher informiert")
    static let nothingHere = LocalizedText(
        "The agreement says nothing here.", german: "Die Vereinbarung sagt hierzu nichts.")
    static let metrics = LocalizedText("How it is measured", german: "So wird gemessen")
    static let area = LocalizedText("Area", german: "Bereich")
    static let rule = LocalizedText("Rule", german: "Regel")

    static let deviations = LocalizedText("Deviations from the framework", german: "Abweichungen vom Rahmen")
    static let deviationsNote = LocalizedText(
        "All else holds as in the framework. In the sections that follow, ◆ marks what differs.",
        german: "Alles Übrige gilt wie im Rahmen. In den folgenden Abschnitten kennzeichnet ◆, was abweicht.")
    static let patchNote = LocalizedText(
        "All else holds as in the framework.", german: "Alles Übrige gilt wie im Rahmen.")
    static let noDeviations = LocalizedText(
        "Everything holds as in the framework.", german: "Alles gilt wie im Rahmen.")
    static let term = LocalizedText("Term", german: "Bestimmung")
    static let inFramework = LocalizedText("Framework", german: "Rahmen")
    static let here = LocalizedText("Here", german: "Hier")
    static let removed = LocalizedText("does not apply here", german: "entfällt hier")
    static let absent = LocalizedText("—", german: "—")
    static let own = LocalizedText("Differs from the framework", german: "Weicht vom Rahmen ab")

    static let exceptions = LocalizedText(
        "Exceptions from guard rails", german: "Ausnahmen von den Leitplanken")
    static let exceptionsNote = LocalizedText(
        "The framework's governance board has signed these exceptions. After the last day what they let through no "
            + "longer applies, and the framework's value does.",
        german:
            "Das Steuerungsgremium des Rahmens hat diese Ausnahmen unterschrieben. Nach dem letzten Tag gilt nicht "
            + "mehr, was sie zulassen, sondern der Wert des Rahmens.")
    static let exception = LocalizedText("Exception", german: "Ausnahme")
    static let letThrough = LocalizedText("What it lets through", german: "Was sie zulässt")
    static let until = LocalizedText("Last day", german: "Letzter Tag")

    static let signatures = LocalizedText("Signatures", german: "Unterschriften")
    static let signaturesNote = LocalizedText(
        "The signatures cover the version and the content hash named below, and with them every term of this document.",
        german: "Die Unterschriften gelten für die unten genannte Fassung und ihren Inhaltshash "
            + "und damit für jede Bestimmung dieses Dokuments.")
    static let unsignedNote = LocalizedText(
        "No party of this agreement has to sign: it holds once it is published.",
        german: "Keine Partei muss diese Vereinbarung unterschreiben: Sie gilt mit ihrer Veröffentlichung.")
    static let forParty = LocalizedText("For", german: "Für")
    static let name = LocalizedText("Name", german: "Name")
    static let position = LocalizedText("Position", german: "Position")
    static let placeAndDate = LocalizedText("Place, date", german: "Ort, Datum")
    static let signature = LocalizedText("Signature", german: "Unterschrift")
    static let signedOn = LocalizedText("Signed electronically on", german: "Elektronisch unterschrieben am")
    static let evidence = LocalizedText("Evidence", german: "Nachweis")

    static func state(_ state: VersionState) -> LocalizedText {
        switch state {
        case .draft: draft
        case .proposed: LocalizedText("For signature", german: "Zur Unterschrift")
        case .withdrawn: LocalizedText("Withdrawn", german: "Zurückgezogen")
        case .declined: LocalizedText("Declined", german: "Abgelehnt")
        case .lapsed: LocalizedText("Not signed in time", german: "Nicht rechtzeitig unterschrieben")
        case .scheduled:
            LocalizedText("Signed, not yet in force", german: "Unterschrieben, noch nicht in Kraft")
        case .active: LocalizedText("In force", german: "In Kraft")
        case .superseded: LocalizedText("Superseded", german: "Abgelöst")
        case .expired: LocalizedText("Expired", german: "Abgelaufen")
        case .terminated: LocalizedText("Terminated", german: "Gekündigt")
        }
    }

    static func dimension(_ dimension: Dimension) -> LocalizedText {
        switch dimension {
        case .tier: LocalizedText("Account tier", german: "Kundenstufe")
        case .region: LocalizedText("Region", german: "Region")
        case .vertical: LocalizedText("Vertical", german: "Branche")
        case .size: LocalizedText("Customer size", german: "Kundengröße")
        }
    }
}
