// From when to when an agreement's text is valid: local dates in a time zone.

/// The first and the last day of an agreement's text, both included, in its zone.
package struct Validity: Sendable, Hashable {
    /// nil: from when it is signed.
    package var from: CivilDate?
    /// The last day, which is included. nil: until something replaces it.
    package var to: CivilDate?
    package var zone: TimeZoneName

    package init(from: CivilDate?, to: CivilDate?, zone: TimeZoneName) {
        self.from = from
        self.to = to
        self.zone = zone
    }

    /// Years of the first and the last day.
    package static let years = 1970...2999

    /// When the first day begins.
    package var begins: Instant? { from?.start(in: zone) }

    /// When the day after the last one begins: the first instant that is no longer part of it.
    package var ends: Instant? { to?.next.start(in: zone) }

    package var json: JSON {
        [
            "from": .text(from?.description), "to": .text(to?.description), "time_zone": .string(zone.text),
        ]
    }

    /// The same without what has passed at an instant.
    package func ahead(of now: Instant) -> Validity {
        var rest = self
        if let begins, begins <= now { rest.from = nil }
        if let ends, ends <= now { rest.to = nil }
        return rest
    }
}

/// A validity as people state it: who names no zone means the tenant's own.
package struct StatedValidity: Sendable, Hashable {
    package var from: CivilDate?
    package var to: CivilDate?
    package var zone: TimeZoneName?

    package init(from: CivilDate? = nil, to: CivilDate? = nil, zone: TimeZoneName? = nil) {
        self.from = from
        self.to = to
        self.zone = zone
    }

    package init(_ validity: Validity) {
        self.init(from: validity.from, to: validity.to, zone: validity.zone)
    }

    package func validity(in standard: TimeZoneName) -> Validity {
        Validity(from: from, to: to, zone: zone ?? standard)
    }

    /// What is wrong with the days, with pointers into a version.
    package var faults: [Fault] {
        guard let from, let to else { return [] }
        if to < from {
            return [
                Fault(
                    "/validity/to", .outOfRange,
                    "The validity ends before it begins: use a last day from \(from) on.")
            ]
        }
        // Where the zone is the tenant's, the proposal says the same.
        if let zone, from.start(in: zone) >= to.next.start(in: zone) {
            return [
                Fault(
                    "/validity/to", .outOfRange,
                    "Clocks of \(zone) skip all days from \(from) to \(to): use a later last day.")
            ]
        }
        return []
    }
}

extension StatedValidity: Input {
    package init(reading r: ObjectReader) {
        self.init(
            from: r.optional("from")?.day(.first), to: r.optional("to")?.day(.last),
            zone: r.optional("time_zone")?.timeZone())
    }
}

private enum Day {
    case first, last
}

extension ValueReader {
    /// The first or last day of a validity. An instant is refused with the date that was meant: what ended at a
    /// midnight had the day before as its last.
    fileprivate func day(_ day: Day) -> CivilDate {
        guard let text = present?.stringValue, let date = CivilDate(String(text.prefix(10))),
            Instant(rfc3339: text) != nil
        else { return self.date(in: Validity.years) }
        let isMidnight = text.dropFirst(11).hasPrefix("00:00:00")
        let meant = day == .last && isMidnight ? date.previous : date
        let words =
            day == .last
            ? "the last day, which is included, as a date alone" : "the first day as a date alone"
        fault(.invalidFormat, "Write \(words), such as \(meant), and its zone as time_zone.")
        return .standIn
    }
}
