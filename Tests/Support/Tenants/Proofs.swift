// A version of tests with everything that a proof can have, and files that are no proof any more.

import Crypto
package import Domain
package import Foundation
package import Operations

extension TestTenant {
    /// Everything that can be done at slots: a deputy signs for marketing, sales signs by a link, the management on paper,
    /// and customer success, which may sign, declines. The version is in force by that.
    package func collectEverything(
        _ key: Slug, saying text: String = "1h", selector: Selector = Selector(vertical: "finance"),
        at now: Instant = .hour(2)
    ) async throws {
        let call = call(at: now)
        try await createAgreement(key, under: "global", by: call)
        let more: JSON = ["parties": ["success": .signing("Customer success", by: "cleo", "optional")]]
        try await publish(
            key, selector, terms: MergePatch.apply(more, to: .signed(saying: text)), by: call)
        // She may be away already.
        _ = try await refusal { try await absent("ada", by: call) }
        try await sign(key, "marketing", by: "alan", at: now)
        try await decline(key, "success", by: "cleo", at: now.adding(seconds: 60))
        let scan = try await workspace.uploadScan(
            Array("%PDF-1.7 \(key)".utf8), stated: Scan.MediaType.pdf.rawValue, of: key, by: call)
        let paper = PaperSignature(
            slot: "management", contentSHA256: try await contentHash(key, at: now), scanSHA256: scan.sha256,
            capacity: .representative, signedOn: now.date, language: .german, origin: Origin())
        let later = self.call(at: now.adding(seconds: 120))
        _ = try await workspace.recordPaper(paper, on: .version(1), of: key, by: later)
        let link = NewSigningLink(slot: "sales", capacity: .representative, language: .german, days: 7)
        let issued = try await workspace.createSigningLink(.version(1), of: key, link, by: later)
        guard let token = SigningToken(issued.token) else { return }
        _ = try await workspace.act(
            .sign(name: "member  BOB"), with: token, language: .german,
            origin: Origin(address: "2001:db8::1", userAgent: "Firefox"), now: now.adding(seconds: 180))
    }

    package func proof(_ key: Slug, _ version: Int = 1, at now: Instant = .hour(3)) async throws -> [UInt8] {
        try await workspace.proof(of: version, of: key, by: call(at: now))
    }
}

/// A proof that is taken apart, changed, and put together again.
package struct DamagedProof: Sendable {
    /// The members of `proof`.
    package var proof: JSONObject
    /// nil: the digest of what is there.
    package var digest: JSON?

    package init(_ bytes: [UInt8]) throws {
        let json = try JSON.parse(bytes)
        proof = json["proof"]?.objectValue ?? JSONObject()
        digest = json["digest"]
    }

    package func bytes(withDigest recomputed: Bool) -> [UInt8] {
        let hash = SHA256.hash(data: JSON.object(proof).canonicalBytes())
        let digits = hash.flatMap { [$0 >> 4, $0 & 15].map { String($0, radix: 16) } }.joined()
        let digest = recomputed ? .string(digits) : self.digest ?? .null
        return JSON.object(
            ["digest": digest, "proof": .object(proof), "type": .string(ProofBundle.type)]
        ).canonicalBytes()
    }

    package subscript(list name: String) -> [JSON] {
        get { proof[name]?.arrayValue ?? proof[name]?["keys"]?.arrayValue ?? [] }
        set { proof[name] = name == "keys" ? ["keys": .array(newValue)] : .array(newValue) }
    }

    /// The statement as the server would seal it over what is there now.
    package mutating func reseal(by seal: ServerSeal = .tests) throws {
        guard let old = proof["seal"]?.stringValue,
            let statement = ProofStatement(reading: try SealedText(reading: old).text)
        else { return }
        func hash(_ bytes: [UInt8]) -> String { ScanFile(name: "", bytes: bytes).sha256 }
        var new = statement
        new.records = try self[list: "records"].map {
            hash(Array(try SealedText(reading: $0.stringValue ?? "").text.utf8))
        }
        new.audit = self[list: "audit"].compactMap { $0["hash"]?.stringValue }
        new.facts = proof["facts"] ?? .null
        new.scansSHA256 = hash((proof["scans"] ?? .null).canonicalBytes())
        new.rowsSHA256 = hash((proof["rows"] ?? .null).canonicalBytes())
        new.contentSHA256 = proof["content_sha256"]?.stringValue ?? ""
        proof["seal"] = .string(try seal.seal(new.text).compact)
    }
}

extension DamagedProof {
    /// A proof with something removed, doubled, swapped or taken from another proof, one thing at a time.
    package static func structural(
        _ bytes: [UInt8], other: DamagedProof
    ) throws -> [(name: String, damaged: DamagedProof)] {
        let whole = try DamagedProof(bytes)
        var all: [(String, DamagedProof)] = []
        func add(_ name: String, _ change: (inout DamagedProof) throws -> Void) rethrows {
            var damaged = whole
            try change(&damaged)
            if damaged.proof != whole.proof { all.append((name, damaged)) }
        }
        for list in ["records", "audit", "scans", "keys"] {
            let items = whole[list: list]
            for index in items.indices {
                add("\(list) without \(index)") { $0[list: list].remove(at: index) }
                add("\(list) with \(index) twice") { $0[list: list].insert(items[index], at: index) }
                for second in items.indices where second > index {
                    add("\(list) \(index) and \(second) swapped") { $0[list: list].swapAt(index, second) }
                }
            }
            add("\(list) of another") { $0[list: list] = other[list: list] }
            add("\(list) with another's last") { $0[list: list] += other[list: list].suffix(1) }
        }
        let rows = whole.proof["rows"]?.objectValue ?? JSONObject()
        for (name, hash) in rows {
            add("the row \(name) gone") {
                $0.proof["rows"] = MergePatch.apply([name: .null], to: .object(rows))
            }
            for (second, other) in rows where second != name {
                add("the rows \(name) and \(second) swapped") {
                    $0.proof["rows"] = MergePatch.apply([name: other, second: hash], to: .object(rows))
                }
            }
        }
        for name in whole.proof.keys {
            add("\(name) of another") { $0.proof[name] = other.proof[name] }
            add("no \(name)") { $0.proof[name] = JSON?.none }
        }
        let keys = [ServerSeal.seal(9).key.json, ServerSeal.tests.key.json]
        add("another key") { $0[list: "keys"] = [keys[0]] }
        add("one key more") { $0[list: "keys"] = keys }
        add("one key more, first") { $0[list: "keys"] = keys.reversed() }
        try add("the statement under another key") {
            try $0.reseal(by: .seal(9))
        }
        return all
    }
}

extension [UInt8] {
    /// A proof with one bit of it flipped.
    ///
    /// - Parameter recomputed: with the digest of what is there then, where the bit is the proof's own.
    package func flipped(_ index: Int, bit: Int, withDigest recomputed: Bool) -> [UInt8] {
        var damaged = self
        damaged[index] ^= 1 << UInt8(bit)
        let start = #"{"digest":"","proof":"#.utf8.count + 64
        let end = count - #","type":"baton.proof.v1"}"#.utf8.count
        guard recomputed, (start..<end).contains(index) else { return damaged }
        let digest = ScanFile(name: "", bytes: Array(damaged[start..<end])).sha256
        damaged.replaceSubrange(11..<75, with: Array(digest.utf8))
        return damaged
    }
}

/// A proof of everything as the first release that had proofs made it. A later one must take it, too.
package enum KeptProof {
    package static let file = URL(fileURLWithPath: BatonProgram.root + "/Tests/Contracts/proof.json")
    /// BATON_UPDATE_PROOF: only where the format itself becomes another.
    package static let isToBeWritten = ProcessInfo.processInfo.environment["BATON_UPDATE_PROOF"] != nil
}
