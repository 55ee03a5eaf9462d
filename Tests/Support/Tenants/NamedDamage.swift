// Damages of a proof that its own server has sealed, each with exactly what the checker must say of it.

import Domain
import Operations

/// Something that is done to a proof of everything, which its own server's key then seals.
package struct NamedDamage: Sendable {
    package let name: String
    /// What the checker says of it.
    package let sentences: [String]
    package let apply: @Sendable (inout DamagedProof) throws -> Void

    init(
        _ name: String, _ sentences: [String],
        _ apply: @escaping @Sendable (inout DamagedProof) throws -> Void
    ) {
        self.name = name
        self.sentences = sentences
        self.apply = apply
    }

    /// Another text of a record, sealed by the right key; the chain goes on from it.
    static func record(
        _ name: String, _ place: Int, _ sentences: [String], _ patch: JSON
    ) -> NamedDamage {
        NamedDamage(name, sentences) { proof in
            try proof.rewriteRecords(from: place, patch)
            try proof.reseal()
        }
    }

    private static func notInChain(_ places: ClosedRange<Int>) -> [String] {
        places.map { "Record \($0): The audit chain does not say so: “record_sha256” differs." }
    }

    package static let all: [NamedDamage] = [
        NamedDamage(
            "another seal over a record",
            ["Record 1: Its seal does not hold: it was changed, or another wrote it."]
        ) {
            let records = $0[list: "records"].compactMap(\.stringValue)
            let first = try SealedText(reading: records[0])
            let second = try SealedText(reading: records[1])
            let forged = try SealedText(first.text, kid: first.kid) { _ in second.signature }
            $0[list: "records"][0] = .string(forged.compact)
        },
        NamedDamage(
            "the last record cut off, with its audit record, by who has the key",
            [
                "The facts: The version is said to be signed, and a signature is missing: “sales”.",
                "The facts: “in_force” is not what the records and the audit records say.",
                "The row version/1: It is not as it was written: it was changed in the database.",
                "The row version/1/record/4: Nothing here names it.",
            ]
        ) {
            $0[list: "records"].removeLast()
            $0[list: "audit"].removeLast()
            try $0.reseal()
        },
        record(
            "somebody whom the text does not name", 4,
            ["Record 4: The text does not name this person for “sales”."] + notInChain(4...4),
            ["signer": ["name": "Member eve"]]),
        record(
            "a place that the text does not have", 4,
            [
                "Record 4: The text has no place “board.mars” at which somebody can sign.",
                "The facts: The version is said to be signed, and a signature is missing: “sales”.",
                "Record 4: The audit chain does not say so: “record_sha256” differs.",
                "Record 4: The audit chain does not say so: “slot” differs.",
            ], ["slot": "board.mars"]),
        record(
            "a record of another text", 4,
            ["Record 4: It is of a text with another hash."] + notInChain(4...4),
            ["content_sha256": .string(String(repeating: "0", count: 64))]),
        record(
            "a record of another version", 4, ["Record 4: It is of another version."] + notInChain(4...4),
            ["version": 2]),
        record(
            "a record of another agreement", 4, ["Record 4: It is of another agreement."] + notInChain(4...4),
            ["agreement": "outbound"]),
        record(
            "a record before the proposal", 1,
            ["Record 1: It is older than the proposal."] + notInChain(1...4),
            ["signed_at": "2026-03-01T00:00:00Z"]),
        record(
            "a record before the one before", 3,
            ["Record 3: It stands after something that is newer."] + notInChain(3...4),
            ["signed_at": "2026-03-02T10:00:30Z"]),
        record(
            "a scan where there was none", 1,
            [
                "Record 1: A paper has a scan, and nothing else has one.",
                "The scan \(String(repeating: "a", count: 64)): It is missing.",
            ] + notInChain(1...4), ["attachment_sha256": .string(String(repeating: "a", count: 64))]),
        NamedDamage(
            "facts that cannot be",
            [
                "The facts: “in_force/from” is not what the records and the audit records say.",
                "The facts: “in_force/from” cannot be with the other facts.",
            ]
        ) {
            $0.proof["facts"] = MergePatch.apply(
                ["in_force": ["from": "2026-03-02T09:00:00Z"]], to: $0.proof["facts"] ?? .null)
            try $0.reseal()
        },
        NamedDamage(
            "a state that is none", ["The facts: The state is not “expired”, as the other facts have it."]
        ) {
            $0.proof["facts"] = MergePatch.apply(["state": "expired"], to: $0.proof["facts"] ?? .null)
            try $0.reseal()
        },
        NamedDamage(
            "a row that was changed",
            ["The row version/1: It is not as it was written: it was changed in the database."]
        ) {
            $0.proof["rows"] = MergePatch.apply(
                ["version/1": .string(String(repeating: "0", count: 64))], to: $0.proof["rows"] ?? .null)
            try $0.reseal()
        },
        NamedDamage(
            "the statement of before the last signature",
            ["The seal of the whole: It was made of another proof: “records” differs."]
        ) {
            let records = $0[list: "records"]
            $0[list: "records"].removeLast()
            try $0.reseal()
            $0[list: "records"] = records
        },
        NamedDamage(
            "a checkpoint in place of the statement",
            [
                "The seal of the whole: It cannot be read as what it has to be: it is no baton.proof-statement.v1."
            ]
        ) {
            $0.proof["seal"] = .string(try ServerSeal.tests.seal(#"{"type":"baton.checkpoint.v1"}"#).compact)
        },
    ]
}

extension DamagedProof {
    /// Changes a record's text, and has all after it name the one before as it is now.
    mutating func rewriteRecords(from place: Int, _ patch: JSON) throws {
        var records = self[list: "records"].compactMap(\.stringValue)
        for index in records.indices.dropFirst(place - 1) {
            var text = try JSON.parse(try SealedText(reading: records[index]).text)
            if index == place - 1 { text = MergePatch.apply(patch, to: text) }
            if index >= place {
                let previous = try SealedText(reading: records[index - 1]).text
                text = MergePatch.apply(
                    ["previous": .string(ScanFile(name: "", bytes: Array(previous.utf8)).sha256)], to: text)
            }
            records[index] = try ServerSeal.tests.seal(text.canonicalText).compact
        }
        self[list: "records"] = records.map { .string($0) }
    }
}
