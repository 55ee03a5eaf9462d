// Grace dates: until when a local agreement that breaks a new framework version still holds as it is.

/// What a framework version grants one local agreement.
package struct Grace: Sendable, Hashable {
    package static let maximumReasonLength = 500
    /// Local agreements that one framework version names.
    package static let maximumEntries = TermLimits.itemsPerCollection

    /// The last day, in UTC.
    package let until: CivilDate
    package let reason: String

    package init(until: CivilDate, reason: String) {
        self.until = until
        self.reason = reason
    }

    /// The end of the last day: from here on the local agreement counts without what breaks a rail.
    package var endsAt: Instant {
        Instant(microseconds: Int64(until.daysSince1970 + 1) * 86_400_000_000)
    }

    package func excuses(at instant: Instant) -> Bool { instant < endsAt }

    /// The grace dates of a framework's terms that can be read, by the local agreement's key.
    package static func dates(of terms: JSON) -> [Slug: Grace] {
        var reader = GraceReader(agreements: nil, now: nil)
        return terms[Section.grace.rawValue].map { reader.read($0, at: "") } ?? [:]
    }

    /// Every fault of a `grace` section: `{"brazil": {"until": "2027-03-31", "reason": "New CRM in March"}}`.
    ///
    /// - Parameters:
    ///   - agreements: the keys of the framework's local agreements; nil: they are not checked.
    ///   - now: a last day that is over by now is refused; nil: it is not checked.
    package static func faults(
        of section: JSON, at pointer: String, agreements: Set<Slug>? = nil, now: Instant? = nil
    ) -> [Fault] {
        var reader = GraceReader(agreements: agreements, now: now)
        _ = reader.read(section, at: pointer)
        return reader.faults
    }
}

private struct GraceReader {
    let agreements: Set<Slug>?
    let now: Instant?
    private(set) var faults: [Fault] = []

    init(agreements: Set<Slug>?, now: Instant?) {
        self.agreements = agreements
        self.now = now
    }

    mutating func read(_ section: JSON, at pointer: String) -> [Slug: Grace] {
        guard let object = section.objectValue else {
            add(pointer, .wrongType, "Grace dates are an object, by the keys of local agreements.")
            return [:]
        }
        guard object.count <= Grace.maximumEntries else {
            add(pointer, .tooMany, "A framework names at most \(Grace.maximumEntries) local agreements.")
            return [:]
        }
        var dates: [Slug: Grace] = [:]
        for (text, value) in object {
            let place = pointer + JSONPointer(tokens: [text]).description
            let key = agreement(text, at: place)
            let grace = entry(value, at: place)
            if let key, let grace { dates[key] = grace }
        }
        return dates
    }

    private mutating func agreement(_ text: String, at place: String) -> Slug? {
        guard let key = Slug(text) else {
            add(place, .invalidFormat, "\(text.quoted) is no key of an agreement. \(Slug.rule)")
            return nil
        }
        if let agreements, !agreements.contains(key) {
            add(place, .unknownReference, "The framework has no local agreement “\(key)”.")
        }
        return key
    }

    private mutating func entry(_ json: JSON, at place: String) -> Grace? {
        guard let object = json.objectValue else {
            add(place, .wrongType, #"A grace date is {"until": "2027-03-31", "reason": "…"}."#)
            return nil
        }
        for key in object.keys where !["until", "reason"].contains(where: { $0.hasSameBytes(as: key) }) {
            add(
                place + JSONPointer(tokens: [key]).description, .unknownField,
                "A grace date has “until” and “reason”.")
        }
        let until = self.until(object["until"], at: place + "/until")
        let reason = self.reason(object["reason"], at: place + "/reason")
        guard let until, let reason else { return nil }
        return Grace(until: until, reason: reason)
    }

    private mutating func until(_ json: JSON?, at place: String) -> CivilDate? {
        guard let json else {
            add(place, .required, "Name the last day, such as 2027-03-31.")
            return nil
        }
        guard let text = json.stringValue else {
            add(place, .wrongType, "The last day is a text, such as 2027-03-31.")
            return nil
        }
        guard let date = CivilDate(iso: text) else {
            add(place, .invalidFormat, "The last day is a date, such as 2027-03-31.")
            return nil
        }
        if let now, !Grace(until: date, reason: "").excuses(at: now) {
            add(place, .outOfRange, "This day is over: it excuses nothing. Name a day to come.")
        }
        return date
    }

    private mutating func reason(_ json: JSON?, at place: String) -> String? {
        guard let json else {
            add(place, .required, "Say why: it is part of what is signed.")
            return nil
        }
        guard let text = json.stringValue else {
            add(place, .wrongType, "The reason is a text.")
            return nil
        }
        if text.tidied.isEmpty {
            add(place, .tooShort, "Say why: it is part of what is signed.")
        } else if let problem = text.textProblem(limit: Grace.maximumReasonLength) {
            add(place, problem.code, problem.detail)
        }
        return text
    }

    private mutating func add(_ pointer: String, _ code: ErrorCode, _ detail: String) {
        faults.append(Fault(pointer, code, detail))
    }
}
