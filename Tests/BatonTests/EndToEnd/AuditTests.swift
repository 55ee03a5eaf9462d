// The audit chain over HTTP: every operation leaves its record, and the program checks the chain.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("The audit chain, end to end", hasPython) struct AuditTests {
        /// POSTs that read, and what an operator does to a tenant that the test cannot look into.
        private static let reading: Set = ["getEffectiveSlaBatch", "evaluateTiers"]

        @Test("each operation of openapi.yaml that may write leaves one record, and no other leaves any")
        func operations() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            for (index, operation) in try await Operation.all().enumerated() {
                guard Permission(rawValue: operation.permission) != nil else { continue }
                let stage = AccessStage(tenant: tenant, name: "audit-\(index)")
                let attempt = try #require(try await stage.attempt(operation.id), "\(operation.id)")
                if operation.id == "classifyAccounts" { try await moveAnAccount(tenant) }
                let before = try await head(tenant)
                let answer = try await attempt.by(attempt.rightful ?? tenant.admin)
                try #require((200..<300).contains(answer.status), "\(operation.id): \(answer.summary)")
                let writes = operation.method != "GET" && !Self.reading.contains(operation.id)
                let left = try await head(tenant) - before
                #expect(left == (writes ? 1 : 0), "\(operation.id) left \(left) record(s)")
            }
        }

        /// Something for the next classification to change.
        private func moveAnAccount(_ tenant: TestTenant) async throws {
            try await tenant.admin.post(
                "/v1/accounts", ["external_id": "moves", "name": "Moves", "country": "FR"])
            try await tenant.admin.put("/v1/regions/france", ["name": "France", "countries": ["FR"]])
        }

        private func head(_ tenant: TestTenant) async throws -> Int {
            let page = try await tenant.admin.get("/v1/audit-events?limit=1")
            return page.json["items"]?.arrayValue?.first?["seq"]?.intValue ?? 0
        }

        @Test("baton audit lists and verifies the chain, and knows the end that was kept from another")
        func verify() async throws {
            try await withScratch { scratch in
                let server = try await SharedServer.server()
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? "",
                        ], in: scratch)
                }
                let list = try await baton("audit", "list", "--subject", "region/deep")
                #expect(list.output.contains("Region defined"), "\(list.output)\(list.errors)")
                let whole = try await baton("audit", "verify", "--json")
                try #require(whole.ending == .exited(0), "\(whole.errors)")
                let told = try JSON.parse(Array(whole.output.utf8))
                #expect(told["faults"] == [] && told["records"]?.intValue ?? 0 > 10, "\(whole.output)")
                let point = try #require(told["head"]?.stringValue.flatMap { AuditPoint($0) })
                #expect(point.seq == told["records"]?.intValue)

                let again = try await baton("audit", "verify", "--expect", point.description)
                #expect(again.ending == .exited(0) && again.output.contains(point.hash), "\(again.errors)")
                let other = AuditPoint(seq: point.seq, hash: AuditPoint.beginning.hash)
                let forged = try await baton("audit", "verify", "--expect", other.description)
                #expect(forged.ending == .exited(3), "\(forged.output)")
                #expect(forged.errors.contains("Record \(point.seq)"), "\(forged.errors)")
                let later = AuditPoint(seq: point.seq + 9, hash: point.hash)
                let cut = try await baton("audit", "verify", "--expect", later.description)
                #expect(cut.ending == .exited(3) && cut.errors.contains("cut off"), "\(cut.errors)")
            }
        }
    }
}
