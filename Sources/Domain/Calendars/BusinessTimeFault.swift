// Why business time has no answer.

/// What lies outside the dates that a calendar was compiled for.
package enum BusinessTimeFault: Error, Sendable, Hashable {
    case beforeHorizon(CivilDate)
    case beyondHorizon(CivilDate)

    package var detail: String {
        switch self {
        case .beforeHorizon(let date): "Business time is counted from \(date) on."
        case .beyondHorizon(let date):
            "The calendar does not open for long enough until \(date), with which business time ends."
        }
    }
}
