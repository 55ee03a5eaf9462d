// Time zones: which names are taken, and when a local date begins.

import FoundationEssentials
import FoundationInternationalization

/// A zone of the IANA database, such as `Europe/Berlin`, or `UTC`. Equal where the names are.
package struct TimeZoneName: Sendable, Hashable, CustomStringConvertible {
    package static let utc = TimeZoneName(text: "UTC", zone: .gmt)
    /// Characters.
    package static let maximumLength = 64
    package static let rule = "Use a zone of the IANA database, such as Europe/Berlin, or UTC."

    package let text: String
    private let zone: TimeZone

    private init(text: String, zone: TimeZone) {
        self.text = text
        self.zone = zone
    }

    /// nil for a name that is not known. Offsets such as `GMT+2`, which know no daylight saving, are not taken.
    package init?(_ text: String) {
        guard text != "UTC" else {
            self = .utc
            return
        }
        guard text.utf8.count <= TimeZoneName.maximumLength, text.contains("/"),
            text.utf8.allSatisfy(TimeZoneName.isOfNames), let zone = TimeZone(identifier: text)
        else { return nil }
        self.init(text: text, zone: zone)
    }

    private static func isOfNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
        }
    }

    package var description: String { text }

    package static func == (left: TimeZoneName, right: TimeZoneName) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Seconds that local clocks are ahead of UTC.
    package func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000))
    }

    /// The local date at an instant.
    package func date(at instant: Instant) -> CivilDate {
        instant.adding(seconds: offset(at: instant)).date
    }
}

/// A stretch of time in which a zone's clocks keep one distance to UTC.
package struct ZoneSpan: Sendable, Hashable {
    /// Microseconds since 1970 in UTC; it lasts until the next one begins.
    package let begins: Int64
    /// Microseconds that local clocks are ahead of UTC.
    package let offset: Int64
}

extension TimeZoneName {
    /// The offsets between two instants in their order, the first from the beginning on. Spans that differ in name only
    /// are one.
    ///
    /// - Parameters: microseconds. Both lie in the years that a calendar may have: a zone's rules go on for ever.
    func spans(from begin: Int64, to end: Int64) -> [ZoneSpan] {
        var spans = [ZoneSpan(begins: begin, offset: offset(atMicrosecond: begin))]
        var date = Date(timeIntervalSince1970: Double(begin / 1_000_000))
        while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date {
            let at = Int64(next.timeIntervalSince1970) * 1_000_000
            guard at < end else { break }
            let offset = offset(atMicrosecond: at)
            if at > begin, offset != spans[spans.count - 1].offset {
                spans.append(ZoneSpan(begins: at, offset: offset))
            }
            date = next
        }
        return spans
    }

    private func offset(atMicrosecond microseconds: Int64) -> Int64 {
        Int64(offset(at: Instant(microseconds: microseconds))) * 1_000_000
    }

    /// When an elapsed duration ends: days keep the local wall time, a time beside them counts from there.
    package func instant(_ duration: ISODuration, after start: Instant) -> Instant {
        guard duration.days > 0 else { return start.adding(seconds: duration.seconds) }
        let local = start.adding(seconds: offset(at: start) + duration.days * 86_400)
        return instant(atLocal: local).adding(seconds: duration.seconds)
    }

    /// The instant of a local wall time. Where clocks skip it, the first instant after the gap; where they show it twice,
    /// the first of the two (design 3.6).
    ///
    /// - Parameter local: the wall time, written as if it were UTC.
    func instant(atLocal local: Instant) -> Instant {
        // No zone has ever moved by more than a day, so that two days on either side show both offsets.
        let offsets = [-172_800, 172_800].map { offset(at: local.adding(seconds: $0)) }
        let candidates = offsets.map { local.adding(seconds: -$0) }
        if let start = zip(candidates, offsets).filter({ offset(at: $0) == $1 }).map(\.0).min() {
            return start
        }
        return firstInstant(between: candidates.min() ?? local, candidates.max() ?? local)
    }

    /// The instant at which the offset becomes what it is at the later end.
    private func firstInstant(between earlier: Instant, _ later: Instant) -> Instant {
        let target = offset(at: later)
        var (low, high) = (Int64(0), later.seconds(since: earlier))
        while low < high {
            let middle = (low + high) / 2
            if offset(at: earlier.adding(seconds: Int(middle))) == target {
                high = middle
            } else {
                low = middle + 1
            }
        }
        // Clocks are set at whole seconds, and the wall time may have a fraction.
        let found = earlier.adding(seconds: Int(low)).microseconds
        return Instant(microseconds: found.floorDivided(by: 1_000_000) * 1_000_000)
    }
}

extension CivilDate {
    /// When the date begins in a zone: its midnight. Where clocks skip midnight, the first instant after the gap; where
    /// they show it twice, the first of the two (design 3.6). A date that a zone skips whole begins as the next one does.
    package func start(in zone: TimeZoneName) -> Instant {
        zone.instant(atLocal: Instant(microseconds: Int64(daysSince1970) * 86_400_000_000))
    }
}
