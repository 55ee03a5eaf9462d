// When members are away.

package import Domain

package struct AbsenceRecord: Resource {
    package let id: String
    package let member: String
    /// The first and the last local date, as `2027-01-31`.
    package let from: String
    package let to: String
    package let timeZone: String
    package let note: String?
    /// Between which instants it counts; the same instant twice where it was cancelled before it began.
    package let startsAt: Instant
    package let endsAt: Instant
    package let enteredAt: Instant
    package let enteredBy: String
    package let cancelledAt: Instant?
    package let cancelledBy: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        member = try reader.text("member")
        from = try reader.text("from")
        to = try reader.text("to")
        timeZone = try reader.text("time_zone")
        note = try reader.optionalText("note")
        startsAt = try reader.instant("starts_at")
        endsAt = try reader.instant("ends_at")
        enteredAt = try reader.instant("entered_at")
        enteredBy = try reader.text("entered_by")
        cancelledAt = try reader.optionalInstant("cancelled_at")
        cancelledBy = try reader.optionalText("cancelled_by")
    }
}

/// An absence to be entered.
package struct AbsenceCreation: Sendable, Hashable {
    package var member: String
    package var from: CivilDate
    package var to: CivilDate
    /// nil for UTC.
    package var timeZone: String?
    package var note: String?

    package init(member: String, from: CivilDate, to: CivilDate, timeZone: String?, note: String?) {
        self.member = member
        self.from = from
        self.to = to
        self.timeZone = timeZone
        self.note = note
    }

    var json: JSON {
        [
            "member": .string(member), "from": .string(from.description), "to": .string(to.description),
            "time_zone": .text(timeZone), "note": .text(note),
        ]
    }
}

extension BatonClient {
    private static let absencesPath = ["v1", "absences"]

    /// - Parameter instant: only those that cover it.
    package func absences(of member: String? = nil, at instant: Instant? = nil) -> Listing<AbsenceRecord> {
        list(Self.absencesPath, [("member", member), ("at", instant?.description)])
    }

    package func absence(_ id: String) async throws(ClientError) -> Answer<AbsenceRecord> {
        try await send(Request(.get, Self.absencesPath + [id]))
    }

    package func addAbsence(
        _ creation: AbsenceCreation, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<AbsenceRecord> {
        try await send(.post(Self.absencesPath, creation.json, key: idempotencyKey))
    }

    package func cancelAbsence(
        _ id: String, ifMatch etag: String
    ) async throws(ClientError) -> Answer<AbsenceRecord> {
        try await send(.change(.delete, Self.absencesPath + [id], ifMatch: etag))
    }
}
