// baton audit verify: fetches a tenant's whole chain and checks it here, link by link.

import ArgumentParser
import Client
import Crypto
import Domain

struct VerifyAudit: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that no record was changed, removed or moved.",
        discussion: """
            Fetches every record from the first on and checks each hash and each link here, whatever the server says. \
            Exits with 3, and names each record that does not hold.

            A chain cannot show that its end was cut off. Keep what is printed as “Head” somewhere else, and give it \
            to --expect the next time.

            EXAMPLES:
              baton audit verify
              baton audit verify --expect "$(cat head-of-last-week)"
            """)

    @Option(help: "A head that was kept, as NUMBER:HASH.") var expect: AuditPoint?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var chain = AuditChain(keeping: expect) { bytes in
            SHA256.hash(data: bytes).map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }
        var count = 0
        for try await answer in client.auditEvents(AuditFilter(order: .oldest)) {
            chain.add(answer.value)
            count += 1
        }
        let faults = chain.finish()
        if options.json {
            output.json(json(count, chain, faults))
        } else {
            output.fields([
                ("Records", String(count)), ("Head", count == 0 ? nil : chain.end.description),
                ("Result", faults.isEmpty ? "Every record is as it was written." : nil),
            ])
        }
        guard faults.isEmpty else { throw ChainBroken(faults: faults, count: chain.faultCount) }
    }

    private func json(_ count: Int, _ chain: AuditChain, _ faults: [AuditFault]) -> JSON {
        [
            "records": .number(Double(count)),
            "head": count == 0 ? .null : .string(chain.end.description),
            "faults": .array(faults.map { .string($0.description) }),
            "fault_count": .number(Double(chain.faultCount)),
        ]
    }
}

/// The chain is not what was written.
struct ChainBroken: CommandEnd, Equatable {
    var faults: [AuditFault]
    var count: Int

    var status: Int32 { ExitStatus.refused }

    var message: String {
        let more = count > faults.count ? ["… and \(count - faults.count) more."] : []
        return (["baton: The audit chain does not hold:"] + (faults.map { "  " + $0.description } + more))
            .joined(separator: "\n")
    }
}
