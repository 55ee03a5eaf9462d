// An empty seat as JSON, and why it is empty, in a sentence.

extension EmptySeat {
    /// One line for people.
    package func detail(_ language: Language) -> String {
        let text = why(language)
        guard !canAct.isEmpty else { return text }
        let names = Wording.list(canAct.map(\.name), language)
        let canAct = LocalizedText(
            "In office and able to act: \(names).", german: "Im Dienst und handlungsfähig: \(names).")
        return "\(text) \(canAct[language])"
    }

    private func why(_ language: Language) -> String {
        let names = Wording.list(named.map(\.name), language)
        let who = names + (function.map { " (\($0))" } ?? "")
        switch reason {
        case .vacant:
            let name = function?.text ?? ""
            return LocalizedText(
                "Nobody holds \(name) where the agreement applies.",
                german: "Niemand hat \(name) inne, wo die Vereinbarung gilt.")[language]
        case .unknownMember:
            let keys = Wording.list(named.compactMap { $0.member?.text }.map { "“\($0)”" }, language)
            return LocalizedText(
                "\(names): there is no member \(keys).",
                german: "\(names): ein Mitglied \(keys) gibt es nicht.")[
                    language]
        case .deactivated:
            return since.map { Presence.deactivated(since: $0).away(who, language) + "." } ?? "\(who)."
        case .absent:
            return until.map { Presence.absent(until: $0).away(who, language) + "." } ?? "\(who)."
        }
    }

    package func json(_ language: Language) -> JSON {
        var object: JSONObject = [
            "kind": .string(seat.kind.rawValue), "agreement": .null, "version": .null, "state": .null,
            "pointer": .null, "post": .null, "team": .null, "deputy_of": .null, "milestone": .null,
            "action": .null, "function": .slug(function),
            "named": .array(named.map(\.json)), "reason": .string(reason.rawValue),
            "since": .instant(since), "until": .instant(until), "can_act": .array(canAct.map(\.json)),
            "detail": .string(detail(language)),
        ]
        switch seat.place {
        case .terms(let version, let pointer):
            object["agreement"] = .string(version.agreement.text)
            object["version"] = .integer(version.number)
            object["state"] = .string(version.state.rawValue)
            object["pointer"] = .string(pointer)
        case .held(let held):
            switch held.holding {
            case .post(let post): object["post"] = post.json
            case .team(let team): object["team"] = .string(team.text)
            case .deputy(let ward): object["deputy_of"] = .string(ward.text)
            case .milestone(let key, let account, let side):
                object["milestone"] = [
                    "account": .string(account), "key": .string(key.text), "side": .string(side.rawValue),
                ]
            case .action(let id, let title):
                object["action"] = ["id": .string(id.description), "title": .string(title)]
            }
        }
        return .object(object)
    }
}

extension Seat.Name {
    fileprivate var json: JSON { ["member": .slug(member), "name": .string(name)] }
}
