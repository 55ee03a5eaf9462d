// The first part of baton audit verify: reading the chain, and reading on where it has grown meanwhile.

import Client
import Crypto
import Domain

/// A chain as far as it was read, with what it says of versions and exceptions.
struct ChainReading: Sendable {
    let client: BatonClient
    private(set) var chain: AuditChain
    private(set) var versions = ChainedVersions()
    private(set) var exceptions = ChainedExceptions()
    private(set) var count = 0

    init(_ client: BatonClient, keeping kept: [AuditPoint]) {
        self.client = client
        chain = AuditChain(keeping: kept) { bytes in
            SHA256.hash(data: bytes).map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }
    }

    mutating func read() async throws {
        for try await answer in client.auditEvents(AuditFilter(order: .oldest)) { add(answer.value) }
    }

    /// What was appended since, held to the chain like everything before it.
    mutating func readOn() async throws {
        var newer: [AuditRecord] = []
        for try await answer in client.auditEvents(AuditFilter(order: .newest)) {
            guard answer.value.seq > chain.end.seq else { break }
            newer.append(answer.value)
        }
        for record in newer.reversed() { add(record) }
    }

    /// Everything that does not hold in the chain itself.
    mutating func finish() -> [AuditFault] { chain.finish() }

    private mutating func add(_ record: AuditRecord) {
        chain.add(record)
        versions.add(record)
        exceptions.add(record)
        count += 1
    }
}
