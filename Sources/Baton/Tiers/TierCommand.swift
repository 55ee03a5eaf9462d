// baton tier: which account is in which tier, by rule or by hand.

import ArgumentParser
import Client
import Domain

struct TierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tier", abstract: "Evaluate and apply the rules of tiers; give accounts a tier by hand.",
        discussion:
            "The tiers themselves, with their criteria and capacity, are set with baton segment tiers and baton apply.",
        subcommands: [
            ListTiers.self, EvaluateTiers.self, ApplyTiers.self, AssignTier.self, ReleaseTier.self,
            TierHistory.self,
        ])
}

struct ListTiers: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tiers and how many accounts each has, and would have by the rules.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        // Of the decisions only few are asked for: the totals are enough.
        try await client.evaluateTiers(["only": ["cut"]]) { line, json in
            guard case .totals(let totals) = line else { return }
            if options.json { output.json(json) } else { output.tiers(totals) }
        }
    }
}

/// Which accounts; all of them without any.
struct TierFilterOptions: ParsableArguments {
    @Option(help: "Only of this region and those below it.") var region: String?
    @Option(help: "Only of this vertical and those below it.") var vertical: String?
    @Option(help: "Only of this size.") var size: String?
    @Option(help: "Only of this tier, as of now.") var tier: String?
    @Option(help: "Only of this country, such as DE.") var country: String?
    @Option(help: "Only this account.") var account: String?

    var json: JSONObject {
        let texts = [
            "region": region, "vertical": vertical, "size": size, "tier": tier, "country": country,
            "account": account,
        ]
        return texts.reduce(into: JSONObject()) { $0[$1.key] = $1.value.map { .string($0) } }
    }
}

struct EvaluateTiers: APICommand {
    enum Kind: String, CaseIterable, ExpressibleByArgument { case rises, falls, stays, cut }

    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Show which tier the rules would give each account; changes nothing.",
        discussion: """
            All accounts take part and take places, whatever is shown. Ends with the command that applies exactly this. \
            With --json each line is one of the stream that the API answers.

            EXAMPLES:
              baton tier evaluate --only rises --only cut
              baton tier evaluate --account crm-0462
            """)

    @OptionGroup var filter: TierFilterOptions
    @Option(help: "Only those that rise, fall, stay, or are cut by a tier's capacity; may be repeated.")
    var only: [Kind] = []
    @Option(help: "The language of explanations, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var wish: JSONObject = ["filter": .object(filter.json)]
        if !only.isEmpty { wish["only"] = .texts(only.map(\.rawValue)) }
        var table = Table(.key("Account"), .text("Name"), .key("Today"), .key("Then"), .text("Why"))
        var totals: TierTotalsRecord?
        try await client.evaluateTiers(wish) { line, json in
            if options.json { return output.line(json.canonicalText) }
            switch line {
            case .totals(let found): totals = found
            case .decision(let decision): table.add(decision.cells(language))
            }
        }
        guard !options.json, let totals else { return }
        if let account = filter.account, totals.accounts == 0 {
            throw CommandError.failed(
                "There is no account “\(account)”, or none that the other options admit.")
        }
        output.table(table, ifEmpty: "No account of these.")
        output.tiers(totals)
        if let hash = totals.inputsHash, totals.rises + totals.falls > 0 {
            output.note("To apply exactly this: baton tier apply \(hash)\(filter.arguments)")
        }
    }
}

struct ApplyTiers: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Give accounts the tiers that an evaluation said.",
        discussion: """
            Names the evaluation by its hash, as baton tier evaluate shows it; without one it evaluates, shows what would \
            move, and asks. It is refused when accounts, tiers, segments or rates have changed since.

            EXAMPLES:
              baton tier apply
              baton tier apply 0c7e5a9e55b1… --region dach --yes
            """)

    @Argument(help: "The evaluation's hash.") var evaluation: String?
    @OptionGroup var filter: TierFilterOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let hash: String
        if let evaluation { hash = evaluation } else { hash = try await look(client, output) }
        try Confirmation.terminal.require(
            "Apply evaluation \(hash.prefix(12))… to the accounts\(filter.arguments)?", yes: options.yes)
        let applied = try await client.applyTiers(hash, filter: filter.json)
        output.show(applied, json: options.json, output.tiers)
    }

    /// Shows what moves, and answers the hash of it.
    private func look(_ client: BatonClient, _ output: Output) async throws -> String {
        var hash: String?
        var table = Table(.key("Account"), .text("Name"), .key("Today"), .key("Then"), .text("Why"))
        try await client.evaluateTiers(["filter": .object(filter.json), "only": ["rises", "falls"]]) {
            line, _ in
            switch line {
            case .totals(let totals): hash = totals.inputsHash
            case .decision(let decision): table.add(decision.cells(.english))
            }
        }
        if !options.json { output.table(table, ifEmpty: "No account moves.") }
        guard let hash else { throw ClientError.unreadable("the evaluation has no hash") }
        return hash
    }
}

extension TierFilterOptions {
    /// As they would be typed.
    fileprivate var arguments: String {
        json.map { " --\($0.key) \($0.value.stringValue ?? "")" }.joined()
    }
}

extension TierDecisionRecord {
    fileprivate func cells(_ language: Language) -> [String] {
        [account, name, before ?? "–", after ?? "–", explanation[language]]
    }
}

extension Output {
    fileprivate func tiers(_ totals: TierTotalsRecord) {
        var table = Table(.key("Tier"), .number("Today"), .number("Then"), .number("Cut"))
        for tier in totals.tiers {
            table.add([tier.tier, String(tier.before), String(tier.after), String(tier.cut)])
        }
        self.table(table, ifEmpty: "No tiers are set.")
        note(
            "Of \(totals.accounts) accounts \(totals.rises) rise, \(totals.falls) fall, \(totals.stays) stay; "
                + "\(totals.cut) meet the criteria of a tier that is full.")
    }
}
