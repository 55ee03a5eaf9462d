// Engagement plans of accounts, and milestones of all of them.

package import Domain

package struct MilestoneRecord: Resource {
    package struct Confirmation: Sendable, Hashable {
        package let side: String
        package let evidence: String
        package let on: String
        package let isWithdrawn: Bool

        init(reading reader: ResourceReader) throws(ClientError) {
            side = try reader.text("side")
            evidence = try reader.text("evidence")
            on = try reader.text("on")
            isWithdrawn = try reader.optionalInstant("withdrawn_at") != nil
        }
    }

    package let key: String
    package let text: String
    package let sides: [String]
    package let marketingOwner: String
    package let salesOwner: String
    package let dueAt: Instant?
    /// Why it has no due date.
    package let undated: String?
    package let state: String
    package let reachedOn: CivilDate?
    package let wasLate: Bool
    /// In a plan, those that were taken back too.
    package let confirmations: [Confirmation]
    /// In the list of all accounts.
    package let account: String?
    package let plan: Int?
    /// The sides that have confirmed it.
    package let confirmedBy: [String]

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        text = try reader.text("text")
        sides = try reader.texts("sides")
        marketingOwner = try reader.text("marketing_owner")
        salesOwner = try reader.text("sales_owner")
        dueAt = try reader.optionalInstant("due_at")
        undated = try reader.optionalText("undated")
        state = try reader.text("state")
        reachedOn = try reader.optionalDate("reached_on")
        wasLate = reader.json["was_late"] == .bool(true)
        confirmations = try reader.optionalObjects("confirmations", Confirmation.init(reading:)) ?? []
        account = try reader.optionalText("account")
        plan = try reader.optionalInteger("plan")
        confirmedBy =
            account == nil
            ? confirmations.filter { !$0.isWithdrawn }.map(\.side) : try reader.texts("confirmed_by")
    }
}

package struct PlanRecord: Resource {
    package let account: String
    package let number: Int
    package let state: String
    package let framework: String
    package let startedAt: Instant
    package let createdBy: String
    /// By states.
    package let counts: [String: Int]
    /// Empty in lists.
    package let milestones: [MilestoneRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        number = try reader.integer("number")
        state = try reader.text("state")
        framework = try reader.text("framework")
        startedAt = try reader.instant("started_at")
        createdBy = try reader.text("created_by")
        counts = try reader.object("counts") { counts throws(ClientError) in
            var numbers: [String: Int] = [:]
            for state in MilestoneState.allCases {
                numbers[state.rawValue] = try counts.integer(state.rawValue)
            }
            return numbers
        }
        milestones = try reader.optionalObjects("milestones", MilestoneRecord.init(reading:)) ?? []
    }
}

extension BatonClient {
    private static func plansPath(_ account: String) -> [String] {
        accountsPath + [account, "engagement-plans"]
    }

    private static func path(_ milestone: String, _ plan: Int, _ account: String) -> [String] {
        plansPath(account) + [String(plan), "milestones", milestone]
    }

    /// The newest first.
    package func plans(of account: String) -> Listing<PlanRecord> { list(Self.plansPath(account)) }

    package func plan(_ number: Int, of account: String) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(Request(.get, Self.plansPath(account) + [String(number)]))
    }

    /// - Parameter plan: `marketing_owner`, `sales_owner`, and `started_at` and `framework` where they are said.
    package func startPlan(
        for account: String, _ plan: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(.post(Self.plansPath(account), .object(plan), key: idempotencyKey))
    }

    package func closePlan(
        _ number: Int, of account: String, reason: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(
            .post(
                Self.plansPath(account) + [String(number), "closure"], ["reason": .string(reason)],
                key: idempotencyKey))
    }

    /// - Parameter changes: of `marketing_owner`, `sales_owner`, `due_at` and `reason`.
    package func changeMilestone(
        _ milestone: String, ofPlan plan: Int, of account: String, _ changes: JSONObject,
        ifMatch etag: String?
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(
            .change(.patch, Self.path(milestone, plan, account), ifMatch: etag, .mergePatch(.object(changes)))
        )
    }

    /// - Parameter confirmation: `side`, `evidence`, and `on` where it is said.
    package func confirmMilestone(
        _ milestone: String, ofPlan plan: Int, of account: String, _ confirmation: JSONObject,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(
            .post(
                Self.path(milestone, plan, account) + ["confirmations"], .object(confirmation),
                key: idempotencyKey))
    }

    package func unconfirmMilestone(
        _ milestone: String, ofPlan plan: Int, of account: String, side: String, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(
            .change(.delete, Self.path(milestone, plan, account) + ["confirmations", side], ifMatch: etag))
    }

    package func dismissMilestone(
        _ milestone: String, ofPlan plan: Int, of account: String, reason: String,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<PlanRecord> {
        try await send(
            .post(
                Self.path(milestone, plan, account) + ["dismissal"], ["reason": .string(reason)],
                key: idempotencyKey))
    }

    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func milestones(_ filter: [(name: String, value: String?)] = []) -> Listing<MilestoneRecord> {
        list(["v1", "engagement-milestones"], filter)
    }
}
