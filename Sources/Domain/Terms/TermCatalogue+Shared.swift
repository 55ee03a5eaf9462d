// Rows that stand in several places: targets, response times, dates of meetings, people.

extension TermCatalogue {
    /// A metric with its target. Where it is not required the metric may be missing, and everything with it.
    static func target(under path: String, isRequired: Bool) -> [Term] {
        [
            Term(
                path + "/metric", .reference(.metric), isRequired: isRequired,
                "Metric", "The key of a metric of the catalogue, or of one of the agreement's own.",
                de: "Metrik",
                "Der Schlüssel einer Metrik aus dem Katalog oder einer eigenen Metrik der Vereinbarung."),
            Term(
                path + "/target", .amount, stricter: .byMetric, isScalable: true, isRequired: isRequired,
                "Target", "The value that is to be reached.",
                de: "Zielwert", "Der Wert, der erreicht werden soll."),
            Term(
                path + "/unit", .choice(TermChoice.units), isRequired: isRequired,
                "Unit", "The unit of the metric.",
                de: "Einheit", "Die Einheit der Metrik."),
            Term(
                path + "/currency", .currency,
                "Currency", "The currency of an amount of money, by ISO 4217.",
                de: "Währung", "Die Währung eines Geldbetrags nach ISO 4217."),
            Term(
                path + "/period", .choice(TermChoice.periods),
                "Period", "The period that the target refers to.",
                de: "Zeitraum", "Der Zeitraum, auf den sich der Zielwert bezieht."),
            Term(
                path + "/scale_by_maturity", .boolean,
                "Scale by market maturity", "Whether the maturity index of a region changes the target.",
                de: "An Marktreife anpassen", "Ob der Reifeindex einer Region den Zielwert ändert."),
        ]
    }

    /// Response times and contact duties, of a lead class or a lane.
    static func responses(under path: String) -> [Term] {
        [
            Term(
                path + "/text", .prose,
                "Note", "What else is to be said of these duties.",
                de: "Hinweis", "Was zu diesen Pflichten noch zu sagen ist."),
            Term(
                path + "/handover", .duration, stricter: .lower,
                "Handover by marketing",
                "Marketing hands the lead over within this time after the threshold.",
                de: "Übergabe durch das Marketing",
                "Das Marketing übergibt den Lead innerhalb dieser Zeit nach Erreichen des Schwellenwerts."),
            Term(
                path + "/start_work", .duration, stricter: .lower,
                "Start of work", "Sales starts work within this time after the handover.",
                de: "Beginn der Bearbeitung",
                "Der Vertrieb beginnt innerhalb dieser Zeit nach der Übergabe mit der Bearbeitung."),
            Term(
                path + "/first_response", .duration, stricter: .lower,
                "First response", "A person of sales contacts the lead within this time.",
                de: "Erste Reaktion", "Eine Person aus dem Vertrieb nimmt innerhalb dieser Zeit Kontakt auf."),
            Term(
                path + "/attempts", .group,
                "Contact attempts", "How often and how the lead is tried before it counts as not reached.",
                de: "Kontaktversuche",
                "Wie oft und wie versucht wird, den Lead zu erreichen, bevor er als nicht erreicht gilt."),
            Term(
                path + "/attempts/minimum", .integer(1...100), stricter: .higher, unit: .count,
                isRequired: true,
                "Lowest number", "How many attempts are made at least.",
                de: "Mindestanzahl", "Wie viele Versuche mindestens unternommen werden."),
            Term(
                path + "/attempts/channels", .integer(1...20), stricter: .higher, unit: .count,
                "Different channels", "Over how many different channels at least.",
                de: "Verschiedene Kanäle", "Über wie viele verschiedene Kanäle mindestens."),
            Term(
                path + "/attempts/over", .duration, stricter: .lower,
                "Window", "Within which time the attempts are made.",
                de: "Zeitfenster", "In welcher Zeit die Versuche unternommen werden."),
            Term(
                path + "/actions", .list(of: .line), stricter: .superset,
                "Sales actions", "What sales does with such a lead.",
                de: "Vertriebsaktionen", "Was der Vertrieb mit einem solchen Lead tut."),
            Term(
                path + "/acceptance", .duration, stricter: .lower,
                "Decision on acceptance", "Sales accepts or rejects the lead within this time.",
                de: "Entscheidung über die Annahme",
                "Der Vertrieb nimmt den Lead innerhalb dieser Zeit an oder lehnt ihn ab."),
            Term(
                path + "/status_update", .duration, stricter: .lower,
                "Status update", "The status in the CRM is brought up to date within this time.",
                de: "Statusaktualisierung", "Der Status im CRM wird innerhalb dieser Zeit aktualisiert."),
            Term(
                path + "/stagnation", .duration, stricter: .lower,
                "Stagnation", "After this time without movement the lead counts as stagnant.",
                de: "Stillstand", "Nach dieser Zeit ohne Bewegung gilt der Lead als stagnierend."),
        ]
    }

    /// When people meet, where and to talk about what.
    static func rhythm(under path: String) -> [Term] {
        [
            Term(
                path + "/interval", .choice(TermChoice.intervals), isRequired: true,
                "Interval", "How often people meet.",
                de: "Rhythmus", "Wie oft der Termin stattfindet."),
            Term(
                path + "/weekday", .choice(TermChoice.weekdays),
                "Weekday", "On which day of the week.",
                de: "Wochentag", "An welchem Wochentag."),
            Term(
                path + "/week", .integer(-1...5),
                "Week of the month", "The first to the fifth such weekday of the month, -1 for the last one.",
                de: "Woche im Monat", "Der wievielte solche Wochentag im Monat; -1 für den letzten."),
            Term(
                path + "/day", .integer(1...31),
                "Day of the month",
                "On which day of the month, in place of a weekday; the last one of a shorter month.",
                de: "Tag im Monat",
                "An welchem Tag des Monats, statt an einem Wochentag; der letzte, wo der Monat kürzer ist."),
            Term(
                path + "/month", .integer(1...12),
                "Month", "In which month of the quarter or year, counted from 1.",
                de: "Monat", "In welchem Monat des Quartals oder Jahres, ab 1 gezählt."),
            Term(
                path + "/time", .time,
                "Time", "When it begins, as local time.",
                de: "Uhrzeit", "Wann der Termin beginnt, in Ortszeit."),
            Term(
                path + "/time_zone", .timeZone,
                "Time zone", "The zone of the time, Europe/Berlin for one.",
                de: "Zeitzone", "Die Zeitzone der Uhrzeit, zum Beispiel Europe/Berlin."),
            Term(
                path + "/on_closed_day", .choice(TermChoice.closedDays),
                "On a closed day",
                "What becomes of a date on a holiday or another closed day; else the next open day.",
                de: "An geschlossenen Tagen",
                "Was aus einem Termin an einem Feiertag oder sonst geschlossenen Tag wird; sonst der nächste offene Tag."
            ),
            Term(
                path + "/minutes", .integer(5...1_440), unit: .minutes,
                "Length", "How many minutes it lasts.",
                de: "Dauer", "Wie viele Minuten der Termin dauert."),
            Term(
                path + "/location", .line,
                "Place", "Where people meet, or over which link.",
                de: "Ort", "Wo der Termin stattfindet oder über welchen Link."),
            Term(
                path + "/people", .integer(1...10_000), unit: .people,
                "Number of people", "How many people take part; up to eight are advised.",
                de: "Personenzahl", "Wie viele Personen teilnehmen; empfohlen sind höchstens acht."),
            Term(
                path + "/participants", .list(of: .name),
                "Participants", "Which people or teams take part.",
                de: "Teilnehmende", "Welche Personen oder Teams teilnehmen."),
            Term(
                path + "/agenda", .list(of: .line),
                "Agenda", "What is talked about.",
                de: "Tagesordnung", "Worüber gesprochen wird."),
        ]
    }

    static func person(under path: String) -> [Term] {
        [
            Term(
                path + "/name", .name, isRequired: true,
                "Name", "First and last name.",
                de: "Name", "Vor- und Nachname."),
            Term(
                path + "/position", .name,
                "Position", "The person's function in the company.",
                de: "Position", "Die Funktion der Person im Unternehmen."),
            Term(
                path + "/email", .email,
                "Email", "The address at which the person gets notices.",
                de: "E-Mail", "Die Adresse, unter der die Person Mitteilungen erhält."),
            Term(
                path + "/member", .member,
                "Member", "The person's account with Baton.",
                de: "Mitglied", "Das Benutzerkonto der Person bei Baton."),
        ]
    }
}
