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

extension CivilDate {
    /// When the date begins in a zone: its midnight. Where clocks skip midnight, the first instant after the gap; where
    /// they show it twice, the first of the two (design 3.6). A date that a zone skips whole begins as the next one does.
    package func start(in zone: TimeZoneName) -> Instant {
        let local = Instant(microseconds: Int64(daysSince1970) * 86_400_000_000)
        // No zone has ever moved by more than a day, so that two days on either side show both offsets.
        let offsets = [-172_800, 172_800].map { zone.offset(at: local.adding(seconds: $0)) }
        let candidates = offsets.map { local.adding(seconds: -$0) }
        if let start = zip(candidates, offsets).filter({ zone.offset(at: $0) == $1 }).map(\.0).min() {
            return start
        }
        return CivilDate.firstInstant(between: candidates.min() ?? local, candidates.max() ?? local, in: zone)
    }

    /// The instant at which the offset becomes what it is at the later end.
    private static func firstInstant(
        between earlier: Instant, _ later: Instant, in zone: TimeZoneName
    ) -> Instant {
        let target = zone.offset(at: later)
        var (low, high) = (Int64(0), later.seconds(since: earlier))
        while low < high {
            let middle = (low + high) / 2
            if zone.offset(at: earlier.adding(seconds: Int(middle))) == target {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return earlier.adding(seconds: Int(low))
    }
}
