// A reason that somebody gave for what was done: as it is answered, and as it is said.

import Domain

extension Decree {
    var json: JSON { ["reason": .string(reason), "at": .instant(at), "by": .string(by)] }
}

/// `{"reason": …}`.
struct ReasonInput: Input {
    let reason: String

    init(reading r: ObjectReader) { reason = r["reason"].string(Decree.reasonLength) }
}
