// The server's life: killed in the middle, started twice, stopped, misconfigured.

import Domain
import Foundation
import Operations
import Support
import Testing

extension EndToEnd {
    @Suite("A server's life") struct RecoveryTests {
        private static let rows = 6_000

        /// A file of accounts, some with holes; the same for every tenant.
        private static let file: [UInt8] = {
            var text = "external_id,name,country,industries,employees\n"
            for row in 0..<rows {
                let country = ["DE", "AT", "US", "", "GB"][row % 5]
                text +=
                    "acc-\(row),Company \(row),\(country),Software; Steel,\(row % 7 == 0 ? "" : "\(row)")\n"
            }
            return Array(text.utf8)
        }()

        private func importAll(_ caller: Caller) async throws -> Exchange {
            try await caller.send(
                "POST", "/v1/accounts/imports", headers: [("Content-Type", "text/csv")], body: Self.file)
        }

        private func hasAccount(_ row: Int, _ caller: Caller) async throws -> Bool {
            try await caller.get("/v1/accounts/acc-\(row)").status == 200
        }

        /// What a caller can know of an account, without the ids and times that differ between tenants.
        private func accounts(_ caller: Caller) async throws -> [JSON] {
            try await Walk(caller).items("/v1/accounts?limit=200").map { account in
                guard var object = account.objectValue else { return account }
                for name in ["id", "created_at", "updated_at"] { object[name] = nil }
                return .object(object)
            }
        }

        @Test(
            "killed with its PostgreSQL in the middle of an import, it comes back, and the repeat completes it"
        )
        func killed() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch)
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                let whole = try await TestTenant(on: server)
                try await whole.furnish()
                let postgres = try #require(server.postgresPID, "\(server.log)")

                let importing = Task { try await self.importAll(tenant.admin) }
                // A third is there and the last is not: it is in the middle.
                while try await !hasAccount(2_000, tenant.admin) {
                    try await Task.sleep(for: .milliseconds(2))
                }
                server.process.send(signal: SIGKILL)
                kill(postgres, SIGKILL)
                #expect(await server.process.wait() == .killed(signal: SIGKILL))
                await #expect(throws: (any Error).self) { try await importing.value }

                let again = try await ProgramServer(in: scratch)
                let caller = Caller(url: again.url, bearer: tenant.admin.bearer)
                #expect(try await hasAccount(2_000, caller), "an answered thousand is lost")
                try #require(
                    try await !hasAccount(Self.rows - 1, caller), "the import was complete when it was cut")
                let repeated = try await importAll(caller)
                try #require(repeated.status == 200, "\(repeated.summary)")
                let (created, unchanged) = (
                    repeated.json["created"]?.intValue ?? 0, repeated.json["unchanged"]?.intValue ?? 0
                )
                #expect(
                    unchanged >= 2_000 && unchanged % 1_000 == 0 && created > 0,
                    "created \(created), unchanged \(unchanged)")

                let other = Caller(url: again.url, bearer: whole.admin.bearer)
                let uninterrupted = try await importAll(other)
                #expect(uninterrupted.status == 200, "\(uninterrupted.summary)")
                let (left, right) = (try await accounts(caller), try await accounts(other))
                #expect(
                    left.count == right.count && left == right, "\(left.count) and \(right.count) accounts")
                #expect(
                    left.count == created + unchanged, "\(left.count) accounts of \(created) and \(unchanged)"
                )
                #expect(await again.stop() == .exited(0), "\(again.log)")
            }
        }

        @Test("a second server on the same home is refused, and told which process has it")
        func second() async throws {
            let server = try await SharedServer.server()
            try await withScratch { scratch in
                let second = try await BatonProgram.run(
                    ["serve"], environment: ["BATON_HOME": server.home, "BATON_PORT": "0"], in: scratch)
                #expect(second.ending == .exited(1), "\(second)")
                #expect(
                    second.errors.contains("is in use by process \(server.process.pid)"), "\(second.errors)")
            }
            #expect(try await Caller(url: server.url).get("/readyz").status == 200)
        }

        @Test("SIGTERM lets a request in flight be answered, stops PostgreSQL, and exits with 0")
        func stopped() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch)
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                let postgres = try #require(server.postgresPID, "\(server.log)")
                let importing = Task { try await self.importAll(tenant.admin) }
                while try await !hasAccount(1_000, tenant.admin) {
                    try await Task.sleep(for: .milliseconds(2))
                }
                server.process.send(signal: SIGTERM)
                let answer = try await importing.value
                #expect(
                    answer.status == 200 && answer.json["created"]?.intValue == Self.rows, "\(answer.summary)"
                )
                #expect(await server.process.wait() == .exited(0), "\(server.log.suffix(2_000))")
                #expect(!ProgramServer.isAlive(postgres), "PostgreSQL \(postgres) still runs")
            }
        }

        @Test(
            "a setting that cannot be used is named, with what is wrong, and nothing is started",
            arguments: [
                (["BATON_PORT": "99999"], "BATON_PORT must be a whole number from 0 to 65535"),
                (["BATON_OPERATOR_KEY": "short"], "BATON_OPERATOR_KEY must have at least 32 characters"),
                (["BATON_LOG_LEVEL": "loud"], "BATON_LOG_LEVEL is no log level: loud"),
                (["BATON_JWT_ISSUER": "https://issuer.invalid"], "BATON_JWT_KEYS is missing"),
                (["BATON_REQUESTS_PER_SECOND": "many"], "BATON_REQUESTS_PER_SECOND must be a whole number"),
            ])
        func misconfigured(setting: [String: String], message: String) async throws {
            try await withScratch { scratch in
                let home = scratch.path + "/home"
                let result = try await BatonProgram.run(
                    ["serve"], environment: setting.merging(["BATON_HOME": home]) { $1 }, in: scratch)
                #expect(result.ending == .exited(1), "\(result)")
                #expect(result.errors.contains(message), "\(result.errors)")
                #expect(!FileManager.default.fileExists(atPath: home), "a home was made all the same")
            }
        }

        @Test("a database is migrated by its owner, served as baton_app, and not served as its owner")
        func external() async throws {
            try await withDatabase { database in
                try await withScratch { scratch in
                    let owner = ["DATABASE_URL": database.ownerConninfo]
                    for expected in ["applied", "up to date"] {
                        let migrated = try await BatonProgram.run(
                            ["migrate"], environment: owner, in: scratch)
                        #expect(migrated.ending == .exited(0), "\(migrated)")
                        #expect(migrated.output.contains(expected), "\(migrated)")
                    }
                    let status = try await BatonProgram.run(
                        ["migrate", "--status"], environment: owner, in: scratch)
                    #expect(
                        status.output.contains("applied") && !status.output.contains("missing"), "\(status)")
                    let nameless = try await BatonProgram.run(["migrate"], in: scratch)
                    #expect(
                        nameless.ending == .exited(2) && nameless.errors.contains("DATABASE_URL"),
                        "\(nameless)")

                    let refused = try await BatonProgram.run(
                        ["serve"],
                        environment: owner.merging([
                            "BATON_PORT": "0", "BATON_SIGNING_KEY": ServerSeal.tests.pem,
                        ]) { $1 }, in: scratch)
                    #expect(refused.ending == .exited(1), "\(refused)")
                    #expect(refused.errors.contains("Serve as baton_app"), "\(refused.errors)")

                    let key = String(repeating: "k", count: 40)
                    try await Self.letIn(database, scratch)
                    let server = try await ProgramServer(
                        in: scratch,
                        settings: [
                            "DATABASE_URL": database.conninfo(user: "baton_app"), "BATON_OPERATOR_KEY": key,
                        ])
                    let tenant = try await TestTenant(url: server.url, operatorKey: key)
                    #expect(try await tenant.admin.get("/v1/me").status == 200)
                    #expect(await server.stop() == .exited(0), "\(server.log)")
                }
            }
        }

        /// What an administrator does once: the role may log in.
        private static func letIn(_ database: TestDatabase, _ scratch: ScratchDirectory) async throws {
            let result = try await BatonProgram.run(
                "/usr/bin/psql", [database.ownerConninfo, "-c", "ALTER ROLE baton_app LOGIN"], in: scratch)
            try #require(result.ending == .exited(0), "\(result)")
        }
    }
}
