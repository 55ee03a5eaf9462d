// What a proof does not survive: any byte changed, anything removed or moved, and what its own server should not have sealed.

import Domain
import Foundation
import Operations
import Support
import Testing

@Suite("Damaged proofs")
struct DamagedProofTests {
    /// All bytes of one proof are flipped in the optimised fuzzer (`Tests/Fuzz/ProofTarget.swift`).
    @Test("a byte flipped is noticed, also where the digest is made anew")
    func bytes() async throws {
        try await withProof { _, bytes in
            var holding: [Int] = []
            for index in stride(from: 0, to: bytes.count, by: 29) {
                for recomputed in [false, true] {
                    let damaged = bytes.flipped(index, bit: index % 8, withDigest: recomputed)
                    if ProofChecker.check(damaged).holds { holding.append(index) }
                }
                // The driver's deadlines are not to suffer from it.
                await Task.yield()
            }
            #expect(holding == [], "of \(bytes.count) bytes")
        }
    }

    @Test("the proof that is kept with the tests holds still, whatever was changed since")
    func kept() throws {
        let bytes = try Array(Data(contentsOf: KeptProof.file))
        #expect(ProofChecker.check(bytes).faults.map(\.description) == [])
    }

    @Test("a proof is written anew to be kept", .enabled(if: KeptProof.isToBeWritten))
    func keep() async throws {
        try await withProof { _, bytes in try Data(bytes).write(to: KeptProof.file) }
    }

    @Test("anything removed, doubled or swapped is noticed, whether or not the digest is made anew")
    func parts() async throws {
        try await withProof { tenant, bytes in
            try await tenant.collectEverything("other", selector: Selector(size: "large"), at: .hour(4))
            let other = try DamagedProof(try await tenant.proof("other", at: .hour(5)))
            for (name, damaged) in try DamagedProof.structural(bytes, other: other) {
                for recomputed in [false, true] {
                    let report = ProofChecker.check(damaged.bytes(withDigest: recomputed))
                    #expect(!report.holds, "\(name), digest \(recomputed ? "made anew" : "as it was")")
                }
            }
        }
    }

    @Test("what does not hold is named", arguments: NamedDamage.all.indices)
    func named(_ index: Int) async throws {
        let damage = NamedDamage.all[index]
        try await withProof { _, bytes in
            var proof = try DamagedProof(bytes)
            try damage.apply(&proof)
            let faults = ProofChecker.check(proof.bytes(withDigest: true)).faults
            #expect(faults.map(\.description) == damage.sentences, "\(damage.name)")
        }
    }

    @Test("what is no proof at all is refused with a reason")
    func strangers() async throws {
        try await withProof { tenant, bytes in
            let cases: [([UInt8], ProofFault.Code)] = [
                ([], .notJSON), (Array("{}".utf8), .otherForm), (Array("null".utf8), .otherForm),
                (bytes + [0x0A], .notCanonical), (Array(bytes.dropLast()), .notJSON),
                (Array(try JSON.parse(bytes)["proof"]?.canonicalBytes() ?? []), .otherForm),
            ]
            for (file, code) in cases {
                #expect(ProofChecker.check(file).faults.map(\.code).contains(code), "\(code)")
            }
        }
    }
}
