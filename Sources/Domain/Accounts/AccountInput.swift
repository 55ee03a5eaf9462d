// What a caller says of an account, in JSON or in a row of a file, and the one check of it.

/// The values of one account before it is classified.
///
/// Texts for people (all but `externalID`, `country` and `currency`) are tidied on the way in: white space at the
/// ends is dropped, white space within becomes one space, and what is then empty counts as not given.
package struct AccountInput: Sendable, Hashable {
    package var externalID: String
    package var name: String
    /// ISO 3166-1 alpha-2.
    package var country: String?
    package var headquarters: String?
    package var industries: [String]
    package var employees: Int?
    /// A year's revenue in whole units of `currency`.
    package var annualRevenue: Int?
    /// ISO 4217.
    package var currency: String?
    package var website: String?

    package init(
        externalID: String, name: String, country: String? = nil, headquarters: String? = nil,
        industries: [String] = [], employees: Int? = nil, annualRevenue: Int? = nil, currency: String? = nil,
        website: String? = nil
    ) {
        self.externalID = externalID
        self.name = name.tidied
        self.country = country
        self.headquarters = headquarters?.tidied.nonEmpty
        self.industries = industries.map(\.tidied).filter { !$0.isEmpty }
        self.employees = employees
        self.annualRevenue = annualRevenue
        // Exports name one currency in every row: without a revenue it says nothing.
        self.currency = annualRevenue == nil ? nil : currency
        self.website = website?.tidied.nonEmpty
    }
}

extension AccountInput {
    /// Everything that is wrong with the values, in the order of the fields; empty when they can be stored.
    package func faults(from source: AccountSource) -> [Fault] {
        var faults: [Fault] = []
        func check(_ field: AccountField, _ problem: (code: ErrorCode, detail: String)?, item: Int? = nil) {
            guard let problem else { return }
            faults.append(Fault(source.pointer(field, item: item), problem.code, problem.detail))
        }
        check(.externalID, externalIDProblem)
        check(
            .name,
            name.isEmpty
                ? (.required, "An account needs a name.") : name.textProblem(limit: AccountLimits.nameLength))
        check(.country, country.flatMap(CountryCode.problem))
        check(.headquarters, headquarters?.textProblem(limit: AccountLimits.headquartersLength))
        if industries.count > AccountLimits.industries {
            check(.industries, (.tooMany, "There are more than \(AccountLimits.industries) industries."))
        }
        for (index, industry) in industries.prefix(AccountLimits.industries).enumerated() {
            check(.industries, industry.textProblem(limit: AccountLimits.industryLength), item: index)
        }
        check(.employees, employees?.rangeProblem(limit: AccountLimits.employees))
        check(.annualRevenue, annualRevenue?.rangeProblem(limit: AccountLimits.annualRevenue))
        check(.currency, currencyProblem)
        check(.website, website?.textProblem(limit: AccountLimits.websiteLength))
        return faults
    }

    private var externalIDProblem: (ErrorCode, String)? {
        if AccountLimits.reservedExternalIDs.contains(externalID) {
            return (
                .notAllowedValue, "“\(externalID)” is a word of the API's own addresses; choose another id."
            )
        }
        return AccountInput.externalIDProblem(externalID, of: "An account")
    }

    /// What is wrong with the external id of something that has a place below accounts; nil for one that will do.
    ///
    /// - Parameter owner: `An account`.
    static func externalIDProblem(_ text: String, of owner: String) -> (code: ErrorCode, detail: String)? {
        if text.isEmpty { return (.required, "\(owner) needs an external id.") }
        if let problem = text.textProblem(limit: AccountLimits.externalIDLength) { return problem }
        if text.utf8.contains(UInt8(ascii: "/")) {
            return (.invalidFormat, "An external id has no “/”, since it is part of an address.")
        }
        if text == "." || text == ".." {
            return (.invalidFormat, "An external id cannot be “.” or “..”, which addresses do not keep.")
        }
        if text.trimmed.utf8.count != text.utf8.count {
            return (.invalidFormat, "An external id neither begins nor ends with white space.")
        }
        return nil
    }

    private var currencyProblem: (ErrorCode, String)? {
        guard let currency else {
            return annualRevenue == nil ? nil : (.required, "An annual revenue needs its currency.")
        }
        return AccountInput.currencyProblem(currency)
    }

    /// What is wrong with a currency by itself.
    package static func currencyProblem(_ currency: String) -> (code: ErrorCode, detail: String)? {
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return (
                .invalidFormat,
                "\(currency.quoted) is not an ISO 4217 currency code: three capital letters, such as EUR."
            )
        }
        return nil
    }
}
