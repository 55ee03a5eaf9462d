// What is put on the table when a review opens (F3): everything that the agreement's numbers and people left since the last.

/// A change request on an agenda.
package struct AgendaRequest: Sendable, Hashable {
    package var number: Int
    package var title: String
    package var state: ChangeRequestState
    package var requestedAt: Instant

    package init(_ request: ChangeRequest) {
        number = request.number
        title = request.title
        state = request.state
        requestedAt = request.requestedAt
    }
}

/// All that an agenda is filled from, as of one moment.
package struct ReviewAgenda: Sendable {
    package var filledAt: Instant
    package var version: Int
    package var contentSHA256: String
    package var series: AgreedSeries
    /// Of what comes: who was invited, with the people whom the names stand for.
    package var participants: [ResolvedName]
    package var figures: [AgendaFigure]
    package var triggers: [AgendaTrigger]
    package var openActions: [ActionItem]
    package var changeRequests: [AgendaRequest]
    package var expiring: [ExpiringVersion]
    package var exceptions: [GrantedException]
    /// The last closed review of the series.
    package var previous: (id: ReviewID, startsAt: Instant)?

    package init(
        filledAt: Instant, version: Int, contentSHA256: String, series: AgreedSeries,
        participants: [ResolvedName], figures: [AgendaFigure], triggers: [AgendaTrigger],
        openActions: [ActionItem], changeRequests: [AgendaRequest], expiring: [ExpiringVersion],
        exceptions: [GrantedException],
        previous: (id: ReviewID, startsAt: Instant)?
    ) {
        self.filledAt = filledAt
        self.version = version
        self.contentSHA256 = contentSHA256
        self.series = series
        self.participants = participants
        self.figures = figures
        self.triggers = triggers
        self.openActions = openActions
        self.changeRequests = changeRequests
        self.expiring = expiring
        self.exceptions = exceptions
        self.previous = previous
    }

    /// Entries of one kind at most; `truncated` says which kinds have more.
    package static let limit = 100

    /// The places of the figures in a stored agenda.
    package static func figures(of agenda: JSON?) -> Set<String> {
        Set(agenda?["figures"]?.arrayValue?.compactMap { $0["pointer"]?.stringValue } ?? [])
    }

    /// What is talked about, in its order.
    package enum Topic: String, Sendable, Hashable, CaseIterable {
        case figures, causes, feedback, potentials, measures, documentation

        package var label: LocalizedText {
            switch self {
            case .figures: LocalizedText("Targets and actuals", german: "Soll und Ist")
            case .causes: LocalizedText("Causes of large deviations", german: "Ursachen großer Abweichungen")
            case .feedback: LocalizedText("Feedback from both sides", german: "Rückmeldung beider Seiten")
            case .potentials: LocalizedText("Potential", german: "Potenziale")
            case .measures: LocalizedText("Measures and who takes them", german: "Maßnahmen und Zuständige")
            case .documentation: LocalizedText("What is written down", german: "Dokumentation")
            }
        }
    }
}

extension ReviewAgenda {
    /// As it is stored and served, with the points that the terms ask for beside those of every review.
    package var json: JSON {
        let cut: [(String, Int)] = [
            ("open_actions", openActions.count), ("change_requests", changeRequests.count),
            ("expiring", expiring.count), ("exceptions", exceptions.count),
        ]
        return .object([
            "filled_at": .instant(filledAt), "version": .integer(version),
            "content_sha256": .string(contentSHA256),
            "title": .string(series.title), "location": .text(series.location), "owner": .text(series.owner),
            "participants": .array(participants.map(\.json)), "points": .texts(series.agenda),
            "topics": .array(
                Topic.allCases.map { topic in
                    [
                        "key": .string(topic.rawValue), "en": .string(topic.label.english),
                        "de": .string(topic.label.german),
                    ]
                }),
            "figures": .array(figures.map(\.json)),
            "triggers": .array(triggers.map(\.json)),
            "open_actions": .array(openActions.prefix(Self.limit).map { $0.agendaJSON(at: filledAt) }),
            "change_requests": .array(changeRequests.prefix(Self.limit).map(\.json)),
            "expiring": .array(expiring.prefix(Self.limit).map { $0.agendaJSON(at: filledAt) }),
            "exceptions": .array(exceptions.prefix(Self.limit).map(\.agendaJSON)),
            "truncated": .texts(cut.filter { $0.1 > Self.limit }.map(\.0)),
            "previous": previous.map {
                ["id": .string($0.id.description), "starts_at": .instant($0.startsAt)]
            } ?? .null,
        ])
    }
}

extension ActionItem {
    fileprivate func agendaJSON(at now: Instant) -> JSON {
        [
            "id": .string(id.description), "title": .string(title), "owner": .string(owner.text),
            "owner_name": .string(ownerName), "due_on": .string(dueOn.description),
            "state": .string(state(at: now).rawValue),
        ]
    }
}

extension AgendaRequest {
    fileprivate var json: JSON {
        [
            "number": .integer(number), "title": .string(title), "state": .string(state.rawValue),
            "requested_at": .instant(requestedAt),
        ]
    }
}

extension ExpiringVersion {
    fileprivate func agendaJSON(at now: Instant) -> JSON {
        [
            "agreement": .string(agreement.text), "name": .string(name), "version": .integer(version),
            "last_day": .string(lastDay.description), "days_left": .integer(daysLeft(now)),
            "outcome": .string(outcome.rawValue), "notice_last_day": .text(noticeLastDay?.description),
        ]
    }
}

extension GrantedException {
    fileprivate var agendaJSON: JSON {
        ["number": .integer(number), "title": .string(title), "until": .string(scope.until.description)]
    }
}
