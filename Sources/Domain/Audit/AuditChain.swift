// Checking a chain of records, link by link and without the server that wrote it.

/// What does not hold in a chain.
package enum AuditFault: Error, Sendable, Hashable {
    /// The text is no longer what was hashed.
    case textChanged(seq: Int)
    /// The text is the one that the next record builds on; its hash was changed.
    case hashChanged(seq: Int)
    /// The hash is not the text's, and no later record says which of the two was changed.
    case hashMismatch(seq: Int)
    /// The text is no canonical JSON object with the members of a record.
    case unreadable(seq: Int)
    /// The text belongs to another place of the chain.
    case misplaced(seq: Int, says: Int)
    /// A field beside the text says something else than the text.
    case differs(seq: Int, field: String)
    case missing(first: Int, last: Int)
    case outOfOrder(seq: Int, after: Int)
    /// The text builds on another record than the one before it.
    case brokenLink(seq: Int)
    /// The record is another than when the checkpoint was taken.
    case otherThanKept(seq: Int)
    /// The seal of a checkpoint does not hold, or is over something else.
    case unsealed(seq: Int)
    /// The chain ends before a checkpoint that was taken of it.
    case cutOff(end: Int, kept: Int)
}

extension AuditFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .textChanged(let seq): "Record \(seq): its text was changed."
        case .hashChanged(let seq): "Record \(seq): its hash was changed."
        case .hashMismatch(let seq): "Record \(seq): its hash is not that of its text."
        case .unreadable(let seq): "Record \(seq): its text is not a record."
        case .misplaced(let seq, let says): "Record \(seq): it was moved, its text is that of record \(says)."
        case .differs(let seq, let field): "Record \(seq): “\(field)” is not what its text says."
        case .missing(let first, let last):
            first == last ? "Record \(first) is missing." : "Records \(first) to \(last) are missing."
        case .outOfOrder(let seq, let after): "Record \(seq) comes after record \(after)."
        case .brokenLink(let seq): "Record \(seq): it builds on another record than the one before it."
        case .otherThanKept(let seq): "Record \(seq): it is not the one of which the checkpoint was taken."
        case .unsealed(let seq): "The checkpoint of record \(seq) is not as it was sealed."
        case .cutOff(let end, let kept):
            "The chain ends with record \(end), and the checkpoint was taken of record \(kept): its end was cut off."
        }
    }
}

/// Takes a chain's records in their order and names exactly what does not hold. It shows every change, removal and
/// reordering but the cutting of the chain's end: that takes a checkpoint that was kept elsewhere.
package struct AuditChain: Sendable {
    /// Faults that are named; beyond that they are only counted.
    package static let namedFaults = 100

    private let sha256: @Sendable ([UInt8]) -> String
    /// Hashes by the numbers of their records.
    private let kept: [Int: Set<String>]
    /// Where the chain has got to: what to keep elsewhere, once it is at its end.
    package private(set) var end = AuditPoint.beginning
    package private(set) var faults: [AuditFault] = []
    package private(set) var faultCount = 0
    /// The true hash of the last text, where the record says another.
    private var computed: String?
    /// Whether the last record stood where its text says.
    private var isEndCertain = true

    /// - Parameters:
    ///   - kept: checkpoints of this chain.
    ///   - sha256: the hash of bytes, as 64 hexadecimal digits.
    package init(keeping kept: [AuditPoint] = [], sha256: @escaping @Sendable ([UInt8]) -> String) {
        self.kept = kept.reduce(into: [:]) { $0[$1.seq, default: []].insert($1.hash) }
        self.sha256 = sha256
    }

    /// Everything that does not hold in a whole chain.
    package static func faults(
        in records: some Sequence<AuditRecord>, keeping kept: AuditPoint? = nil,
        sha256: @escaping @Sendable ([UInt8]) -> String
    ) -> [AuditFault] {
        var chain = AuditChain(keeping: kept.map { [$0] } ?? [], sha256: sha256)
        for record in records { chain.add(record) }
        return chain.finish()
    }

    package mutating func add(_ record: AuditRecord) {
        let hash = sha256(Array(record.text.utf8))
        let isWhole = hash == record.hash
        let text = AuditChain.members(of: record.text)
        guard record.seq > end.seq else {
            add(.outOfOrder(seq: record.seq, after: end.seq))
            return isWhole ? checkFields(of: record, text) : add(.hashMismatch(seq: record.seq))
        }
        let isNext = record.seq == end.seq + 1
        if !isNext { add(.missing(first: end.seq + 1, last: record.seq - 1)) }
        let isInPlace = text?["seq"]?.intValue == record.seq
        if isWhole { checkFields(of: record, text) }
        checkLink(
            of: record, isNext ? text?["previous"]?.stringValue : nil, isNext && isWhole && isInPlace)
        computed = isWhole ? nil : hash
        isEndCertain = isInPlace || !isWhole
        end = AuditPoint(seq: record.seq, hash: record.hash)
        if kept[record.seq]?.contains(where: { $0 != record.hash }) == true {
            add(.otherThanKept(seq: record.seq))
        }
    }

    /// Says what is wrong with the end, and answers everything.
    package mutating func finish() -> [AuditFault] {
        if computed != nil { add(.hashMismatch(seq: end.seq)) }
        computed = nil
        if let last = kept.keys.max(), end.seq < last { add(.cutOff(end: end.seq, kept: last)) }
        return faults
    }

    /// The members of a record's text; nil where it is none.
    static func members(of text: String) -> JSONObject? {
        guard let json = try? JSON.parse(text), case .object(let members) = json,
            members.keys == ["action", "actor", "at", "payload", "previous", "seq", "subject"],
            text.utf8.elementsEqual(json.canonicalBytes())
        else { return nil }
        return members
    }

    /// Holds the fields beside a text to the text.
    private mutating func checkFields(of record: AuditRecord, _ text: JSONObject?) {
        guard let text, let seq = text["seq"]?.intValue else { return add(.unreadable(seq: record.seq)) }
        guard seq == record.seq else { return add(.misplaced(seq: record.seq, says: seq)) }
        let fields = [
            ("at", record.at.description), ("actor", record.actor), ("action", record.action),
            ("subject", record.subject),
        ]
        for (field, value) in fields where text[field] != .string(value) {
            add(.differs(seq: record.seq, field: field))
        }
    }

    /// Holds a record to the one before it, and says of that one, where hash and text do not fit, which was changed.
    ///
    /// - Parameter isCertain: whether the record is itself as it was written, and follows the one before.
    private mutating func checkLink(of record: AuditRecord, _ previous: String?, _ isCertain: Bool) {
        guard let computed else {
            if isCertain, isEndCertain, previous != end.hash { add(.brokenLink(seq: record.seq)) }
            return
        }
        switch previous {
        case end.hash: add(.textChanged(seq: end.seq))
        case computed: add(.hashChanged(seq: end.seq))
        default:
            add(.hashMismatch(seq: end.seq))
            if isCertain { add(.brokenLink(seq: record.seq)) }
        }
    }

    private mutating func add(_ fault: AuditFault) {
        faultCount += 1
        if faults.count < Self.namedFaults { faults.append(fault) }
    }
}
