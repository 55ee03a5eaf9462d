// SQL of a tenant's currency rates, kept as a whole beside its settings.

package import Domain
import Postgres

extension TenantTransaction {
    /// The rates, and the revision of the whole. A tenant that never set any has none, in euros.
    package func currencyRates() async throws -> Revised<RateTable> {
        let rows = try await query(
            """
            SELECT currency_rates, currency_rates_revision
            FROM settings
            WHERE tenant_id = \(tenant.stored)
            """)
        guard let row = rows.first else { throw DomainError.tenantGone }
        return Revised(
            try RateTable(row.json("currency_rates")), revision: try row["currency_rates_revision"])
    }

    /// Replaces all rates.
    package func save(_ rates: RateTable) async throws {
        try await query(
            """
            UPDATE settings
            SET currency_rates = \(rates.json.stored),
                currency_rates_revision = currency_rates_revision + 1
            WHERE tenant_id = \(tenant.stored)
            """)
    }
}
