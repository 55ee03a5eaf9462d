// Keys and checkpoints as users have them: a first start, a checkpoint, a rotation, a chain that was cut off.

import Domain
import Foundation
import Operations
import Postgres
import Support
import Testing

extension EndToEnd {
    @Suite("Sealing", hasPython) struct SealingTests {
        @Test("a checkpoint from a first start, which makes the key, over a rotation")
        func life() async throws {
            try await withScratch { scratch in
                let first = try await ProgramServer(in: scratch)
                let bench = Bench(scratch: scratch, tenant: try await TestTenant(on: first))
                let keyFile = first.home + "/signing-key.pem"
                let mode = try FileManager.default.attributesOfItem(atPath: keyFile)[.posixPermissions]
                #expect(mode as? Int == 0o600 && first.log.contains("A signing key was made"))
                let oldKeys = try await bench.keys(of: first)
                #expect(oldKeys.count == 1)

                let taken = try await bench.baton(first, "audit", "checkpoint", "--output", "old.jws")
                #expect(taken.ending == .exited(0), "\(taken)")
                let again = try await bench.baton(first, "audit", "checkpoint", "--output", "old.jws")
                #expect(again.ending == .exited(1) && again.errors.contains("is there already"), "\(again)")
                try await bench.holds(first, "old.jws", keys: nil)
                try await bench.holds(first, "old.jws", keys: "kept.json")
                #expect(await first.stop() == .exited(0))

                let home = ["--home", first.home]
                let asked = try await bench.baton(nil, ["signing-key", "rotate"] + home)
                #expect(asked.ending == .exited(2) && asked.errors.contains("--yes"), "\(asked)")
                let rotated = try await bench.baton(nil, ["signing-key", "rotate", "--yes"] + home)
                #expect(rotated.ending == .exited(0) && rotated.errors.contains("next start"), "\(rotated)")

                let second = try await ProgramServer(in: scratch)
                let newKeys = try await bench.keys(of: second)
                #expect(newKeys.count == 2 && newKeys.last == oldKeys.first, "\(newKeys)")
                let shown = try await bench.baton(nil, ["signing-key", "show", "--json"] + home)
                #expect(try JSON.parse(Array(shown.output.utf8))["kid"]?.stringValue == newKeys.first)
                try await bench.holds(second, "old.jws", keys: nil)
                let later = try await bench.baton(second, "audit", "checkpoint", "--output", "new.jws")
                #expect(later.ending == .exited(0), "\(later)")
                try await bench.holds(second, "new.jws", keys: nil)
                // The keys that were kept before the rotation do not know the new one.
                let unknown = try await bench.verify(second, "new.jws", keys: "kept.json")
                #expect(
                    unknown.ending == .exited(3) && unknown.errors.contains("not among the keys"),
                    "\(unknown)")
                try await bench.reference(second, ["old.jws", "new.jws"])
                #expect(await second.stop() == .exited(0))
            }
        }

        @Test("a chain whose end was cut off is whole by itself, and the checkpoint names the cut")
        func cutOff() async throws {
            try await withDatabase(.migrated) { database in
                try await withScratch { scratch in
                    let key = String(repeating: "k", count: 40)
                    let server = try await ProgramServer(
                        in: scratch,
                        settings: [
                            "DATABASE_URL": database.conninfo(user: "baton_app"), "BATON_OPERATOR_KEY": key,
                        ])
                    let tenant = try await TestTenant(url: server.url, operatorKey: key)
                    let bench = Bench(scratch: scratch, tenant: tenant)
                    _ = try await tenant.key(.analyst)
                    let taken = try await bench.baton(server, "audit", "checkpoint", "--output", "kept.jws")
                    #expect(taken.ending == .exited(0), "\(taken)")
                    let seq = try CheckpointText(reading: SealedText(reading: bench.read("kept.jws")).text)
                        .point.seq
                    try await withPool(database.ownerConninfo, connections: 1) { pool in
                        try await pool.transaction(prelude: nil) { transaction in
                            _ = try await transaction.query("DELETE FROM audit_checkpoints")
                            _ = try await transaction.query("DELETE FROM audit_records WHERE seq >= \(seq)")
                        }
                    }
                    let alone = try await bench.baton(server, "audit", "verify")
                    #expect(alone.ending == .exited(0), "\(alone)")
                    let cut = try await bench.verify(server, "kept.jws", keys: nil)
                    #expect(cut.ending == .exited(3), "\(cut)")
                    #expect(
                        cut.errors.contains(
                            "ends with record \(seq - 1), and the checkpoint was taken of record \(seq)"),
                        "\(cut.errors)")
                    #expect(await server.stop() == .exited(0))
                }
            }
        }

        @Test("a checkpoint that is damaged, of another tenant, another key or another type is refused")
        func refused() async throws {
            try await withScratch { scratch in
                let server = try await SharedServer.server()
                let bench = Bench(scratch: scratch, tenant: try await TestTenant(on: server))
                let other = Bench(scratch: scratch, tenant: try await TestTenant(on: server))
                _ = try await bench.baton(server, "audit", "checkpoint", "--output", "good.jws")
                let good = try bench.read("good.jws")
                _ = try await other.baton(server, "audit", "checkpoint", "--output", "foreign.jws")
                let stranger = try ServerSeal().seal(SealedText(reading: good).text)
                let signature = try ServerSeal.tests.seal(#"{"type":"baton.signature.v1"}"#)
                let strangers = SealingKeySet([ServerSeal.tests.key]).json.canonicalText
                let cases: [(String, String, String?, String)] = [
                    ("cut", String(good.dropLast()), nil, "no checkpoint to go by"),
                    ("changed", String(good.reversed()), nil, "no checkpoint to go by"),
                    ("two lines", good + "\n" + good, nil, "no checkpoint to go by"),
                    ("foreign", try bench.read("foreign.jws"), nil, "of another tenant"),
                    ("stranger", stranger.compact, nil, "not among the keys"),
                    ("signature", signature.compact, strangers, "sealed as “baton.signature.v1”"),
                    ("keys", good, #"{"keys":[{"kty":"OKP"}]}"#, "/keys/0/kid"),
                ]
                for (name, text, keys, message) in cases {
                    let file = "\(name).jws"
                    try bench.write(text + "\n", file)
                    if let keys { try bench.write(keys, "keys.json") }
                    let result = try await bench.verify(server, file, keys: keys.map { _ in "keys.json" })
                    #expect(result.ending == .exited(3), "\(name): \(result)")
                    #expect(result.errors.contains(message), "\(name): \(result.errors)")
                }
                let missing = try await bench.verify(server, "nowhere.jws", keys: nil)
                #expect(
                    missing.ending == .exited(1) && missing.errors.contains("There is no file"), "\(missing)")
                try await bench.holds(server, "good.jws", keys: nil)
            }
        }

        @Test("the keys are public, cached, and answered with 304 to those who have them")
        func keySet() async throws {
            let server = try await SharedServer.server()
            let anybody = Caller(url: server.url, bearer: nil)
            let keys = try await anybody.get("/.well-known/jwks.json")
            #expect(keys.status == 200 && keys.header("Content-Type") == "application/jwk-set+json")
            #expect(keys.header("Cache-Control") == "public, max-age=300")
            #expect(try SealingKeySet(keys.json).keys.isEmpty == false)
            let again = try await anybody.send(
                "GET", "/.well-known/jwks.json", headers: [("If-None-Match", keys.etag)])
            #expect(again.status == 304, "\(again.summary)")
            let asked = try await anybody.get("/.well-known/jwks.json?kid=1")
            #expect(asked.status == 400, "\(asked.summary)")
        }

        @Test("a server on somebody else's database has a key or does not start; doctor says the same")
        func missing() async throws {
            try await withScratch { scratch in
                let database = ["DATABASE_URL": "postgres://baton_app@nowhere.invalid/baton"]
                let refused = try await BatonProgram.run(["serve"], environment: database, in: scratch)
                #expect(refused.ending == .exited(1), "\(refused)")
                #expect(refused.errors.contains("baton signing-key create"), "\(refused.errors)")
                let doctor = try await BatonProgram.run(["doctor"], environment: database, in: scratch)
                #expect(
                    doctor.output.contains("MEND  signing key: There is no signing key"), "\(doctor.output)")
                let file = scratch.path + "/key.pem"
                let made = try await BatonProgram.run(["signing-key", "create", file], in: scratch)
                #expect(made.ending == .exited(0) && made.output.contains(file), "\(made)")
                try #require(chmod(file, 0o644) == 0)
                let open = try await BatonProgram.run(
                    ["serve"], environment: database.merging(["BATON_SIGNING_KEY_FILE": file]) { $1 },
                    in: scratch)
                #expect(open.ending == .exited(1) && open.errors.contains("has the mode 644"), "\(open)")
                try #require(chmod(file, 0o600) == 0)
                let good = try await BatonProgram.run(
                    ["doctor"], environment: database.merging(["BATON_SIGNING_KEY_FILE": file]) { $1 },
                    in: scratch)
                #expect(good.output.contains("signing key: \(file) has the key"), "\(good.output)")
                let printed = try await BatonProgram.run(["signing-key", "create", "-"], in: scratch)
                #expect(throws: Never.self) { try ServerSeal(pem: printed.output) }
            }
        }
    }
}

/// A tenant with its commands and files.
private struct Bench {
    let scratch: ScratchDirectory
    let tenant: TestTenant

    func read(_ file: String) throws -> String {
        try String(contentsOfFile: scratch.path + "/" + file, encoding: .utf8).trimmingCharacters(
            in: .newlines)
    }

    func write(_ text: String, _ file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path + "/" + file))
    }

    /// - Parameter server: nil for a command that calls none.
    func baton(_ server: ProgramServer?, _ arguments: [String]) async throws -> ProgramResult {
        var environment: [String: String] = [:]
        if let server {
            environment = ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""]
        }
        return try await BatonProgram.run(arguments, environment: environment, in: scratch)
    }

    func baton(_ server: ProgramServer?, _ arguments: String...) async throws -> ProgramResult {
        try await baton(server, arguments)
    }

    func verify(_ server: ProgramServer, _ file: String, keys: String?) async throws -> ProgramResult {
        try await baton(
            server, ["audit", "verify", "--checkpoint", file] + (keys.map { ["--keys", $0] } ?? []))
    }

    func holds(_ server: ProgramServer, _ file: String, keys: String?) async throws {
        let result = try await verify(server, file, keys: keys)
        #expect(result.ending == .exited(0) && result.output.contains("Checkpoint"), "\(result)")
        #expect(result.errors.contains("can lie about its keys") == (keys == nil), "\(result)")
    }

    /// The names of the server's keys; the set itself goes into `kept.json` where there is none yet.
    func keys(of server: ProgramServer) async throws -> [String] {
        let answer = try await Caller(url: server.url, bearer: nil).get("/.well-known/jwks.json")
        let set = try SealingKeySet(answer.json)
        if !FileManager.default.fileExists(atPath: scratch.path + "/kept.json") {
            try write(answer.text, "kept.json")
        }
        return set.keys.map(\.kid)
    }

    /// What a JOSE library from elsewhere makes of the files, and of damaged ones.
    func reference(_ server: ProgramServer, _ files: [String]) async throws {
        let python = try #require(BatonProgram.python)
        let keys = try await Caller(url: server.url, bearer: nil).get("/.well-known/jwks.json").text
        let good = try files.map(read)
        let damaged = try good.map { text in
            let sealed = try SealedText(reading: text)
            let other = sealed.text.replacing("baton.checkpoint.v1", with: "baton.checkpoint.v2")
            let parts = text.split(separator: ".")
            return "\(parts[0]).\(Base64URL.encode(Array(other.utf8))).\(parts[2])"
        }
        try write(([keys] + good + damaged).joined(separator: "\n") + "\n", "reference.txt")
        let result = try await BatonProgram.run(
            "/bin/sh",
            [
                "-c", "exec \"$0\" \"$1\" < reference.txt", python,
                BatonProgram.root + "/Tests/Contracts/sealed_texts.py",
            ], in: scratch)
        try #require(result.ending == .exited(0), "\(result)")
        let lines = result.output.split(separator: "\n").map(String.init)
        let texts = try good.map { try SealedText(reading: $0).text }
        #expect(lines == texts + damaged.map { _ in "refused BadSignatureError" })
    }
}
