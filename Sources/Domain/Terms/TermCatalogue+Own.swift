// The sections that are an agreement's own: neither inherited nor patched (A1, A2, A22).

extension TermCatalogue {
    static let parties: [Term] =
        [
            Term(
                "/parties", .collection,
                "Parties", "Who concludes the agreement.",
                de: "Parteien", "Wer die Vereinbarung schließt."),
            Term(
                "/parties/*", .group,
                "Party", "One side of the agreement.",
                de: "Partei", "Eine Seite der Vereinbarung."),
            Term(
                "/parties/*/position", .position,
                "Order", "Place among the parties.",
                de: "Reihenfolge", "Platz unter den Parteien."),
            Term(
                "/parties/*/name", .name, isRequired: true,
                "Name", "What the party is called.",
                de: "Name", "Wie die Partei heißt."),
            Term(
                "/parties/*/representative", .group,
                "Representative", "Who represents the party; needed where it signs.",
                de: "Vertreten durch", "Wer die Partei vertritt; erforderlich, wenn sie unterschreibt."),
        ] + person(under: "/parties/*/representative") + [
            Term(
                "/parties/*/deputy", .group,
                "Deputy", "Who stands in for the representative.",
                de: "Stellvertretung", "Wer die vertretungsberechtigte Person vertritt.")
        ] + person(under: "/parties/*/deputy") + [
            Term(
                "/parties/*/signature", .choice(TermChoice.signatures),
                "Signature", "Whether the party signs; required if nothing is said.",
                de: "Unterschrift",
                "Ob die Partei unterschreibt; ohne Angabe ist die Unterschrift erforderlich."),
            Term(
                "/parties/*/champions", .collection,
                "Champions", "People who win others over for the agreement.",
                de: "Champions", "Personen, die andere für die Vereinbarung gewinnen."),
            Term(
                "/parties/*/champions/*", .group,
                "Champion", "One person who wins others over.",
                de: "Champion", "Eine Person, die andere für die Vereinbarung gewinnt."),
        ] + person(under: "/parties/*/champions/*")

    static let scope: [Term] =
        [
            Term(
                "/scope", .group,
                "Scope", "What the agreement is for.",
                de: "Geltungsbereich", "Wofür die Vereinbarung gilt."),
            Term(
                "/scope/text", .prose,
                "Wording", "The scope in words.",
                de: "Wortlaut", "Der Geltungsbereich in Worten."),
            Term(
                "/scope/business_unit", .line,
                "Business unit", "The unit that the agreement is for.",
                de: "Geschäftseinheit", "Die Einheit, für die die Vereinbarung gilt."),
            Term(
                "/scope/geography", .line,
                "Geography", "The countries or regions that it is for.",
                de: "Geografisches Gebiet", "Die Länder oder Regionen, für die sie gilt."),
            Term(
                "/scope/group", .line,
                "Group", "The group whose result it is about.",
                de: "Gruppe", "Die Gruppe, um deren Ergebnis es geht."),
            Term(
                "/scope/subgroup", .line,
                "Subgroup", "The part of the group.",
                de: "Untergruppe", "Der Teil der Gruppe."),
            Term(
                "/scope/programme", .name,
                "Programme", "The programme that it belongs to.",
                de: "Programm", "Das Programm, zu dem sie gehört."),
            Term(
                "/scope/campaign", .name,
                "Campaign", "The name of the campaign.",
                de: "Kampagne", "Der Name der Kampagne."),
            Term(
                "/scope/target_group", .line,
                "Target group", "Whom it addresses.",
                de: "Zielgruppe", "An wen sie sich richtet."),
            Term(
                "/scope/target_market", .line,
                "Target market", "The market that it is about.",
                de: "Zielmarkt", "Der Markt, um den es geht."),
            Term(
                "/scope/products", .list(of: .line),
                "Products", "The products that it is about.",
                de: "Produkte", "Die Produkte, um die es geht."),
            Term(
                "/scope/services", .list(of: .line),
                "Services", "The services that it is about.",
                de: "Dienstleistungen", "Die Dienstleistungen, um die es geht."),
            Term(
                "/scope/sales_teams", .list(of: .name),
                "Sales teams", "The teams that work the leads.",
                de: "Vertriebsteams", "Die Teams, die die Leads bearbeiten."),
            Term(
                "/scope/next_review", .date,
                "Next review", "When the agreement is reviewed next.",
                de: "Nächste Überprüfung", "Wann die Vereinbarung das nächste Mal überprüft wird."),
            Term(
                "/scope/renewal", .group,
                "Renewal", "How the agreement goes on after its end.",
                de: "Erneuerung", "Wie die Vereinbarung nach ihrem Ende fortgeführt wird."),
            Term(
                "/scope/renewal/mode", .choice(TermChoice.renewals), isRequired: true,
                "Kind", "Whether it is renewed by decision or by itself.",
                de: "Art", "Ob sie durch Beschluss oder automatisch erneuert wird."),
            Term(
                "/scope/renewal/notice", .period,
                "Notice period", "How long before the end it can be terminated.",
                de: "Kündigungsfrist", "Wie lange vor dem Ende sie spätestens zu kündigen ist."),
            Term(
                "/scope/renewal/extension", .period,
                "Extension", "For how long it is renewed.",
                de: "Verlängerung", "Um welchen Zeitraum sie verlängert wird."),
            Term(
                "/scope/renewal/remind_before", .list(of: .period),
                "Reminders",
                "How long before the end, and before the last day for notice, the parties are reminded.",
                de: "Erinnerungen",
                "Wie lange vor dem Ende und vor dem letzten Kündigungstag die Parteien erinnert werden."),
            Term(
                "/scope/renewal/unchanged", .choice(TermChoice.unchangedRenewals),
                "Renewal without changes",
                "Whether a renewal without any change must be signed again; it must if nothing is said.",
                de: "Erneuerung ohne Änderungen",
                "Ob eine Erneuerung ohne jede Änderung neu zu unterschreiben ist; ohne Angabe ist sie es."),
            Term(
                "/scope/renewal/at_expiry", .choice(TermChoice.expiries),
                "At the end", "What happens at the end where nothing follows; it ends if nothing is said.",
                de: "Am Ende", "Was am Ende geschieht, wenn nichts folgt; ohne Angabe endet sie."),
            Term(
                "/scope/board", .group,
                "Governance board",
                "The regions' board that signs versions of the framework, and exceptions.",
                de: "Steuerungsgremium",
                "Das Gremium der Regionen, das Fassungen des Rahmens und Ausnahmen unterschreibt."),
            Term(
                "/scope/board/quorum", .integer(1...500),
                "Quorum", "How many seats have to sign; all of them if nothing is said.",
                de: "Quorum", "Wie viele Sitze unterschreiben müssen; ohne Angabe alle."),
            Term(
                "/scope/board/seats", .collection,
                "Seats", "One seat for each region, by the region's key.",
                de: "Sitze", "Ein Sitz je Region, nach dem Schlüssel der Region."),
            Term(
                "/scope/board/seats/*", .group,
                "Seat", "One region's place on the board.",
                de: "Sitz", "Der Platz einer Region im Gremium."),
            Term(
                "/scope/board/seats/*/representative", .group, isRequired: true,
                "Representative", "Who signs for the region.",
                de: "Vertreten durch", "Wer für die Region unterschreibt."),
        ] + person(under: "/scope/board/seats/*/representative") + [
            Term(
                "/scope/board/seats/*/deputy", .group,
                "Deputy", "Who stands in for the representative.",
                de: "Stellvertretung", "Wer die vertretungsberechtigte Person vertritt.")
        ] + person(under: "/scope/board/seats/*/deputy") + [
            Term(
                "/scope/staffing", .choice(TermChoice.staffingRules),
                "Unstaffed responsibilities",
                "What becomes of a proposal where nobody in office answers; a warning if nothing is said.",
                de: "Unbesetzte Verantwortlichkeiten",
                "Was mit einem Vorschlag geschieht, bei dem niemand im Dienst einsteht; ohne Angabe eine Warnung."
            ),
            Term(
                "/scope/introduction", .group,
                "Introduction", "How the agreement is brought into daily work.",
                de: "Einführung", "Wie die Vereinbarung in den Alltag kommt."),
            Term(
                "/scope/introduction/text", .prose,
                "Wording", "The plan in words.",
                de: "Wortlaut", "Der Plan in Worten."),
            Term(
                "/scope/introduction/moderator", .group,
                "Moderator", "A neutral person who belongs to neither side.",
                de: "Moderation", "Eine neutrale Person, die keiner der beiden Seiten angehört."),
        ] + person(under: "/scope/introduction/moderator") + [
            Term(
                "/scope/introduction/team", .collection,
                "Transition team", "The people of both sides who bring the agreement in.",
                de: "Einführungsteam", "Die Personen beider Seiten, die die Vereinbarung einführen."),
            Term(
                "/scope/introduction/team/*", .group,
                "Member of the team", "One person of the transition team.",
                de: "Teammitglied", "Eine Person des Einführungsteams."),
        ] + person(under: "/scope/introduction/team/*") + [
            Term(
                "/scope/introduction/phases", .collection,
                "Phases", "The steps of the introduction.",
                de: "Phasen", "Die Schritte der Einführung."),
            Term(
                "/scope/introduction/phases/*", .group,
                "Phase", "One step of the introduction.",
                de: "Phase", "Ein Schritt der Einführung."),
            Term(
                "/scope/introduction/phases/*/position", .position,
                "Order", "Place among the phases.",
                de: "Reihenfolge", "Platz unter den Phasen."),
            Term(
                "/scope/introduction/phases/*/text", .prose, isRequired: true,
                "Wording", "What is done in this phase.",
                de: "Wortlaut", "Was in dieser Phase geschieht."),
            Term(
                "/scope/introduction/phases/*/from", .date,
                "From", "When the phase begins.",
                de: "Von", "Wann die Phase beginnt."),
            Term(
                "/scope/introduction/phases/*/to", .date,
                "To", "When the phase ends.",
                de: "Bis", "Wann die Phase endet."),
            Term(
                "/scope/stakeholders", .collection,
                "Stakeholders", "Whom the agreement concerns beside its parties.",
                de: "Beteiligte", "Wen die Vereinbarung außer den Parteien betrifft."),
            Term(
                "/scope/stakeholders/*", .group,
                "Stakeholder", "One person whom the agreement concerns.",
                de: "Beteiligte Person", "Eine Person, die die Vereinbarung betrifft."),
            Term(
                "/scope/stakeholders/*/role", .choice(TermChoice.stakeholderRoles), isRequired: true,
                "Role", "In which role it concerns the person.",
                de: "Rolle", "In welcher Rolle die Person beteiligt ist."),
        ] + person(under: "/scope/stakeholders/*")

    static let annexes: [Term] = [
        Term(
            "/annexes", .collection,
            "Annexes", "Documents that the agreement rests on; they are frozen with it.",
            de: "Anhänge", "Dokumente, auf denen die Vereinbarung beruht; sie werden mit ihr eingefroren."),
        Term(
            "/annexes/*", .group,
            "Annex", "One document.",
            de: "Anhang", "Ein Dokument."),
        Term(
            "/annexes/*/position", .position,
            "Order", "Place among the annexes.",
            de: "Reihenfolge", "Platz unter den Anhängen."),
        Term(
            "/annexes/*/name", .line, isRequired: true,
            "Name", "What the document is called.",
            de: "Name", "Wie das Dokument heißt."),
        Term(
            "/annexes/*/date", .date, isRequired: true,
            "Date", "When the document was written.",
            de: "Datum", "Wann das Dokument erstellt wurde."),
        Term(
            "/annexes/*/sha256", .sha256, isRequired: true,
            "SHA-256", "The fingerprint of the file, which shows any change.",
            de: "SHA-256", "Der Fingerabdruck der Datei, der jede Änderung zeigt."),
        Term(
            "/annexes/*/text", .prose,
            "Note", "What else is to be said of the document.",
            de: "Hinweis", "Was zum Dokument noch zu sagen ist."),
    ]

    static let guardrails: [Term] = [
        Term(
            "/guardrails", .collection, keys: .patterns,
            "Guard rails", "What local agreements may change, by path.",
            de: "Leitplanken", "Was lokale Vereinbarungen ändern dürfen, nach Pfaden."),
        Term(
            "/guardrails/*", .guardRail,
            "Guard rail", "The rule for the paths that the pattern names.",
            de: "Leitplanke", "Die Regel für die Pfade, die das Muster nennt."),
    ]

    static let grace: [Term] = [
        Term(
            "/grace", .collection,
            "Grace dates", "Until when local agreements that break this version still hold.",
            de: "Übergangsfristen",
            "Bis wann lokale Vereinbarungen, die dieser Fassung widersprechen, noch gelten."),
        Term(
            "/grace/*", .group,
            "Grace date", "Until when one local agreement still holds as it is.",
            de: "Übergangsfrist", "Bis wann eine lokale Vereinbarung noch unverändert gilt."),
        Term(
            "/grace/*/until", .date, isRequired: true,
            "Last day", "The last day, in UTC, on which the local agreement holds as it is.",
            de: "Letzter Tag", "Der letzte Tag (UTC), an dem die lokale Vereinbarung unverändert gilt."),
        Term(
            "/grace/*/reason", .line, isRequired: true,
            "Reason", "Why the local agreement gets this time.",
            de: "Begründung", "Warum die lokale Vereinbarung diese Frist erhält."),
    ]
}
