// baton currency: what currencies are worth, by date, set together.

import ArgumentParser
import Client
import Domain

struct CurrencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "currency", abstract: "What currencies are worth, by date.",
        subcommands: [ShowCurrencies.self, SetCurrencies.self], defaultSubcommand: ShowCurrencies.self)
}

struct ShowCurrencies: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the rates.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.currencyRates(), json: options.json, output.rates)
    }
}

struct SetCurrencies: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Replace all rates.",
        discussion: """
            A rate says what one unit is worth in the base currency, from a local date until the currency's next one. The \
            file is CSV with the columns currency, from and value, or JSON as “show --json” prints it.

            EXAMPLES:
              baton currency set --file rates.csv --base EUR
              baton currency show --json >rates.json && baton currency set --file rates.json
            """)

    @Option(
        help: "The file, or - for standard input.", completion: .file(extensions: ["csv", "json"]))
    var file: InputFile
    @Option(help: "The base of a CSV file, such as EUR; else the one that is set.") var base: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        if let base, let problem = AccountInput.currencyProblem(base) {
            throw ValidationError(problem.detail)
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let given = try CurrencyFile(reading: file.bytes(), of: file.path)
        if base != nil, given.hasBase {
            throw CommandError.usage("--base is for CSV files; \(file.path) says its base itself.")
        }
        let answer = try await client.edit {
            try await client.currencyRates()
        } write: { present, etag in
            let table = try given.table(base: base ?? present?.value.table.base ?? "")
            return try await client.putCurrencyRates(table, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json, output.rates)
    }
}

extension Output {
    fileprivate func rates(_ rates: CurrencyRates) {
        var table = Table(.key("Currency"), .text("From"), .number("One unit in \(rates.table.base)"))
        for entry in rates.table.entries {
            table.add([
                entry.currency, entry.rate.from.description, JSON.number(entry.rate.value).canonicalText,
            ])
        }
        self.table(table, ifEmpty: "No rates are set; the base is \(rates.table.base).")
    }
}
