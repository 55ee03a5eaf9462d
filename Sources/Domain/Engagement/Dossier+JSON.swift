// A dossier as callers write and read it, and as it is stored.

extension Dossier: Input {
    package init(reading r: ObjectReader) {
        self.init()
        summary = r.optional("summary")?.string(DossierLimits.summaryLength)
        goals = r.optional("goals")?.array(DossierLimits.goals) { $0.object(Goal.init(reading:)) } ?? []
        initiatives =
            r.optional("initiatives")?.array(DossierLimits.initiatives) {
                $0.object(Initiative.init(reading:))
            } ?? []
        stakeholders =
            r.optional("stakeholders")?.array(DossierLimits.stakeholders) {
                $0.object(Stakeholder.init(reading:))
            } ?? []
        insights =
            r.optional("insights")?.array(DossierLimits.insights) { $0.object(Insight.init(reading:)) } ?? []
    }

    /// All of it; what is stored leaves the stakeholders out.
    package func json(withStakeholders: Bool = true) -> JSON {
        var members: JSONObject = [
            "summary": .text(summary), "goals": .array(goals.map(\.json)),
            "initiatives": .array(initiatives.map(\.json)), "insights": .array(insights.map(\.json)),
        ]
        if withStakeholders { members["stakeholders"] = .array(stakeholders.map(\.json)) }
        return .object(members)
    }
}

extension Dossier.Goal {
    fileprivate init(reading r: ObjectReader) {
        text = r["text"].string(DossierLimits.proseLength)
        horizon = r.optional("horizon")?.text(DossierLimits.nameLength)
    }

    fileprivate var json: JSON { ["text": .string(text), "horizon": .text(horizon)] }
}

extension Dossier.Initiative {
    fileprivate init(reading r: ObjectReader) {
        name = r["name"].text(DossierLimits.nameLength)
        text = r.optional("text")?.string(DossierLimits.proseLength)
        state = r.optional("state")?.choice(of: State.self) ?? .planned
        from = r.optional("from")?.date(in: DossierLimits.years)
        to = r.optional("to")?.date(in: DossierLimits.years)
        if let from, let to, to < from {
            r.fault("to", .outOfRange, "The last day is not before the first one, \(from).")
        }
    }

    fileprivate var json: JSON {
        [
            "name": .string(name), "text": .text(text), "state": .string(state.rawValue),
            "from": .text(from?.description), "to": .text(to?.description),
        ]
    }
}

extension Dossier.Stakeholder {
    fileprivate init(reading r: ObjectReader) {
        contact = r["contact"].text(1...AccountLimits.externalIDLength)
        stance = r.optional("stance")?.choice(of: Dossier.Stance.self) ?? .unknown
        note = r.optional("note")?.string(DossierLimits.proseLength)
    }

    fileprivate var json: JSON {
        ["contact": .string(contact), "stance": .string(stance.rawValue), "note": .text(note)]
    }
}

extension Dossier.Insight {
    fileprivate init(reading r: ObjectReader) {
        text = r["text"].string(DossierLimits.proseLength)
        source = r["source"].text(DossierLimits.sourceLength)
        date = r["date"].date(in: DossierLimits.years)
    }

    fileprivate var json: JSON {
        ["text": .string(text), "source": .string(source), "date": .string(date.description)]
    }
}
