// Which names of time zones are known.

import Foundation

/// The IANA names that this machine's time zone data has. Foundation's own list leaves names out (Asia/Kolkata), and
/// its initialiser takes more than names (GMT+1), so a name has to be both: of the form Area/City, and readable.
enum TimeZoneName {
    static func isKnown(_ name: String) -> Bool {
        name == "UTC" || (name.contains("/") && TimeZone(identifier: name) != nil)
    }
}
