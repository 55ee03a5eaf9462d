// The dossier of an account as a page for people.

/// What stands on the page beside the dossier, as it is now.
package struct DossierSubject: Sendable {
    package var tenantName: String
    package var account: AccountEntry
    package var version: DossierVersion
    /// Those of the account who are in the dossier, by their external ids.
    package var contacts: [String: ContactDefinition]
    package var metrics: EngagementMetrics
    package var question: EngagementQuestion
    package var zone: TimeZoneName
    /// The one that is open, and the names of the owners of its milestones.
    package var plan: (plan: EngagementPlan, owners: [Slug: String])?

    package init(
        tenantName: String, account: AccountEntry, version: DossierVersion,
        contacts: [String: ContactDefinition], metrics: EngagementMetrics, question: EngagementQuestion,
        zone: TimeZoneName, plan: (plan: EngagementPlan, owners: [Slug: String])? = nil
    ) {
        self.tenantName = tenantName
        self.account = account
        self.version = version
        self.contacts = contacts
        self.metrics = metrics
        self.question = question
        self.zone = zone
        self.plan = plan
    }
}

package struct DossierSheet {
    private let subject: DossierSubject
    private let language: Language

    package init(_ subject: DossierSubject, language: Language) {
        self.subject = subject
        self.language = language
    }

    package var html: String { HTMLRenderer(head).sheet(of: sections, isLandscape: false) }
    package var markdown: String { MarkdownRenderer(head).sheet(of: sections) }

    private var dossier: Dossier { subject.version.dossier }

    private var head: DocumentHead {
        let title = "\(Label.dossier[language]): \(subject.account.input.name)"
        let version = "\(DocumentLabels.version[language]) \(subject.version.number)"
        let written = Wording.moment(subject.version.writtenAt, subject.zone, language)
        return DocumentHead(
            language: language, tenantName: subject.tenantName, title: title,
            windowTitle: "\(title) · \(version)", stamp: "\(version) · \(written)",
            state: subject.account.input.externalID, isBinding: true)
    }

    private var sections: [DocumentSection] {
        let parts: [(id: String, title: LocalizedText, blocks: [DocumentBlock])] = [
            ("account", Label.account, [facts] + summary), ("goals", Label.goals, goals),
            ("initiatives", Label.initiatives, initiatives), ("plan", Label.plan, plan),
            ("stakeholders", Label.stakeholders, stakeholders), ("insights", Label.insights, insights),
        ]
        return parts.enumerated().map { index, part in
            let nothing = [DocumentBlock.note(Phrase(Label.nothing[language]))]
            return DocumentSection(
                number: index + 1, id: part.id, title: part.title[language],
                blocks: part.blocks.isEmpty ? nothing : part.blocks)
        }
    }
}

extension DossierSheet {
    private var summary: [DocumentBlock] { dossier.summary.map { [.paragraph(Phrase($0))] } ?? [] }

    private var facts: DocumentBlock {
        let (input, segment, metrics) = (subject.account.input, subject.account.segment, subject.metrics)
        let revenue = input.annualRevenue.flatMap { amount in
            input.currency.map { Wording.amount(Money(amount: Double(amount), currency: $0), language) }
        }
        let committee = metrics.committee
        let facts: [(LocalizedText, String?)] = [
            (DocumentLabels.dimension(.tier), segment.tier?.text),
            (DocumentLabels.dimension(.region), segment.region?.text),
            (DocumentLabels.dimension(.vertical), segment.vertical?.text),
            (DocumentLabels.dimension(.size), segment.size?.text),
            (Label.employees, input.employees.map { Wording.number(Double($0), language) }),
            (Label.revenue, revenue),
            (Label.engaged, Label.of(metrics.engaged, metrics.contacts, language)),
            (
                Label.coverage,
                committee.percentage.value.map {
                    Wording.share($0.percent, language) + " ("
                        + Label.of(committee.engaged, committee.contacts, language) + ")"
                }
            ),
            (Label.shareOfWallet, metrics.shareOfWallet.value.map { Wording.share($0.percent, language) }),
            (Label.pipeline, metrics.openPipeline.value.map { amount($0) }),
        ]
        return .definitions(
            facts.compactMap { label, value in
                value.map {
                    DocumentBlock.Definition(term: Phrase(label[language]), lines: [.text(Phrase($0))])
                }
            })
    }

    private func amount(_ money: ExactMoney) -> String {
        Wording.amount(Money(amount: Double(money.hundredths) / 100, currency: money.currency), language)
    }

    private var goals: [DocumentBlock] {
        guard !dossier.goals.isEmpty else { return [] }
        return [
            .bullets(
                dossier.goals.map { goal in
                    Phrase(goal.text) + Phrase(goal.horizon.map { " (\($0))" } ?? "", .quiet)
                })
        ]
    }

    private var initiatives: [DocumentBlock] {
        table(
            Label.initiatives, [Label.initiative, Label.state, Label.period, Label.content],
            dossier.initiatives.map { initiative in
                [
                    Phrase(initiative.name, .strong), Phrase(Label.state(initiative.state)[language]),
                    Phrase(period(initiative)), Phrase(initiative.text ?? ""),
                ]
            })
    }

    private func period(_ initiative: Dossier.Initiative) -> String {
        let (from, to) = (
            initiative.from.map { Wording.date($0, language) },
            initiative.to.map { Wording.date($0, language) }
        )
        return switch (from, to) {
        case (let from?, let to?): "\(from) – \(to)"
        case (let from?, nil): "\(Label.from[language]) \(from)"
        case (nil, let to?): "\(Label.to[language]) \(to)"
        case (nil, nil): ""
        }
    }

    private var stakeholders: [DocumentBlock] {
        let rows = dossier.stakeholders.map { stakeholder in
            let contact = subject.contacts[stakeholder.contact]
            let name = Phrase(contact?.name ?? stakeholder.contact, .strong)
            let title = Phrase(contact?.title.map { ", \($0)" } ?? "")
            let role = contact?.committeeRole.map { Label.role($0)[language] } ?? ""
            return [
                name + title, Phrase(role), Phrase(Label.stance(stakeholder.stance)[language]),
                Phrase(stakeholder.note ?? ""),
            ]
        }
        let erased = subject.version.erased
        return table(
            Label.stakeholders, [Label.person, Label.committeeRole, Label.stance, Label.note], rows)
            + (erased == 0 ? [] : [.note(Phrase(Label.erased(erased, language)))])
    }

    /// The newest first.
    private var insights: [DocumentBlock] {
        let sorted = dossier.insights.enumerated().sorted {
            ($0.element.date, $1.offset) > ($1.element.date, $0.offset)
        }
        return table(
            Label.insights, [Label.date, Label.insight, Label.source],
            sorted.map { _, insight in
                [
                    Phrase(Wording.date(insight.date, language)), Phrase(insight.text),
                    Phrase(insight.source, .quiet),
                ]
            })
    }

    /// The milestones of the open plan.
    private var plan: [DocumentBlock] {
        guard let (plan, owners) = subject.plan else { return [] }
        let rows = plan.milestones.map { milestone in
            let facts = milestone.facts(in: plan)
            let people = [milestone.owners.marketing, milestone.owners.sales].map { owners[$0] ?? $0.text }
            return [
                Phrase(milestone.text),
                Phrase(facts.due.instant.map { Wording.date(plan.zone.date(at: $0), language) } ?? ""),
                Phrase(Label.state(facts.state(at: subject.question.at))[language], .strong),
                Phrase(people.joined(separator: ", ")),
            ]
        }
        return table(Label.plan, [Label.milestone, Label.due, Label.state, Label.owners], rows)
    }

    private func table(
        _ caption: LocalizedText, _ columns: [LocalizedText], _ rows: [[Phrase]]
    ) -> [DocumentBlock] {
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                DocumentBlock.Table(
                    .records, caption[language], columns.map { .init($0[language]) },
                    rows.map { row in .init(row.map { $0.isEmpty ? [] : [.text($0)] }) }))
        ]
    }
}

/// The fixed words of the page.
private enum Label {
    static let dossier = LocalizedText("Account dossier", german: "Kundendossier")
    static let account = LocalizedText("The account today", german: "Der Kunde heute")
    static let goals = LocalizedText("Goals", german: "Ziele")
    static let initiatives = LocalizedText("Initiatives", german: "Initiativen")
    static let stakeholders = LocalizedText("Stakeholders", german: "Ansprechpersonen")
    static let insights = LocalizedText("Insights", german: "Erkenntnisse")
    static let plan = LocalizedText("Engagement plan", german: "Entwicklungsplan")
    static let milestone = LocalizedText("Milestone", german: "Meilenstein")
    static let due = LocalizedText("Due", german: "Fällig")
    static let owners = LocalizedText("Marketing, sales", german: "Marketing, Vertrieb")
    static let nothing = LocalizedText(
        "Nothing is written down yet.", german: "Noch ist nichts festgehalten.")
    static let employees = LocalizedText("Employees", german: "Mitarbeitende")
    static let revenue = LocalizedText("Annual revenue", german: "Jahresumsatz")
    static let engaged = LocalizedText("Engaged stakeholders", german: "Aktive Ansprechpersonen")
    static let coverage = LocalizedText(
        "Coverage of the buying committee", german: "Abdeckung des Buying Centers")
    static let shareOfWallet = LocalizedText("Share of wallet", german: "Anteil an den Ausgaben")
    static let pipeline = LocalizedText("Open pipeline", german: "Offene Pipeline")
    static let initiative = LocalizedText("Initiative", german: "Initiative")
    static let state = LocalizedText("State", german: "Stand")
    static let period = LocalizedText("Period", german: "Zeitraum")
    static let content = LocalizedText("Content", german: "Inhalt")
    static let from = LocalizedText("from", german: "ab")
    static let to = LocalizedText("until", german: "bis")
    static let person = LocalizedText("Person", german: "Person")
    static let committeeRole = LocalizedText("Part in the purchase", german: "Rolle beim Kauf")
    static let stance = LocalizedText("Stance", german: "Haltung")
    static let note = LocalizedText("Note", german: "Anmerkung")
    static let date = LocalizedText("Date", german: "Datum")
    static let insight = LocalizedText("Insight", german: "Erkenntnis")
    static let source = LocalizedText("Source", german: "Quelle")

    static func of(_ part: Int, _ whole: Int, _ language: Language) -> String {
        LocalizedText("\(part) of \(whole)", german: "\(part) von \(whole)")[language]
    }

    static func erased(_ count: Int, _ language: Language) -> String {
        let text =
            count == 1
            ? LocalizedText("One person was erased.", german: "Eine Person wurde gelöscht.")
            : LocalizedText("\(count) people were erased.", german: "\(count) Personen wurden gelöscht.")
        return text[language]
    }

    static func state(_ state: Dossier.Initiative.State) -> LocalizedText {
        switch state {
        case .planned: LocalizedText("planned", german: "geplant")
        case .running: LocalizedText("running", german: "läuft")
        case .done: LocalizedText("done", german: "abgeschlossen")
        case .dropped: LocalizedText("dropped", german: "eingestellt")
        }
    }

    static func state(_ state: MilestoneState) -> LocalizedText {
        switch state {
        case .open: LocalizedText("open", german: "offen")
        case .late: LocalizedText("late", german: "überfällig")
        case .reached: LocalizedText("reached", german: "erreicht")
        case .dismissed: LocalizedText("dismissed", german: "verworfen")
        case .closed: LocalizedText("closed", german: "geschlossen")
        }
    }

    static func stance(_ stance: Dossier.Stance) -> LocalizedText {
        switch stance {
        case .supporter: LocalizedText("supports us", german: "unterstützt uns")
        case .neutral: LocalizedText("neutral", german: "neutral")
        case .sceptic: LocalizedText("sceptical", german: "skeptisch")
        case .opponent: LocalizedText("against us", german: "gegen uns")
        case .unknown: LocalizedText("not known", german: "nicht bekannt")
        }
    }

    static func role(_ role: CommitteeRole) -> LocalizedText {
        switch role {
        case .champion: LocalizedText("champion", german: "Fürsprecher")
        case .economicBuyer: LocalizedText("economic buyer", german: "wirtschaftlicher Entscheider")
        case .decisionMaker: LocalizedText("decision maker", german: "Entscheider")
        case .technicalBuyer: LocalizedText("technical buyer", german: "technischer Prüfer")
        case .userBuyer: LocalizedText("user buyer", german: "Anwender")
        case .influencer: LocalizedText("influencer", german: "Einflussnehmer")
        case .gatekeeper: LocalizedText("gatekeeper", german: "Gatekeeper")
        case .blocker: LocalizedText("blocker", german: "Blockierer")
        }
    }
}
