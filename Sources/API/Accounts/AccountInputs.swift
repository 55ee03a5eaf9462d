// Accounts as callers send them.

import Domain
import Operations

extension AccountFilter {
    init(reading q: ObjectReader) {
        self.init()
        region = q.optional("region")?.slug()
        vertical = q.optional("vertical")?.slug()
        size = q.optional("size")?.slug()
        tier = q.optional("tier")?.slug()
        country = q.optional("country").map { reader in
            let code = reader.string(1...8)
            if let problem = CountryCode.problem(code) { reader.fault(problem.code, problem.detail) }
            return code
        }
        namePart = q.optional("q")?.text(1...AccountLimits.nameLength)
        isUnclassified = q.optional("unclassified")?.bool()
    }
}

/// The separators that stand between industries in their cell.
private enum IndustriesSeparator: String, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case bar = "|"
    case slash = "/"
}

extension ImportOptions {
    init(reading q: ObjectReader) {
        self.init()
        if let mapping = q.optional("columns") {
            columns = mapping.object { r in
                var columns: [String: String] = [:]
                for field in AccountField.allCases {
                    columns[field.rawValue] = r.optional(field.rawValue)?.string(
                        1...AccountLimits.columnNameLength)
                }
                return columns
            }
        }
        if let separator = q.optional("separator") {
            self.separator = separator.separator()
        }
        if let separator = q.optional("industries_separator") {
            industriesSeparator = Character(separator.choice(of: IndustriesSeparator.self).rawValue)
        }
    }
}

extension ValueReader {
    /// What separates the columns of a file.
    func separator() -> CSVSeparator {
        if let known = CSVSeparator(string(1...8)) { return known }
        fault(.notAllowedValue, "Use a comma, a semicolon or a tab (%09).")
        return .comma
    }
}

/// Bounds that JSON is read with; the account's own rules, which files share, are finer.
private let textBound = 0...4_000

extension ValueReader {
    /// Checked here too: a currency without a revenue is not kept, and would go unseen.
    fileprivate func currency() -> String {
        let code = string(textBound)
        if let problem = AccountInput.currencyProblem(code) { fault(problem.code, problem.detail) }
        return code
    }
}

struct AccountCreation: Input {
    let account: AccountChange

    init(reading r: ObjectReader) {
        account = AccountChange(
            input: AccountInput(
                externalID: r["external_id"].string(textBound), name: r["name"].string(textBound),
                country: r.optional("country")?.string(textBound),
                headquarters: r.optional("headquarters")?.string(textBound),
                industries: r.optional("industries")?.array(0...AccountLimits.industries) {
                    $0.string(textBound)
                } ?? [],
                employees: r.optional("employees")?.integer(0...AccountLimits.employees),
                annualRevenue: r.optional("annual_revenue")?.integer(0...AccountLimits.annualRevenue),
                currency: r.optional("currency")?.currency(),
                website: r.optional("website")?.string(textBound)),
            tier: r.optional("tier")?.slug())
    }
}

/// A merge patch on an account.
struct AccountPatch: Input {
    private let name: Change<String>
    private let country: Change<String?>
    private let headquarters: Change<String?>
    private let industries: Change<[String]?>
    private let employees: Change<Int?>
    private let annualRevenue: Change<Int?>
    private let currency: Change<String?>
    private let website: Change<String?>
    private let tier: Change<Slug?>

    init(reading r: ObjectReader) {
        name = r.change("name") { $0.string(textBound) }
        country = r.change(clearing: "country") { $0.string(textBound) }
        headquarters = r.change(clearing: "headquarters") { $0.string(textBound) }
        industries = r.change(clearing: "industries") { reader in
            reader.array(0...AccountLimits.industries) { $0.string(textBound) }
        }
        employees = r.change(clearing: "employees") { $0.integer(0...AccountLimits.employees) }
        annualRevenue = r.change(clearing: "annual_revenue") { $0.integer(0...AccountLimits.annualRevenue) }
        currency = r.change(clearing: "currency") { $0.currency() }
        website = r.change(clearing: "website") { $0.string(textBound) }
        tier = r.change(clearing: "tier") { $0.slug() }
    }

    func applied(to old: AccountChange) -> AccountChange {
        AccountChange(
            input: AccountInput(
                externalID: old.input.externalID, name: name.applied(to: old.input.name),
                country: country.applied(to: old.input.country),
                headquarters: headquarters.applied(to: old.input.headquarters),
                industries: industries.applied(to: old.input.industries) ?? [],
                employees: employees.applied(to: old.input.employees),
                annualRevenue: annualRevenue.applied(to: old.input.annualRevenue),
                currency: currency.applied(to: old.input.currency),
                website: website.applied(to: old.input.website)),
            tier: tier.applied(to: old.tier))
    }
}
