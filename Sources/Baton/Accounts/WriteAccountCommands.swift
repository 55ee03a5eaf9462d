// baton account create|update: one account at a time.

import ArgumentParser
import Client
import Domain

/// The fields of an account; those that are not given are not sent.
struct AccountOptions: ParsableArguments {
    @Option(help: "Its name.") var name: String?
    @Option(help: "ISO 3166-1 code, such as DE.") var country: String?
    @Option(help: "Where its headquarters are.") var headquarters: String?
    @Option(name: .customLong("industry"), help: "An industry in your CRM's words; may be repeated.")
    var industries: [String] = []
    @Option(help: "How many people it employs.") var employees: Int?
    @Option(help: "A year's revenue in whole units of --currency.") var annualRevenue: Int?
    @Option(help: "ISO 4217 code, such as EUR.") var currency: String?
    @Option(help: "Its website.") var website: String?
    @Option(help: "The key of its tier.") var tier: String?

    var fields: JSONObject {
        var fields = JSONObject()
        let texts = [
            "name": name, "country": country, "headquarters": headquarters, "currency": currency,
            "website": website, "tier": tier,
        ]
        for (field, text) in texts { fields[field] = text.map { .string($0) } }
        if !industries.isEmpty { fields["industries"] = .texts(industries) }
        fields["employees"] = employees.map { .number(Double($0)) }
        fields["annual_revenue"] = annualRevenue.map { .number(Double($0)) }
        return fields
    }
}

struct CreateAccount: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create an account.",
        discussion: """
            EXAMPLE:
              baton account create crm-0462 --name Dermapharm --country DE
            """)

    @Argument(help: "Its external id.") var account: String
    @OptionGroup var values: AccountOptions
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard values.name != nil else { throw ValidationError("An account needs a --name.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let fields = values.fields.merging(["external_id": .string(account)])
        output.show(try await client.createAccount(fields), json: options.json) { output.fields($0.fields) }
    }
}

struct UpdateAccount: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Change an account; what is not given stays.",
        discussion: """
            EXAMPLE:
              baton account update crm-0462 --employees 3610 --tier tier-2 --clear website
            """)

    @Argument(help: "Its external id.") var account: String
    @OptionGroup var values: AccountOptions
    @Option(name: .customLong("clear"), help: "A field to empty, such as website; may be repeated.")
    var cleared: [String] = []
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !changes.isEmpty else { throw ValidationError("Say what to change.") }
    }

    /// A merge patch. Options are named with hyphens and fields with underscores; both are understood.
    var changes: JSONObject {
        cleared.reduce(into: values.fields) { changes, field in
            let field = String(field.map { $0 == "-" ? "_" : $0 })
            changes[field] = field == "industries" ? .array([]) : .some(.null)
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.account(account)
        } write: { _, etag in
            try await client.updateAccount(account, changes, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}
