// Who or what put an account into its tier, and for what time.

/// One entry of an account's list.
package struct TierAssignment: Sendable, Hashable {
    package enum Cause: String, Sendable, Hashable, CaseIterable {
        /// A person; outranks the rules until it expires.
        case manual
        /// The rules of the tiers.
        case rule
        /// A person gave the account back to the rules, which have not been applied since.
        case released
    }

    /// nil: in no tier.
    package var tier: Slug?
    package var cause: Cause
    /// Of one by hand.
    package var reason: String?
    /// From when on one by hand does not outrank the rules any more; nil for good.
    package var expiresAt: Instant?
    /// Of one by rule.
    package var explanation: LocalizedText?
    package var actor: String
    package var from: Instant
    /// nil for the present one.
    package var to: Instant?

    package init(
        tier: Slug?, cause: Cause, reason: String? = nil, expiresAt: Instant? = nil,
        explanation: LocalizedText? = nil, actor: String, from: Instant, to: Instant? = nil
    ) {
        self.tier = tier
        self.cause = cause
        self.reason = reason
        self.expiresAt = expiresAt
        self.explanation = explanation
        self.actor = actor
        self.from = from
        self.to = to
    }

    /// The longest reason, in characters.
    package static let reasonLength = 1_000

    /// What evaluation makes of it.
    package var manual: ManualAssignment? {
        guard cause == .manual, let reason else { return nil }
        return ManualAssignment(tier: tier, reason: reason, until: expiresAt)
    }
}
