// Amounts of money as they are added up: exact to the hundredth, and what they are worth in another currency.

package struct ExactMoney: Sendable, Hashable {
    /// As callers may state it: below ten trillion units, which a double has exactly to the hundredth.
    package static let statable = 0...999_999_999_999_999
    /// What a converted amount may be at most.
    private static let convertible = 1e18

    /// Of a unit; not below zero.
    package var hundredths: Int
    /// ISO 4217.
    package var currency: String

    package init(hundredths: Int, currency: String) {
        self.hundredths = hundredths
        self.currency = currency
    }

    /// What it is worth in another currency by the rates of a day, rounded to the hundredth.
    ///
    /// - Returns: nil where there is no rate, or the amount would be beyond all reason.
    package func converted(to other: String, by rates: RateTable, on date: CivilDate) -> ExactMoney? {
        if currency == other { return self }
        guard let rate = rates.rate(from: currency, to: other, on: date) else { return nil }
        let value = (Double(hundredths) * rate).rounded()
        guard value.isFinite, value <= Self.convertible else { return nil }
        return ExactMoney(hundredths: Int(value), currency: other)
    }
}

extension ExactMoney: Input {
    /// `{"amount": 1250000.5, "currency": "EUR"}`.
    package init(reading r: ObjectReader) {
        self.init(hundredths: r["amount"].hundredths(), currency: r["currency"].currencyCode())
    }

    package var json: JSON {
        ["amount": .number(Double(hundredths) / 100), "currency": .string(currency)]
    }
}

extension ValueReader {
    fileprivate func hundredths() -> Int {
        guard let json = present else { return 0 }
        guard let value = json.doubleValue else {
            fault(.wrongType, "Use a number such as 1250000 or 99.95.")
            return 0
        }
        let hundredths = (value * 100).rounded()
        guard value >= 0, hundredths <= Double(ExactMoney.statable.upperBound) else {
            fault(.outOfRange, "An amount is not below zero, and below 10,000,000,000,000.")
            return 0
        }
        guard hundredths / 100 == value else {
            fault(.invalidFormat, "An amount has at most two decimals.")
            return 0
        }
        return Int(hundredths)
    }

    /// An ISO 4217 code.
    package func currencyCode() -> String {
        let faultsBefore = log.faults.count
        let code = string(0...16)
        guard log.faults.count == faultsBefore else { return code }
        if let problem = AccountInput.currencyProblem(code) { fault(problem.code, problem.detail) }
        return code
    }
}
