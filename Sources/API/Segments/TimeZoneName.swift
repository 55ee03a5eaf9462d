// Which names of time zones are known.

import Foundation

/// The IANA names that this machine's time zone data has.
enum TimeZoneName {
    private static let known = Set(TimeZone.knownTimeZoneIdentifiers)

    static func isKnown(_ name: String) -> Bool {
        name == "UTC" || known.contains(name)
    }
}
