// The running server under schemathesis for a bounded time; `make fuzz` has no bound.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Fuzzing", hasPython) struct FuzzTests {
        /// About three minutes with the start of the server.
        private static let seconds = 150
        private static let seed = 1

        @Test("no request brings a server error or an answer that openapi.yaml does not have")
        func fuzz() async throws {
            let python = try #require(BatonProgram.python)
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch)
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                let result = try await BatonProgram.run(
                    python,
                    [
                        BatonProgram.root + "/Tests/Contracts/fuzz_api.py", server.url,
                        "--seconds", "\(Self.seconds)", "--seed", "\(Self.seed)",
                    ],
                    environment: [
                        "BATON_FUZZ_KEY": tenant.admin.bearer ?? "",
                        "BATON_FUZZ_OPERATOR_KEY": server.operatorKey,
                    ],
                    in: scratch)
                let summary = result.output.split(separator: "\n").last { $0.hasPrefix("fuzz: ") }
                print(summary ?? "fuzz: no summary")
                #expect(result.ending == .exited(0), "\(result.output)\(result.errors)")
                let errors = server.logLines.filter { $0["level"]?.stringValue == "error" }
                #expect(errors.isEmpty, "\(errors.map(\.canonicalText))")
                #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
            }
        }
    }
}
