// What an agreement says of its renewal: `/scope/renewal` as values.

/// How an agreement goes on after its end.
package struct RenewalTerms: Sendable, Hashable {
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        /// By decision: somebody renews it.
        case manual
        /// By itself, unless it was terminated in time.
        case automatic
    }

    /// Of a renewal that changes nothing.
    package enum Unchanged: String, Sendable, Hashable, CaseIterable {
        case signedAgain = "signed_again"
        case noSignature = "no_signature"
    }

    /// At the end, where nothing follows.
    package enum AtExpiry: String, Sendable, Hashable, CaseIterable {
        case lapse
        /// Until it is replaced or terminated.
        case runOn = "run_on"
    }

    package var mode: Mode
    /// How long before the end it can be terminated at the latest.
    package var notice: CalendarPeriod?
    /// For how long it is renewed; nil: for as long as it was valid.
    package var extended: CalendarPeriod?
    package var remindBefore: [CalendarPeriod]
    package var unchanged: Unchanged
    package var atExpiry: AtExpiry

    /// Where an agreement says nothing: renewed by decision, signed again, over at its end.
    package static let unsaid = RenewalTerms()

    package init(
        mode: Mode = .manual, notice: CalendarPeriod? = nil, extended: CalendarPeriod? = nil,
        remindBefore: [CalendarPeriod] = [], unchanged: Unchanged = .signedAgain, atExpiry: AtExpiry = .lapse
    ) {
        self.mode = mode
        self.notice = notice
        self.extended = extended
        self.remindBefore = remindBefore
        self.unchanged = unchanged
        self.atExpiry = atExpiry
    }

    /// Reads the terms of a version; nil where it says nothing of renewal. What has no right form is passed over: the
    /// catalogue refused it, or it is of a version from before there were periods. Those had durations, of which
    /// elapsed days are read as days.
    package init?(of terms: JSON) {
        guard let renewal = terms["scope"]?["renewal"], renewal.objectValue != nil else { return nil }
        func choice<Choice: RawRepresentable<String>>(_ name: String, _ standard: Choice) -> Choice {
            renewal[name]?.stringValue.flatMap(Choice.init(rawValue:)) ?? standard
        }
        self.init(
            mode: choice("mode", Mode.manual), notice: renewal["notice"].flatMap(Self.period),
            extended: renewal["extension"].flatMap(Self.period),
            remindBefore: (renewal["remind_before"]?.arrayValue ?? []).compactMap(Self.period),
            unchanged: choice("unchanged", Unchanged.signedAgain),
            atExpiry: choice("at_expiry", AtExpiry.lapse))
    }

    private static func period(_ json: JSON) -> CalendarPeriod? {
        if let period = CalendarPeriod(json: json) { return period }
        guard let agreed = AgreedDuration(json), agreed.clock == .elapsed, agreed.duration.seconds == 0 else {
            return nil
        }
        return CalendarPeriod(months: 0, days: agreed.duration.days)
    }

    /// Whether nothing but a termination or a successor ends it: it runs on by its terms, or it is renewed by itself
    /// without a signature. Such a version is in force without an end, so that it goes on whether or not a worker was
    /// there in time.
    package var runsOn: Bool {
        atExpiry == .runOn || (mode == .automatic && unchanged == .noSignature)
    }
}
