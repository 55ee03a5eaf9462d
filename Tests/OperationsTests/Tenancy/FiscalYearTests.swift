// The month in which a tenant's fiscal year begins, and since when.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Fiscal years")
struct FiscalYearTests {
    private func put(_ month: Int, _ tenant: TestTenant, at hour: Int) async throws -> Settings {
        try await tenant.workspace.putSettings(
            .standard, defaultFramework: nil, timeZone: .utc, fiscalYearStart: month, .exists,
            by: tenant.call(at: .hour(hour)))
    }

    @Test("a fiscal year begins in January until the settings say otherwise, and what held stays known")
    func history() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            func start(at instant: Instant) async throws -> Int {
                try await tenant.server.database.transaction(tenant.id) {
                    try await $0.fiscalYearStart(at: instant)
                }
            }
            #expect(try await tenant.workspace.settings(by: tenant.call()).fiscalYearStart == 1)
            #expect(try await put(4, tenant, at: 2).fiscalYearStart == 4)
            #expect(try await put(10, tenant, at: 4).fiscalYearStart == 10)
            #expect(try await tenant.workspace.settings(by: tenant.call()).fiscalYearStart == 10)
            #expect(try await start(at: .hour(1)) == 1)
            #expect(try await start(at: .hour(3)) == 4)
            #expect(try await start(at: .hour(5)) == 10)
            // Before there was a tenant.
            #expect(try await start(at: .start.adding(seconds: -86_400)) == 1)
        }
    }
}
