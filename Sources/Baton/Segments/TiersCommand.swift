// baton segment tiers: the account tiers, set together.

import ArgumentParser
import Client
import Domain

struct TiersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiers", abstract: "The account tiers.", subcommands: [ShowTiers.self, SetTiers.self],
        defaultSubcommand: ShowTiers.self)
}

struct ShowTiers: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the tiers.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.tiers(), json: options.json, output.tiers)
    }
}

struct SetTiers: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Replace all tiers.",
        discussion: """
            A tier is KEY=RANK or KEY=RANK:NAME; rank 1 is the highest. Criteria, capacity and score of a tier that stays are \
            kept; they are written in tiers.yaml, see baton apply.

            EXAMPLE:
              baton segment tiers set tier-1=1:Strategic tier-2=2:Growth tier-3=3:Volume
            """)

    @Argument(help: "The tiers.") var tiers: [Tier]
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.tiers()
        } write: { present, etag in
            let rules = Dictionary(
                present?.value.tiers.map { ($0.key, $0.rule) } ?? [], uniquingKeysWith: { first, _ in first })
            let wanted = tiers.map { tier in
                Tier(key: tier.key, name: tier.name, rank: tier.rank, rule: rules[tier.key] ?? TierRule())
            }
            return try await client.putTiers(wanted, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json, output.tiers)
    }
}

extension Output {
    fileprivate func tiers(_ set: TierSet) {
        var table = Table(
            .number("Rank"), .key("Key"), .text("Name"), .number("Capacity"), .text("Criteria"))
        for tier in set.tiers {
            let capacity = tier.rule.capacity.map { "\($0.count)\($0.per == .region ? " a region" : "")" }
            table.add([
                String(tier.rank), tier.key.text, tier.name, capacity ?? "–",
                tier.rule.criteria?.description(.english) ?? "–",
            ])
        }
        self.table(table, ifEmpty: "No tiers are set.")
    }
}

extension Tier: ExpressibleByArgument {
    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let key = Slug(sides[0]) else { return nil }
        let parts = sides[1].split(separator: ":", maxSplits: 1).map(String.init)
        guard let rank = Int(parts[0]) else { return nil }
        self.init(key: key, name: parts.count == 2 ? parts[1] : key.text, rank: rank)
    }
}
