// Inputs are read whole, with every fault in its place.

import Domain
import Testing

private enum Kind: String, CaseIterable { case framework, local }

private struct Validity: Input, Equatable {
    let from: Instant?
    let to: Instant?

    init(reading r: ObjectReader) {
        from = r.optional("from")?.instant()
        to = r.optional("to")?.instant()
        r.check("to", .outOfRange, "The end must be after the beginning.") {
            guard let from, let to else { return true }
            return from < to
        }
    }
}

private struct Sample: Input {
    let key: Slug
    let name: String
    let kind: Kind
    let parent: Slug?
    let rank: Int
    let isOpen: Bool
    let validity: Validity
    let aliases: [String]
    let label: Change<String>
    let note: Change<String?>

    init(reading r: ObjectReader) {
        key = r["key"].slug()
        name = r["name"].text(1...10)
        kind = r["kind"].choice(of: Kind.self)
        parent = r.optional("parent")?.slug()
        rank = r["rank"].integer(1...9)
        isOpen = r["is_open"].bool()
        validity = r["validity"].read(Validity.self)
        aliases = r["aliases"].distinct(0...3) { $0.text(1...5) }
        label = r.change("label") { $0.text(1...5) }
        note = r.change(clearing: "note") { $0.string(0...5) }
    }
}

@Suite("Reading an input")
struct ObjectReaderTests {
    private let right: JSON = [
        "key": "dach", "name": "DACH", "kind": "local", "parent": .null, "rank": 3, "is_open": true,
        "validity": ["from": "2027-01-01T00:00:00Z"], "aliases": ["a", "b"], "note": .null,
    ]

    @Test("a right object becomes a value, and null and absence are told apart where it matters")
    func reads() throws {
        let sample = try Sample(right)
        #expect(sample.key.text == "dach")
        #expect(sample.kind == .local)
        #expect(sample.parent == nil)
        #expect(sample.rank == 3 && sample.isOpen)
        #expect(sample.validity.from == Instant(rfc3339: "2027-01-01T00:00:00Z"))
        #expect(sample.aliases == ["a", "b"])
        #expect(sample.label == .keep)
        #expect(sample.note == .set(nil))
        #expect(sample.note.applied(to: "old") == nil)
        #expect(sample.label.applied(to: "old") == "old")
    }

    @Test(
        "a wrong field is one fault in its place",
        arguments: [
            ("key", "No Slug", "/key", .invalidFormat),
            ("key", .null, "/key", .required),
            ("key", 7, "/key", .wrongType),
            ("name", "", "/name", .tooShort),
            ("name", "eleven char", "/name", .tooLong),
            ("name", "a\u{7}b", "/name", .invalidFormat),
            ("name", "a\u{2028}b", "/name", .invalidFormat),
            ("name", " \u{a0} ", "/name", .invalidFormat),
            ("name", " a", "/name", .invalidFormat),
            ("name", "a\u{2003}", "/name", .invalidFormat),
            ("name", "\u{FEFF}a", "/name", .invalidFormat),
            ("kind", "global", "/kind", .notAllowedValue),
            ("parent", "-x", "/parent", .invalidFormat),
            ("rank", 0, "/rank", .outOfRange),
            ("rank", 1.5, "/rank", .wrongType),
            ("rank", "3", "/rank", .wrongType),
            ("is_open", "true", "/is_open", .wrongType),
            ("validity", [], "/validity", .wrongType),
            ("validity", ["from": "yesterday"], "/validity/from", .invalidFormat),
            ("validity", ["until": .null], "/validity/until", .unknownField),
            (
                "validity", ["from": "2027-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"],
                "/validity/to", .outOfRange
            ),
            ("aliases", ["a", "b", "c", "d"], "/aliases", .tooMany),
            ("aliases", ["a", "b", "a"], "/aliases/2", .duplicate),
            ("aliases", ["a", 1], "/aliases/1", .wrongType),
            ("label", .null, "/label", .required),
            ("label", "too long", "/label", .tooLong),
            ("note", 1, "/note", .wrongType),
            ("a/b~c", 1, "/a~1b~0c", .unknownField),
        ] as [(String, JSON, String, ErrorCode)])
    func refusesOneField(field: String, value: JSON, pointer: String, code: ErrorCode) {
        guard case .object(var object) = right else { return }
        object[field] = value
        let error = #expect(throws: DomainError.self) { try Sample(.object(object)) }
        #expect(error?.faults.map { "\($0.pointer) \($0.code)" } == ["\(pointer) \(code)"])
        #expect(error?.kind == .invalid && error?.code == .validationFailed)
    }

    @Test("all faults of an object and its parts are reported at once")
    func reportsAllFaults() {
        let json: JSON = [
            "key": "?", "kind": 1, "rank": 99, "is_open": .null, "validity": ["from": 1, "to": 2],
            "aliases": [1, 2], "more": true,
        ]
        let error = #expect(throws: DomainError.self) { try Sample(json) }
        let found = error?.faults.map(\.pointer) ?? []
        #expect(
            found == [
                "/key", "/name", "/kind", "/rank", "/is_open", "/validity/from", "/validity/to",
                "/aliases/0", "/aliases/1", "/more",
            ])
    }

    @Test("an unknown field is told which fields there are")
    func namesKnownFields() {
        let error = #expect(throws: DomainError.self) { try Validity(["form": .null]) }
        #expect(error?.faults.first?.detail == "There is no field “form”. The fields are: from, to.")
    }

    @Test(
        "something that is no object is one fault, not one for each field",
        arguments: [[], "x", 1, true] as [JSON])
    func refusesOtherKinds(json: JSON) {
        let error = #expect(throws: DomainError.self) { try Sample(json) }
        #expect(error?.faults.map(\.pointer) == [""])
        #expect(error?.faults.map(\.code) == [.wrongType])
    }

    @Test("no more than 1,000 faults are listed, and the rest are counted")
    func boundsFaults() {
        let json: JSON = ["rows": .array(Array(repeating: 1, count: 5_000))]
        let error = #expect(throws: DomainError.self) {
            try ObjectReader.read(json) { r in r["rows"].array(0...10_000) { $0.slug() } }
        }
        #expect(error?.faults.count == 1_000)
        #expect(error?.detail.contains("5000") == true)
    }

    @Test("a condition over several fields is not tried on stand-ins")
    func skipsChecksAfterFaults() {
        let error = #expect(throws: DomainError.self) {
            try ObjectReader.read(["from": "x", "to": 1]) { r in
                let from = r["from"].integer(0...9)
                let to = r["to"].integer(0...9)
                r.check("to", .outOfRange, "\(to) is not after \(from)") { from < to }
            }
        }
        #expect(error?.faults.map(\.pointer) == ["/from"])
    }

    @Test("faults of another reader move below the place of its value")
    func adoptsFaults() {
        let error = #expect(throws: DomainError.self) {
            try ObjectReader.read(["terms": ["from": 1]]) { r in
                r["terms"].adopt { json throws(DomainError) in try Validity(json) }
            }
        }
        #expect(error?.faults.map(\.pointer) == ["/terms/from"])
    }
}
