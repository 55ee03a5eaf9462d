// The demo company: what it is made of, as the program carries it.

import Client
import Domain

/// An invented group with its segments and agreements, to be built over the accounts of `accountsCSV`.
struct DemoContent: Sendable {
    let tenantKey: String
    let tenantName: String
    /// Segments, settings and agreements: a directory as `baton apply` takes it.
    var files: ReadFiles
    /// The people who sign.
    let members: [DemoMember]
    /// Posts and deputies by members, and teams, as the API takes them.
    let people: [(key: String, definition: JSON)]
    let teams: [(key: String, definition: JSON)]
    /// As the API takes them; regions, a team and the settings name them.
    let calendars: [(key: String, definition: JSON)]
    let currencyRates: RateTable
    /// Those by hand; the others are by the tiers' criteria.
    let accountTiers: [(externalID: String, tier: String)]
    let plans: [DemoPlan]
    /// What metrics came to, by agreements, as the API takes it.
    let actuals: [(agreement: String, values: [JSONObject])]

    /// What the program carries.
    static func carried() throws -> DemoContent {
        let reader = ResourceReader(try JSON.parse(companyJSON))
        let tenant = try reader.object("tenant") { (tenant) throws(ClientError) in
            (key: try tenant.text("key"), name: try tenant.text("name"))
        }
        let files: ReadFiles
        do throws(FileFaults) {
            files = try ReadFiles(yamlFiles.map { ($0.path, Array($0.text.utf8)) })
        } catch {
            throw FilesRefused(faults: error.faults)
        }
        return DemoContent(
            tenantKey: tenant.key, tenantName: tenant.name, files: files,
            members: try reader.objects("members", DemoMember.init(reading:)),
            people: try definitions("people", in: reader), teams: try definitions("teams", in: reader),
            calendars: try definitions("calendars", in: reader),
            currencyRates: try reader.object("currency_rates") { (rates) throws(ClientError) in
                try CurrencyRates(reading: rates).table
            },
            accountTiers: try reader.object("account_tiers", assignments),
            plans: try reader.objects("engagement_plans", DemoPlan.init(reading:)),
            actuals: try reader.objects("actuals") { (item) throws(ClientError) in
                let values = item.json["actuals"]?.arrayValue ?? []
                return (agreement: try item.text("key"), values: values.compactMap(\.objectValue))
            })
    }

    /// The items of a list, each named by its `key`.
    private static func definitions(
        _ list: String, in reader: ResourceReader
    ) throws(ClientError) -> [(key: String, definition: JSON)] {
        try reader.objects(list) { (item) throws(ClientError) in
            (key: try item.text("key"), definition: MergePatch.apply(["key": .null], to: item.json))
        }
    }

    private static func assignments(
        _ reader: ResourceReader
    ) throws(ClientError) -> [(externalID: String, tier: String)] {
        var pairs: [(externalID: String, tier: String)] = []
        for tier in reader.json.objectValue?.keys ?? [] {
            pairs += try reader.texts(tier).map { ($0, tier) }
        }
        return pairs
    }
}

/// One of the people who sign for the demo company.
struct DemoMember: Sendable {
    let key: String
    let definition: JSON

    init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        definition = [
            "name": .string(try reader.text("name")), "email": .string(try reader.text("email")),
            "position": .string(try reader.text("position")),
        ]
    }
}

/// The engagement plan of an account.
struct DemoPlan: Sendable {
    let account: String
    /// As the API takes it.
    let plan: JSONObject
    /// The evidence of milestones that both sides have confirmed.
    let confirmed: [(milestone: String, evidence: String)]

    init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        plan = [
            "marketing_owner": .string(try reader.text("marketing_owner")),
            "sales_owner": .string(try reader.text("sales_owner")),
        ]
        confirmed = (reader.json["confirmed"]?.objectValue ?? [:]).map { ($0, $1.stringValue ?? "") }
    }
}
