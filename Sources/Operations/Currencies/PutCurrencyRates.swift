// Defining what currencies are worth, as a whole.

import Crypto
package import Domain
import Store

extension Workspace {
    package func currencyRates(by call: Call) async throws -> Revised<RateTable> {
        try await read(call, .readSegments) { try await $0.currencyRates() }
    }

    /// Replaces the rates. Nothing that servers remember was computed with them.
    package func putCurrencyRates(
        _ rates: RateTable, _ precondition: Precondition, by call: Call
    ) async throws -> Revised<RateTable> {
        try await change(call, .writeSegments, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            try precondition.check(against: EntityTag(revision: Int(turn.currencyRatesRevision)))
            try await transaction.save(rates)
            // Two thousand rates have no place in a record; the hash says which ones they were.
            let hash = SHA256.hash(data: rates.json.canonicalBytes()).hexadecimal
            return Changed(
                try await transaction.currencyRates(),
                AuditEntry(
                    .currencyRatesPut, .currencyRates,
                    [
                        "base": .string(rates.base), "rates": .integer(rates.entries.count),
                        "sha256": .string(hash),
                    ]))
        }
    }
}
