// Reviews and their series as JSON.

import Domain

extension Review {
    /// All but the agenda, and what was written down.
    func members(at now: Instant) -> JSONObject {
        [
            "id": .string(id.description), "agreement": .string(agreement.text),
            "kind": .string(series.kind.rawValue), "series": .string(series.key),
            "title": .string(series.title), "day": .string(day.description),
            "starts_at": .instant(startsAt), "ends_at": .instant(endsAt), "time_zone": .string(zone.text),
            "state": .string(state(at: now).rawValue), "location": .text(series.location),
            "owner": .text(series.owner), "participants": .texts(series.participants),
            "move": move?.json ?? .null, "cancellation": cancellation?.json ?? .null,
            "opened_at": .instant(opening?.at), "opened_by": .text(opening?.by),
            "closed_at": .instant(closing?.at), "closed_by": .text(closing?.by),
            "sequence": .integer(sequence), "modified_at": .instant(modifiedAt),
        ]
    }

    func json(at now: Instant) -> JSON { .object(whole(at: now)) }

    func whole(at now: Instant) -> JSONObject {
        var object = members(at: now)
        object["agenda"] = agenda ?? .null
        object["minutes"] = .text(minutes)
        object["causes"] = .object(
            JSONObject(uniqueKeysWithValues: causes.map { ($0.key.description, .string($0.value)) }))
        object["attendance"] = .array(attendance.map(\.json))
        object["decisions"] = .array(decisions.map(\.json))
        return object
    }
}

extension Review.Decision {
    fileprivate var json: JSON {
        [
            "number": .integer(number), "text": .string(text), "change_request": .integer(changeRequest),
            "decided_at": .instant(at), "decided_by": .string(by),
        ]
    }
}

extension ReviewSeriesEntry {
    var json: JSON {
        var object = series.agreed.definition
        object["agreement"] = .string(agreement.text)
        object["kind"] = .string(series.agreed.kind.rawValue)
        object["key"] = .string(series.agreed.key)
        object["version"] = .integer(series.version)
        object["calendar"] =
            series.calendar.map { ["key": .string($0.key.text), "version": .integer($0.version)] } ?? .null
        object["planned_until"] = .string(series.plannedUntil.description)
        object["started_at"] = .instant(series.startedAt)
        object["ended_at"] = .instant(series.endedAt)
        object["next_starts_at"] = .instant(nextStartsAt)
        return .object(object)
    }
}
