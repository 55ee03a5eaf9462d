// baton account commercials: what an account is worth to us, and spends in our field.

import ArgumentParser
import Client
import Domain

struct CommercialsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commercials", abstract: "Show and state what an account is worth to us, and spends.",
        subcommands: [ShowCommercials.self, SetCommercials.self], defaultSubcommand: ShowCommercials.self)
}

struct ShowCommercials: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the commercials of an account.")

    @Argument(help: "The account's external id.") var account: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.commercials(of: account), json: options.json) {
            output.fields($0.fields)
        }
    }
}

struct SetCommercials: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "State the commercials of an account from now on.",
        discussion: """
            What is not given stays as it was stated before; --clear says that it is not known any more.

            EXAMPLES:
              baton account commercials set crm-0462 --revenue "120000 EUR" --spend "900000 USD" --as-of 2026-12-31
              baton account commercials set crm-0462 --open-pipeline "45000.50 EUR" --as-of 2027-01-31 --source salesforce
            """)

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "Ours in twelve months, such as 120000 EUR.") var revenue: StatedMoney?
    @Option(help: "What it spends in our field in twelve months.") var spend: StatedMoney?
    @Option(help: "What may still come of it.") var openPipeline: StatedMoney?
    @Option(help: "The day of which the amounts are.") var asOf: CivilDate
    @Option(help: "The system that says so; else baton-cli.") var source: String?
    @Option(name: .customLong("clear"), help: "An amount that is not known: revenue, spend or open_pipeline.")
    var cleared: [String] = []
    @OptionGroup var options: CallOptions

    private static let amounts: Set = ["revenue", "spend", "open_pipeline"]

    func validate() throws {
        guard clearedFields.allSatisfy(Self.amounts.contains) else {
            throw ValidationError("--clear knows revenue, spend and open_pipeline.")
        }
        guard !changes.isEmpty else { throw ValidationError("Say an amount.") }
    }

    private var clearedFields: [String] { cleared.map { $0.replacing("-", with: "_") } }

    private var changes: JSONObject {
        var changes = JSONObject()
        for (field, money) in [("revenue", revenue), ("spend", spend), ("open_pipeline", openPipeline)] {
            if let money { changes[field] = money.json }
        }
        for field in clearedFields { changes[field] = .some(.null) }
        return changes
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.existingCommercials(of: account)
        } write: { current, etag in
            var commercials: JSONObject = [
                "as_of": .string(asOf.description), "source": .string(source ?? "baton-cli"),
            ]
            for amount in Self.amounts { commercials[amount] = current?.json[amount] }
            return try await client.putCommercials(
                of: account, .object(commercials.merging(changes)), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

/// `120000 EUR`; the server says what is wrong with an amount.
struct StatedMoney: ExpressibleByArgument, Sendable, Hashable {
    let json: JSON

    init?(argument: String) {
        let parts = argument.split(separator: " ")
        guard parts.count == 2, let amount = try? JSON.parse(Array(parts[0].utf8)), amount.doubleValue != nil
        else { return nil }
        json = ["amount": amount, "currency": .string(String(parts[1]))]
    }
}

extension CommercialsRecord {
    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Account", account), ("Revenue", revenue?.description), ("Spend", spend?.description),
            ("Open pipeline", openPipeline?.description), ("As of", asOf), ("Source", source),
            ("Stated", "\(validFrom.short) by \(statedBy)"),
        ]
    }
}
