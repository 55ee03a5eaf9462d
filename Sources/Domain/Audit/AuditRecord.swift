// A record of the chain as it is stored, and how records are looked for.

/// One link. The text is what counts; the fields beside it repeat it, so that records can be found.
package struct AuditRecord: Sendable, Hashable {
    /// 1 for the tenant's first record, and so on without a gap.
    package var seq: Int
    package var at: Instant
    package var actor: String
    /// The name of an `AuditAction`, or one that a newer server knows.
    package var action: String
    package var subject: String
    /// RFC 8785 canonical JSON: `seq, at, actor, action, subject, payload, previous`.
    package var text: String
    /// SHA-256 of the text, 64 hexadecimal digits.
    package var hash: String

    package init(
        seq: Int, at: Instant, actor: String, action: String, subject: String, text: String, hash: String
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.text = text
        self.hash = hash
    }
}

/// A place in a chain: kept elsewhere, it shows that the end was cut off. As text `12:9f86d0…`.
package struct AuditPoint: Sendable, Hashable, CustomStringConvertible {
    package var seq: Int
    package var hash: String

    package init(seq: Int, hash: String) {
        self.seq = seq
        self.hash = hash
    }

    /// Before the first record, which names 64 zeros as its predecessor.
    package static let beginning = AuditPoint(seq: 0, hash: String(repeating: "0", count: 64))

    /// nil for what `description` did not write.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = Int(parts[0]), seq >= 1, parts[1].utf8.count == 64,
            parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.init(seq: seq, hash: String(parts[1]))
    }

    package var description: String { "\(seq):\(hash)" }
}

/// Which records a list has.
package struct AuditFilter: Sendable, Hashable {
    package var action: AuditAction?
    package var subject: String?
    package var actor: String?
    /// The instants from the first, without the last.
    package var from: Instant?
    package var to: Instant?
    package var order: AuditOrder

    package init(
        action: AuditAction? = nil, subject: String? = nil, actor: String? = nil, from: Instant? = nil,
        to: Instant? = nil, order: AuditOrder = .newest
    ) {
        self.action = action
        self.subject = subject
        self.actor = actor
        self.from = from
        self.to = to
        self.order = order
    }
}

/// Which record comes first.
package enum AuditOrder: String, Sendable, Hashable, CaseIterable {
    case newest, oldest
}

/// Bounds of records and of what they are found by.
package enum AuditLimits {
    package static let subjectLength = 1...AuditSubject.maximumLength
    package static let actorLength = 1...1_000
}
