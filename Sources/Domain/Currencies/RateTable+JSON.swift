// Tables of rates as callers, files and the database write them.

extension RateTable: Input {
    /// `{"base": "EUR", "rates": [{"currency": "USD", "from": "2026-01-01", "value": 0.92}]}`: what one unit is worth in the
    /// base currency from a local date on, until the currency's next entry.
    package init(reading r: ObjectReader) {
        let base = r.sound { r["base"].value(CurrencyCode.self).text }
        var days: Set<String> = []
        let entries = r["rates"].array(0...RateTable.maximumEntries) { reader in
            reader.object { entry -> Entry in
                let currency = entry.sound { entry["currency"].value(CurrencyCode.self).text }
                let day = entry.sound { entry["from"].value(CivilDate.self) }
                if let currency, currency == base {
                    entry.fault(
                        "currency", .notAllowedValue,
                        "\(currency) is the base, of which one unit is worth 1; leave this rate out.")
                }
                if let currency, let day, !days.insert("\(currency) \(day)").inserted {
                    entry.fault(nil, .duplicate, "\(currency) has a rate from \(day) already.")
                }
                return Entry(currency ?? "", from: day ?? .standIn, value: entry["value"].worth())
            }
        }
        self.init(base: base ?? "", entries: entries)
    }

    /// In the order of `entries`.
    package var json: JSON { ["base": .string(base), "rates": .array(entries.map(\.json))] }
}

extension RateTable.Entry {
    package var json: JSON {
        [
            "currency": .string(currency), "from": .string(rate.from.description),
            "value": .number(rate.value),
        ]
    }
}

private struct CurrencyCode: TextValue {
    let text: String

    private init(standIn text: String) { self.text = text }

    init?(_ text: String) {
        guard AccountInput.currencyProblem(text) == nil else { return nil }
        self.text = text
    }

    static var rule: String { "Use an ISO 4217 currency code: three capital letters, such as EUR." }

    static var standIn: CurrencyCode { CurrencyCode(standIn: "XXX") }
}

extension ObjectReader {
    /// What was read; nil where that left a fault behind, since a stand-in is nothing to compare others with.
    fileprivate func sound<Value>(_ read: () -> Value) -> Value? {
        let faultsBefore = log.faults.count + log.omitted
        let value = read()
        return log.isMuted || log.faults.count + log.omitted > faultsBefore ? nil : value
    }
}

extension ValueReader {
    fileprivate func worth() -> Double {
        guard let json = present else { return 1 }
        guard let value = json.doubleValue else {
            fault(.wrongType, "Use a number such as 0.92.")
            return 1
        }
        guard value > 0, value <= RateTable.maximumValue else {
            fault(.outOfRange, "A rate is above zero and at most 1,000,000,000.")
            return 1
        }
        return value
    }
}
