// The check of a chain: each damage is named, and nothing that is whole.

import Domain
import Testing

@Suite("The check of an audit chain")
struct AuditChainTests {
    /// A damage to a chain of six records, and what is to be said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var kept: AuditPoint?
        var expected: [AuditFault]
        var damage: @Sendable (inout [AuditRecord]) -> Void
        var testDescription: String { name }

        init(
            _ name: String, keeping kept: AuditPoint? = nil, _ expected: [AuditFault],
            _ damage: @escaping @Sendable (inout [AuditRecord]) -> Void = { _ in }
        ) {
            self.name = name
            self.kept = kept
            self.expected = expected
            self.damage = damage
        }
    }

    /// Not SHA-256: the check takes what it is given.
    static let hash: @Sendable ([UInt8]) -> String = { bytes in
        (0..<4).map { part in
            var sum: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(part)
            for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
            let digits = String(sum, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    static let chain: [AuditRecord] = (1...6).reduce(into: []) { records, seq in
        let at = Instant(microseconds: 1_772_438_400_000_000 + Int64(seq) * 1_000)
        let entry = AuditEntry(.regionPut, .account("a-\(seq)"), ["n": .number(Double(seq))])
        let previous = records.last?.hash ?? AuditPoint.beginning.hash
        let text = AuditText(entry, by: "key:\(seq)", at: at).text(previous: previous, seq: seq)
        records.append(
            AuditRecord(
                seq: seq, at: at, actor: "key:\(seq)", action: "region.put", subject: "account/a-\(seq)",
                text: text, hash: hash(Array(text.utf8))))
    }

    private static let head = AuditPoint(seq: 6, hash: chain[5].hash)
    private static let zeros = String(repeating: "0", count: 64)

    @Sendable private static func rewrite(_ record: inout AuditRecord, _ old: String, _ new: String) {
        record.text = record.text.replacing(old, with: new)
    }

    @Sendable private static func seal(_ record: inout AuditRecord) {
        record.hash = hash(Array(record.text.utf8))
    }

    static let cases: [Case] = [
        Case("nothing", []),
        Case("nothing, with its head kept", keeping: head, []),
        Case("a text", [.textChanged(seq: 3)]) { rewrite(&$0[2], "\"n\":3", "\"n\":4") },
        Case("the actor in text and field", [.textChanged(seq: 3)]) {
            rewrite(&$0[2], "key:3", "key:4")
            $0[2].actor = "key:4"
        },
        Case("a hash", [.hashChanged(seq: 3)]) { $0[2].hash = zeros },
        Case("hash and text", [.hashMismatch(seq: 3), .brokenLink(seq: 4)]) {
            rewrite(&$0[2], "\"n\":3", "\"n\":4")
            $0[2].hash = zeros
        },
        Case("the last text", [.hashMismatch(seq: 6)]) { rewrite(&$0[5], "\"n\":6", "\"n\":7") },
        Case("a text with a hash made anew", [.brokenLink(seq: 4)]) {
            rewrite(&$0[2], "\"n\":3", "\"n\":4")
            seal(&$0[2])
        },
        Case("the first text with a hash made anew", [.brokenLink(seq: 2)]) {
            rewrite(&$0[0], "\"n\":1", "\"n\":4")
            seal(&$0[0])
        },
        Case("a text that is not canonical", [.unreadable(seq: 3)]) {
            rewrite(&$0[2], "{\"action\"", "{ \"action\"")
            seal(&$0[2])
        },
        Case("a text that is no record", [.unreadable(seq: 3)]) {
            $0[2].text = "{}"
            seal(&$0[2])
        },
        Case("one is gone", [.missing(first: 3, last: 3)]) { $0.remove(at: 2) },
        Case("two are gone", [.missing(first: 3, last: 4)]) { $0.removeSubrange(2...3) },
        Case("the first is gone", [.missing(first: 1, last: 1)]) { $0.removeFirst() },
        Case(
            "one is gone, and the others moved up",
            [
                .misplaced(seq: 3, says: 4), .misplaced(seq: 4, says: 5), .misplaced(seq: 5, says: 6),
            ]
        ) {
            $0.remove(at: 2)
            for index in 2..<5 { $0[index].seq -= 1 }
        },
        Case("two changed places", [.misplaced(seq: 3, says: 4), .misplaced(seq: 4, says: 3)]) {
            $0.swapAt(2, 3)
            $0[2].seq = 3
            $0[3].seq = 4
        },
        Case("another order", [.missing(first: 3, last: 3), .outOfOrder(seq: 3, after: 4)]) {
            $0.swapAt(2, 3)
        },
        Case("one is there twice", [.outOfOrder(seq: 3, after: 3)]) { $0.insert($0[2], at: 3) },
        Case("an actor beside the text", [.differs(seq: 2, field: "actor")]) { $0[1].actor = "key:9" },
        Case("an instant beside the text", [.differs(seq: 2, field: "at")]) {
            $0[1].at = Instant(microseconds: 0)
        },
        Case(
            "a subject and an action beside the text",
            [
                .differs(seq: 2, field: "action"), .differs(seq: 2, field: "subject"),
            ]
        ) {
            $0[1].action = "tiers.put"
            $0[1].subject = "tiers"
        },
        Case("the end is cut off, and nobody kept the head", []) { $0.removeLast(2) },
        Case("the end is cut off", keeping: head, [.cutOff(end: 4, kept: 6)]) { $0.removeLast(2) },
        Case("everything is cut off", keeping: head, [.cutOff(end: 0, kept: 6)]) { $0.removeAll() },
        Case("the end is another", keeping: head, [.otherThanKept(seq: 6)]) {
            rewrite(&$0[5], "\"n\":6", "\"n\":7")
            seal(&$0[5])
        },
    ]

    @Test("a chain that was written anew from some record on is found out by any checkpoint behind that")
    func rewritten() {
        var records = Self.chain
        let points = records.map { AuditPoint(seq: $0.seq, hash: $0.hash) }
        Self.rewrite(&records[2], "\"n\":3", "\"n\":4")
        Self.seal(&records[2])
        for index in 3..<records.count {
            Self.rewrite(&records[index], points[index - 1].hash, records[index - 1].hash)
            Self.seal(&records[index])
        }
        #expect(AuditChain.faults(in: records, sha256: Self.hash) == [], "by itself it looks whole")
        for kept in points.indices {
            var chain = AuditChain(keeping: [points[0], points[kept]], sha256: Self.hash)
            for record in records { chain.add(record) }
            #expect(chain.finish() == (kept < 2 ? [] : [.otherThanKept(seq: kept + 1)]))
        }
    }

    @Test("names exactly what does not hold", arguments: cases)
    func faults(_ one: Case) {
        var records = Self.chain
        one.damage(&records)
        let faults = AuditChain.faults(in: records, keeping: one.kept, sha256: Self.hash)
        #expect(faults == one.expected, "\(faults.map(\.description))")
        #expect(faults.allSatisfy { $0.description.hasSuffix(".") })
    }

    @Test("says where the chain ends, and names no more faults than anybody reads")
    func end() {
        var chain = AuditChain(sha256: Self.hash)
        for record in Self.chain { chain.add(record) }
        #expect(chain.finish().isEmpty && chain.end == Self.head)
        var broken = AuditChain(sha256: Self.hash)
        for seq in 1...300 {
            var record = Self.chain[0]
            record.seq = seq
            broken.add(record)
        }
        #expect(broken.finish().count == AuditChain.namedFaults && broken.faultCount == 299)
    }

    @Test("a record's text is canonical JSON, whatever is in it")
    func text() throws {
        let entry = AuditEntry(.accountChanged, .account("é\"\\\u{1}"), ["b": 1, "a": ["x": .null]])
        let text = AuditText(entry, by: "jwt:a\"#b", at: Instant(microseconds: 1)).text(
            previous: Self.zeros, seq: 12)
        let json = try JSON.parse(text)
        #expect(json.canonicalText == text)
        #expect(json["seq"] == 12 && json["previous"] == .string(Self.zeros) && json["actor"] == "jwt:a\"#b")
        #expect(json["subject"] == "account/é\"\\\u{1}" && json["payload"] == ["a": ["x": .null], "b": 1])
    }

    @Test("a place in a chain is read as it is written, and nothing else is one")
    func point() {
        #expect(AuditPoint(Self.head.description) == Self.head)
        let digits = String(repeating: "a", count: 64)
        for text in [
            "", "1", ":\(digits)", "0:\(digits)", "-1:\(digits)", "1:\(digits)0", "1:\(digits):", "1:A",
        ] {
            #expect(AuditPoint(text) == nil, "\(text)")
        }
    }

    @Test("every action has words of its own in both languages", arguments: Language.allCases)
    func labels(_ language: Language) {
        let labels = AuditAction.allCases.map { $0.label[language] }
        #expect(Set(labels).count == labels.count && !labels.contains(""))
    }
}
