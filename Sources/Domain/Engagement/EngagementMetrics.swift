// What the people and the commercials of an account come to at an instant: pure functions, and why a value is unknown.

/// A contact as metrics see it: nobody in particular.
package struct Stakeholder: Sendable, Hashable {
    package var committeeRole: CommitteeRole?
    package var leftOn: CivilDate?
    package var erasedAt: Instant?
    /// The last genuine event with the contact within the window; nil where there was none.
    package var lastGenuine: Instant?

    package init(
        committeeRole: CommitteeRole? = nil, leftOn: CivilDate? = nil, erasedAt: Instant? = nil,
        lastGenuine: Instant? = nil
    ) {
        self.committeeRole = committeeRole
        self.leftOn = leftOn
        self.erasedAt = erasedAt
        self.lastGenuine = lastGenuine
    }

    /// - Parameter date: the instant's, in the tenant's time zone.
    func isThere(at instant: Instant, on date: CivilDate) -> Bool {
        leftOn.map { date < $0 } ?? true && erasedAt.map { instant < $0 } ?? true
    }

    func isEngaged(_ question: EngagementQuestion) -> Bool {
        lastGenuine.map { $0 > question.start && $0 <= question.at } ?? false
    }
}

/// Why a value is not known.
package struct UnknownValue: Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case noCommittee = "no_committee"
        case noCommercials = "no_commercials"
        case noRevenue = "no_revenue"
        case noSpend = "no_spend"
        case spendIsZero = "spend_is_zero"
        case noRate = "no_rate"
        case outOfRange = "out_of_range"
        case noOpenPipeline = "no_open_pipeline"
        case noAccount = "no_account"
    }

    package let code: Code
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    static let noCommittee = UnknownValue(
        .noCommittee, "No contact who is there has a role in a buying committee.")
    static let noCommercials = UnknownValue(
        .noCommercials, "Nothing was stated of revenue, spend and pipeline.")
    static let noRevenue = UnknownValue(.noRevenue, "Our revenue with the account was not stated.")
    static let noSpend = UnknownValue(.noSpend, "What the account spends in our field was not stated.")
    static let spendIsZero = UnknownValue(
        .spendIsZero, "The account spends nothing in our field, as was stated.")
    static let noOpenPipeline = UnknownValue(.noOpenPipeline, "The open pipeline was not stated.")
    static let outOfRange = UnknownValue(
        .outOfRange, "The revenue is more than ten thousand times the spend: one of them is not what it says."
    )
    static let noAccount = UnknownValue(.noAccount, "It is known of no account here.")

    static func noRate(_ from: String, _ to: String, _ date: CivilDate) -> UnknownValue {
        UnknownValue(.noRate, "There is no rate between \(from) and \(to) on \(date).")
    }
}

package enum Known<Value: Sendable & Hashable>: Sendable, Hashable {
    case value(Value)
    case unknown(UnknownValue)

    package var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    package var unknown: UnknownValue? {
        if case .unknown(let unknown) = self { unknown } else { nil }
    }
}

/// A part of a whole in percent, to one decimal, half up.
package struct Percentage: Sendable, Hashable {
    package let tenths: Int

    package init(tenths: Int) { self.tenths = tenths }

    /// - Parameter whole: above zero.
    init(_ part: Int128, of whole: Int128) { tenths = Int((part * 2_000 + whole) / (whole * 2)) }

    package var percent: Double { Double(tenths) / 10 }
}

/// How much of a buying committee is engaged.
package struct CommitteeCoverage: Sendable, Hashable {
    /// With a role, and those of them who are engaged.
    package var contacts = 0
    package var engaged = 0
    /// In the order of `CommitteeRole`.
    package var rolesKnown: [CommitteeRole] = []
    package var rolesCovered: [CommitteeRole] = []

    package var percentage: Known<Percentage> {
        contacts == 0
            ? .unknown(.noCommittee) : .value(Percentage(Int128(engaged), of: Int128(contacts)))
    }
}

package struct EngagementMetrics: Sendable, Hashable {
    /// Who are there then: not left, not erased.
    package let contacts: Int
    /// Those of them with a genuine event within the window.
    package let engaged: Int
    package let committee: CommitteeCoverage
    package let shareOfWallet: Known<Percentage>
    package let openPipeline: Known<ExactMoney>
    package let commercials: Commercials?

    /// - Parameters:
    ///   - stakeholders: of one account; those who have no role and no event may be missing where `contacts` is not asked.
    ///   - commercials: as they were stated by then.
    ///   - date: the instant's, in the tenant's time zone.
    package init(
        _ stakeholders: [Stakeholder], _ commercials: Commercials?, _ rates: RateTable,
        _ question: EngagementQuestion, on date: CivilDate
    ) {
        let present = stakeholders.filter { $0.isThere(at: question.at, on: date) }
        let active = present.filter { $0.isEngaged(question) }
        contacts = present.count
        engaged = active.count
        let (known, covered) = (
            Set(present.compactMap(\.committeeRole)), Set(active.compactMap(\.committeeRole))
        )
        committee = CommitteeCoverage(
            contacts: present.count { $0.committeeRole != nil },
            engaged: active.count { $0.committeeRole != nil },
            rolesKnown: CommitteeRole.allCases.filter(known.contains),
            rolesCovered: CommitteeRole.allCases.filter(covered.contains))
        shareOfWallet = Self.share(commercials, rates)
        openPipeline =
            commercials.map { $0.openPipeline.map { .value($0) } ?? .unknown(.noOpenPipeline) }
            ?? .unknown(.noCommercials)
        self.commercials = commercials
    }

    /// A million percent; beyond that something was stated in another unit than it says.
    private static let highestTenths = 10_000_000

    private static func share(_ commercials: Commercials?, _ rates: RateTable) -> Known<Percentage> {
        guard let commercials else { return .unknown(.noCommercials) }
        guard let revenue = commercials.revenue else { return .unknown(.noRevenue) }
        guard let spend = commercials.spend else { return .unknown(.noSpend) }
        guard spend.hundredths > 0 else { return .unknown(.spendIsZero) }
        guard rates.rate(from: revenue.currency, to: spend.currency, on: commercials.asOf) != nil else {
            return .unknown(.noRate(revenue.currency, spend.currency, commercials.asOf))
        }
        guard let converted = revenue.converted(to: spend.currency, by: rates, on: commercials.asOf),
            Int128(converted.hundredths) * 1_000 <= Int128(spend.hundredths) * Int128(highestTenths)
        else { return .unknown(.outOfRange) }
        return .value(Percentage(Int128(converted.hundredths), of: Int128(spend.hundredths)))
    }
}
