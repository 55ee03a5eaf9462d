// A tenant that has everything: segments, a framework, local agreements, accounts.

package import Domain
package import Operations
package import Store

extension TestTenant {
    /// Regions emea > dach > de, emea > uk, americas; verticals tech > software, finance; small, large; tier-1, tier-2.
    package func furnish(at now: Instant = .start) async throws {
        let call = call(at: now)
        let regions: [(Slug, Slug?, [String])] = [
            ("emea", nil, []), ("dach", "emea", ["AT", "CH"]), ("de", "dach", ["DE"]), ("uk", "emea", ["GB"]),
            ("americas", nil, ["US"]),
        ]
        for (key, parent, countries) in regions {
            try await putRegion(key, below: parent, countries, by: call)
        }
        try await putVertical("tech", below: nil, ["Technology"], by: call)
        try await putVertical("software", below: "tech", ["Software"], by: call)
        try await putVertical("finance", below: nil, ["Banking"], by: call)
        _ = try await workspace.putSizes(
            [
                SizeBand(key: "small", name: "Small", employeesFrom: 0, employeesTo: 999),
                SizeBand(key: "large", name: "Large", employeesFrom: 1000, employeesTo: nil),
            ], .exists, by: call)
        _ = try await workspace.putTiers(
            [Tier(key: "tier-1", name: "Tier 1", rank: 1), Tier(key: "tier-2", name: "Tier 2", rank: 2)],
            .exists, by: call)
    }

    package func putRegion(
        _ key: Slug, below parent: Slug?, _ countries: [String] = [], maturity: Int? = nil, by call: Call,
        _ precondition: Precondition = .create
    ) async throws {
        let region = Region(
            key: key, name: "Region \(key)", parent: parent, countries: countries, maturityIndex: maturity,
            timeZone: nil)
        _ = try await workspace.putRegion(region, precondition, by: call)
    }

    package func putVertical(
        _ key: Slug, below parent: Slug?, _ aliases: [String] = [], by call: Call,
        _ precondition: Precondition = .create
    ) async throws {
        let vertical = Vertical(key: key, name: "Vertical \(key)", parent: parent, aliases: aliases)
        _ = try await workspace.putVertical(vertical, precondition, by: call)
    }

    /// An agreement with one proposed version.
    @discardableResult
    package func agree(
        _ key: Slug, under framework: Slug? = nil, _ selector: Selector = Selector(), terms: JSON,
        validity: StatedValidity = StatedValidity(), by call: Call
    ) async throws -> VersionView {
        try await createAgreement(key, under: framework, by: call)
        return try await publish(key, selector, terms: terms, validity: validity, by: call)
    }

    package func createAgreement(_ key: Slug, under framework: Slug? = nil, by call: Call) async throws {
        let new = NewAgreement(
            key: key, name: "Agreement \(key)", kind: framework == nil ? .framework : .local,
            framework: framework, programme: nil)
        _ = try await workspace.createAgreement(new, by: call)
    }

    @discardableResult
    package func draft(
        _ key: Slug, _ selector: Selector = Selector(), terms: JSON,
        validity: StatedValidity = StatedValidity(), by call: Call
    ) async throws -> VersionView {
        let new = NewDraft(selector: selector, validity: validity, terms: terms, basedOn: nil)
        return try await workspace.draftVersion(of: key, new, by: call)
    }

    /// Drafts and proposes the next version.
    @discardableResult
    package func publish(
        _ key: Slug, _ selector: Selector = Selector(), terms: JSON,
        validity: StatedValidity = StatedValidity(), by call: Call
    ) async throws -> VersionView {
        let draft = try await draft(key, selector, terms: terms, validity: validity, by: call)
        return try await workspace.proposeVersion(draft.number, of: key, by: call)
    }

    /// The framework `global`, and local agreements of dach and of large companies, all in force at `now`.
    package func agreeOnTheUsual(at now: Instant = .hour(1)) async throws {
        let call = call(at: now)
        try await agree("global", terms: .responses(saying: "8h"), by: call)
        try await agree(
            "dach-sla", under: "global", Selector(region: "dach"), terms: .responses(saying: "4h"), by: call)
        try await agree(
            "large-sla", under: "global", Selector(size: "large"), terms: .responses(saying: "2h"), by: call)
    }

    @discardableResult
    package func createAccount(
        _ externalID: String, country: String? = "DE", industries: [String] = ["Software"],
        employees: Int? = 50, tier: Slug? = nil, by call: Call
    ) async throws -> AccountView {
        let input = AccountInput(
            externalID: externalID, name: "Company \(externalID)", country: country, industries: industries,
            employees: employees)
        return try await workspace.createAccount(AccountChange(input: input, tier: tier), by: call)
    }
}

extension VersionView {
    package var number: Int {
        switch content {
        case .draft(let draft): draft.number
        case .frozen(let version): version.number
        }
    }

    package var frozen: VersionEntry? {
        if case .frozen(let version) = content { version } else { nil }
    }
}

extension JSON {
    /// Terms that nobody signs, complete as a framework's, with one value that says who set it.
    package static func responses(saying text: String) -> JSON {
        [
            "parties": .parties,
            "lead_classes": [
                "mql": ["name": "Qualified by marketing", "definition": "Fits, and wants to hear from us."]
            ],
            "responses": ["mql": ["text": .string(text)]],
        ]
    }

    /// Two parties of which none signs.
    package static let parties: JSON = [
        "marketing": .party("Marketing", "Ingrid Solheim"), "sales": .party("Sales", "Markus Ehrlinger"),
    ]

    private static func party(_ name: String, _ person: String) -> JSON {
        ["name": .string(name), "representative": ["name": .string(person)], "signature": "none"]
    }
}
