// baton verify as a third party runs it, and an independent verifier that says the same of every file.

import Domain
import Foundation
import Operations
import Support
import Testing

extension EndToEnd {
    @Suite("Proofs, end to end", hasPython) struct ProofTests {
        @Test("baton verify needs no server, says who signed, and names what does not hold")
        func verify() async throws {
            let (bytes, _) = try await Self.proofs()
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["verify"] + arguments, environment: ["BATON_URL": "http://127.0.0.1:9"], in: scratch)
                }
                try scratch.write(bytes, "proof.json")
                try scratch.write(
                    SealingKeySet([ServerSeal.tests.key]).json.canonicalBytes(), "kept.json")
                try scratch.write(
                    SealingKeySet([ServerSeal.seal(9).key]).json.canonicalBytes(), "strangers.json")
                try scratch.write(Array("%PDF-1.7 inbound".utf8), "paper.pdf")
                let alone = try await baton("proof.json")
                #expect(alone.ending == .exited(0), "\(alone)")
                for words in ["inbound", "active", "Member alan", "deputy", "declined", "paper", "link"] {
                    #expect(alone.output.contains(words), "\(words): \(alone.output)")
                }
                #expect(alone.output.contains(ServerSeal.tests.kid))
                #expect(alone.errors.contains("only that whoever has these keys made them"))
                let kept = try await baton("proof.json", "--keys", "kept.json", "--scan", "paper.pdf")
                #expect(kept.ending == .exited(0) && !kept.errors.contains("whoever"), "\(kept)")
                #expect(kept.output.contains("the file is the one that was recorded"), "\(kept.output)")
                let strangers = try await baton("proof.json", "--keys", "strangers.json")
                #expect(strangers.ending == .exited(3) && strangers.output == "", "\(strangers)")
                #expect(strangers.errors.contains("not among those that were kept"), "\(strangers)")
                let scan = try await baton("proof.json", "--scan", "kept.json", "--json")
                #expect(scan.ending == .exited(3), "\(scan)")
                let told = try JSON.parse(Array(scan.output.utf8))
                #expect(told["holds"] == false && told["faults"]?.arrayValue?.count == 1)
                try scratch.write(bytes.flipped(bytes.count / 2, bit: 1, withDigest: false), "bad.json")
                let bad = try await baton("bad.json")
                #expect(bad.ending == .exited(3) && bad.errors.contains("proves nothing"), "\(bad)")
                let missing = try await baton("nowhere.json")
                #expect(missing.ending == .exited(1), "\(missing)")
            }
        }

        @Test("a second verifier, in Python, agrees on every good and every damaged proof")
        func agreement() async throws {
            let (bytes, other) = try await Self.proofs()
            var files: [(name: String, bytes: [UInt8])] = [("whole", bytes), ("other", other)]
            files.append(("kept", try Array(Data(contentsOf: KeptProof.file))))
            for (name, damaged) in try DamagedProof.structural(bytes, other: DamagedProof(other)) {
                for recomputed in [false, true] {
                    files.append(("\(name), \(recomputed)", damaged.bytes(withDigest: recomputed)))
                }
            }
            for damage in NamedDamage.all {
                var proof = try DamagedProof(bytes)
                try damage.apply(&proof)
                files.append((damage.name, proof.bytes(withDigest: true)))
            }
            for index in stride(from: 0, to: bytes.count, by: bytes.count / 300) {
                for recomputed in [false, true] {
                    let flipped = bytes.flipped(index, bit: index % 7, withDigest: recomputed)
                    files.append(("byte \(index), \(recomputed)", flipped))
                }
            }
            let told = try await Self.python(files.map(\.bytes))
            #expect(told.count == files.count && files.count > 700)
            for ((name, bytes), line) in zip(files, told) {
                let holds = ProofChecker.check(bytes).holds
                #expect(holds == (line == "holds"), "\(name): Python says \(line)")
            }
            #expect(
                told.prefix(3).allSatisfy { $0 == "holds" } && told.dropFirst(3).allSatisfy { $0 != "holds" })
        }

        @Test("a proof comes over HTTP byte for byte, with its tag, and to a file by the command")
        func fetched() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.furnish()
            let stage = AccessStage(tenant: tenant, name: "proof-1")
            let attempt = try #require(try await stage.attempt("signVersion"))
            _ = try await attempt.by(attempt.rightful ?? tenant.admin)
            let answer = try await tenant.admin.get("/v1/agreements/proof-1/versions/1/proof")
            try #require(answer.status == 200, "\(answer.summary)")
            let report = ProofChecker.check(answer.answer)
            #expect(report.faults.map(\.description) == [])
            #expect(report.facts?.state == "active")
            #expect(answer.header("Cache-Control") == "private, no-cache" && answer.etag.count > 30)
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? "",
                        ], in: scratch)
                }
                let fetched = try await baton("version", "proof", "proof-1", "1", "--output", "p.json")
                #expect(fetched.ending == .exited(0), "\(fetched)")
                let again = try await baton("version", "proof", "proof-1", "1", "--output", "p.json")
                #expect(again.ending == .exited(1) && again.errors.contains("--force"), "\(again)")
                let verified = try await baton("verify", "p.json")
                #expect(verified.ending == .exited(0) && verified.output.contains("Ida"), "\(verified)")
                let whole = try await baton("audit", "verify")
                #expect(whole.ending == .exited(0), "\(whole)")
                #expect(
                    whole.output.contains("every version and exception is what the chain"), "\(whole.output)")
                let chain = try await baton("audit", "verify", "--chain-only", "--json")
                let told = try JSON.parse(Array(chain.output.utf8))
                #expect(told["versions"] == .null && told["version_faults"] == [], "\(chain)")
                let sealed = report.records.count
                #expect(try await Self.joserfc(answer.answer, scratch) == sealed + 1)
            }
        }

        /// How many of a proof's seals a JOSE library from elsewhere takes.
        private static func joserfc(_ bytes: [UInt8], _ scratch: ScratchDirectory) async throws -> Int {
            let proof = try DamagedProof(bytes).proof
            let sealed = (proof["records"]?.arrayValue ?? []) + [proof["seal"] ?? .null]
            let lines = [proof["keys"]?.canonicalText ?? ""] + sealed.compactMap(\.stringValue)
            try scratch.write(Array((lines.joined(separator: "\n") + "\n").utf8), "sealed.txt")
            let result = try await BatonProgram.run(
                "/bin/sh",
                [
                    "-c", "exec \"$0\" \"$1\" < sealed.txt", try #require(BatonProgram.python),
                    BatonProgram.root + "/Tests/Contracts/sealed_texts.py",
                ], in: scratch)
            return result.output.split(separator: "\n").count { !$0.hasPrefix("refused") }
        }

        /// What the second verifier says of each file.
        private static func python(_ files: [[UInt8]]) async throws -> [String] {
            try await withScratch { scratch in
                let names = try files.enumerated().map { index, bytes in
                    try scratch.write(bytes, "\(index).json")
                    return "\(index).json"
                }
                let result = try await BatonProgram.run(
                    try #require(BatonProgram.python),
                    [BatonProgram.root + "/Tests/Contracts/verify_proof.py"] + names, in: scratch)
                #expect(result.ending == .exited(0), "\(result.errors)")
                return result.output.split(separator: "\n").map(String.init)
            }
        }

        /// Two proofs of everything, of two agreements of one tenant.
        private static func proofs() async throws -> ([UInt8], [UInt8]) {
            try await withServer { server in
                let tenant = try await server.makeTenant()
                try await tenant.furnish()
                try await tenant.makeSigners()
                try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
                try await tenant.collectEverything("inbound")
                let first = try await tenant.proof("inbound")
                try await tenant.collectEverything("other", selector: Selector(size: "large"), at: .hour(4))
                return (first, try await tenant.proof("other", at: .hour(5)))
            }
        }
    }
}

extension ScratchDirectory {
    func write(_ bytes: [UInt8], _ file: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + file))
    }
}
