// A duration with the clock it runs on, as terms write it.

/// `{"within": "PT4H", "clock": "business"}`.
package struct AgreedDuration: Sendable, Hashable {
    package let duration: ISODuration
    package let clock: ISODuration.Clock

    package init(_ duration: ISODuration, on clock: ISODuration.Clock) {
        self.duration = duration
        self.clock = clock
    }

    /// Reads exactly the two members; nil for anything else.
    package init?(_ json: JSON) {
        guard let object = json.objectValue, object.count == 2,
            let clock = object["clock"]?.stringValue.flatMap(ISODuration.Clock.init(rawValue:)),
            let duration = object["within"]?.stringValue.flatMap({ try? ISODuration($0, on: clock) })
        else { return nil }
        self.init(duration, on: clock)
    }

    package var json: JSON {
        ["within": .string(duration.description), "clock": .string(clock.rawValue)]
    }

    /// Whether it is days, a time, or both. No time at all is of every form.
    private var form: (hasDays: Bool, hasTime: Bool)? {
        let form = (duration.days > 0, duration.seconds > 0)
        return form.0 || form.1 ? form : nil
    }

    /// Durations compare only on the same clock and in the same form (design 3.3): a day is no number of hours.
    /// Days with a time beside them compare where both parts say the same.
    package func order(to other: AgreedDuration) -> Ordering? {
        guard clock == other.clock else { return nil }
        if let form, let theirs = other.form, form != theirs { return nil }
        let days = Ordering(duration.days, other.duration.days)
        let time = Ordering(duration.seconds, other.duration.seconds)
        if days == time || time == .equal { return days }
        return days == .equal ? time : nil
    }
}
