// Exceptions from guard rails: which values the board lets a local agreement have, and until when.

/// Where, and until when, a local agreement may break a guard rail.
package struct ExceptionScope: Sendable, Hashable {
    /// Patterns that one exception names.
    package static let pointerCount = 1...50

    /// Paths of the values, as guard rails have them.
    package let pointers: [PointerPattern]
    /// The last day, which is included, in `zone`.
    package let until: CivilDate
    package let zone: TimeZoneName
    /// The midnight after the last day: from here on nothing is let through.
    package let endsAt: Instant

    package init(pointers: [PointerPattern], until: CivilDate, zone: TimeZoneName) {
        self.pointers = pointers
        self.until = until
        self.zone = zone
        endsAt = until.next.start(in: zone)
    }

    package func holds(at instant: Instant) -> Bool { instant < endsAt }

    /// Whether a value, as guard rails judge it, is one of those that are let through.
    package func covers(_ pointer: JSONPointer) -> Bool { pointers.contains { $0.matches(pointer) } }

    package var members: JSONObject {
        [
            "pointers": .texts(pointers.map(\.description)), "until": .string(until.description),
            "time_zone": .string(zone.text),
        ]
    }

    /// Reads what `members` wrote, among others.
    package init?(stored json: JSON) {
        guard let texts = json["pointers"]?.arrayValue,
            let until = json["until"]?.stringValue.flatMap(CivilDate.init(iso:)),
            let zone = json["time_zone"]?.stringValue.flatMap({ TimeZoneName($0) })
        else { return nil }
        let pointers = texts.compactMap { $0.stringValue.flatMap { try? PointerPattern(parsing: $0) } }
        guard pointers.count == texts.count else { return nil }
        self.init(pointers: pointers, until: until, zone: zone)
    }
}

extension ExceptionScope {
    /// What is wrong with a scope under a framework version's rails: pointers that no rail binds, an end that is over.
    ///
    /// - Parameter pointer: where the scope stands in the input.
    package func faults(
        under rails: GuardRails, now: Instant, at pointer: String = "/exception",
        table: TermTable = .catalogue
    ) -> [Fault] {
        var faults = pointers.enumerated().compactMap { index, pattern in
            rails.bindingFault(of: pattern, at: "\(pointer)/pointers/\(index)", table: table)
        }
        if !holds(at: now) {
            faults.append(
                Fault(
                    pointer + "/until", .outOfRange,
                    "This day is over in \(zone): an exception would let nothing through. Name a day to come."
                ))
        }
        return faults
    }
}

/// An exception that was granted, as a version that relies on it lists it in what is signed.
package struct GrantedException: Sendable, Hashable {
    /// Of the change request, within the agreement.
    package var number: Int
    package var title: String
    /// Of what the board signed.
    package var contentSHA256: String
    package var scope: ExceptionScope

    package init(number: Int, title: String, contentSHA256: String, scope: ExceptionScope) {
        self.number = number
        self.title = title
        self.contentSHA256 = contentSHA256
        self.scope = scope
    }

    package var json: JSON {
        var members = scope.members
        members["number"] = .integer(number)
        members["title"] = .string(title)
        members["content_sha256"] = .string(contentSHA256)
        return .object(members)
    }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let number = json["number"]?.intValue, let title = json["title"]?.stringValue,
            let hash = json["content_sha256"]?.stringValue, let scope = ExceptionScope(stored: json)
        else { return nil }
        self.init(number: number, title: title, contentSHA256: hash, scope: scope)
    }
}

extension Sequence<GrantedException> {
    /// The exception that lets a value through at an instant: of several the one that ends last, and of those the first
    /// that was asked for.
    package func letting(_ pointer: JSONPointer, throughAt instant: Instant) -> GrantedException? {
        filter { $0.scope.holds(at: instant) && $0.scope.covers(pointer) }
            .min { ($1.scope.endsAt, $0.number) < ($0.scope.endsAt, $1.number) }
    }

    /// Those that let some of the values through that break a rail.
    package func covering(_ violations: some Sequence<GuardRailViolation>) -> [GrantedException] {
        filter { exception in violations.contains { exception.scope.covers($0.pointer) } }
    }
}

/// A value, or what is left of an object, that an exception lets through although it breaks a rail.
package struct ExcusedValue: Sendable, Hashable {
    /// As the rails judge it.
    package let pointer: JSONPointer
    /// Where the local patch causes it.
    package let cause: JSONPointer
    /// The number of the exception, within the local agreement.
    package let number: Int
    /// Its last day.
    package let until: CivilDate
    /// When it lets the value through no longer.
    let endsAt: Instant

    init(_ violation: GuardRailViolation, by exception: GrantedException) {
        pointer = violation.pointer
        cause = violation.cause
        number = exception.number
        until = exception.scope.until
        endsAt = exception.scope.endsAt
    }

    /// Whether a leaf of the terms is what was let through, or a part of it.
    func has(_ leaf: JSONPointer) -> Bool { pointer.isPrefix(of: leaf) || cause.isPrefix(of: leaf) }
}

extension Sequence<ExcusedValue> {
    /// What a leaf owes to exceptions. Where it needs several, the one that ends first: with it the leaf goes.
    func excusing(_ leaf: JSONPointer) -> ExcusedValue? {
        filter { $0.has(leaf) }.min { ($0.endsAt, $0.number) < ($1.endsAt, $1.number) }
    }
}
