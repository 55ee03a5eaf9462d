// baton account engagement, baton engagement: what engagement comes to, of an account and of the tiers or regions.

import ArgumentParser
import Client
import Domain

/// Of which instant, and how far back.
struct EngagementOptions: ParsableArguments {
    @Option(help: "The instant to answer for, such as 2027-01-01; else now.") var at: Instant?
    @Option(help: "How many days before it count, from 1 to 730; else 90.") var days: Int?

    func validate() throws {
        guard days.map(EngagementWindow.range.contains) ?? true else {
            throw ValidationError("--days is from 1 to 730.")
        }
    }
}

struct ShowEngagement: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "engagement",
        abstract: "Show how engaged an account is, and what share of its wallet is ours.",
        discussion: """
            EXAMPLES:
              baton account engagement crm-0462
              baton account engagement crm-0462 --days 30 --at 2027-01-01 --json
            """)

    @Argument(help: "The account's external id.") var account: String
    @OptionGroup var question: EngagementOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.engagement(of: account, at: question.at, days: question.days)
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

extension AccountEngagementRecord {
    fileprivate var fields: [(name: String, value: String?)] {
        let missing = rolesKnown.filter { !rolesCovered.contains($0) }
        return [
            ("Account", account), ("At", "\(at.short), and \(window.dropFirst().dropLast()) days before"),
            ("Engaged stakeholders", "\(engagedStakeholders) of \(contacts) contacts"),
            ("Committee coverage", coverage.words),
            ("Roles engaged", rolesCovered.isEmpty ? nil : rolesCovered.joined(separator: ", ")),
            ("Roles not engaged", missing.isEmpty ? nil : missing.joined(separator: ", ")),
            ("Share of wallet", shareOfWallet.words),
            ("Open pipeline", openPipeline?.description ?? "unknown: \(openPipelineUnknown ?? "")"),
        ]
    }
}

extension PercentageRecord {
    fileprivate var words: String {
        percent.map { "\($0) %" } ?? "unknown: \(unknown ?? "")"
    }

    fileprivate var short: String { percent.map { "\($0)" } ?? "–" }
}

struct EngagementCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "engagement", abstract: "Report how engaged the accounts of each tier or region are.",
        discussion: """
            EXAMPLES:
              baton engagement
              baton engagement --by region --days 180 --currency USD
            """)

    enum Grouping: String, CaseIterable, ExpressibleByArgument {
        case tier, region
    }

    @Option(help: "By tier or by region.") var by: Grouping = .tier
    @OptionGroup var question: EngagementOptions
    @Option(help: "The currency of sums; else the base of the tenant's rates.") var currency: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.engagementReport(
            by: by.rawValue, at: question.at, days: question.days, currency: currency)
        output.show(answer, json: options.json) { report in
            var table = Table(
                .key(by == .tier ? "Tier" : "Region"), .number("Accounts"), .number("Engaged"),
                .number("Stakeholders"), .number("Average"), .number("Coverage %"), .number("Wallet %"),
                .number("Unknown"), .number("Pipeline"), .number("Unknown"))
            for group in report.groups {
                table.add([
                    group.key ?? "none", String(group.accounts), String(group.engagedAccounts),
                    String(group.engagedStakeholders), group.average.map { "\($0)" } ?? "–",
                    group.coverage.short, group.shareOfWallet.short, String(group.unknownShares),
                    group.openPipeline.description, String(group.missingPipelines),
                ])
            }
            output.table(table, ifEmpty: "There were no accounts then.")
        }
    }
}
