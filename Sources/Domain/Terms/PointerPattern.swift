// Patterns over JSON Pointers, as the term catalogue and guard rails use them.

/// A JSON Pointer in which `*` stands for one token and a final `**` for one or more.
package struct PointerPattern: Sendable, Hashable {
    package enum Token: Sendable, Hashable {
        case literal(String)
        case any
        /// Only at the end.
        case rest
    }

    package let tokens: [Token]

    package init(tokens: [Token]) { self.tokens = tokens }

    /// Reads a pointer's text with `*` and `**` as tokens of their own.
    package init(parsing text: String) throws(PointerPatternFault) {
        let pointer: JSONPointer
        do { pointer = try JSONPointer(parsing: text) } catch { throw .pointer(error) }
        guard !pointer.tokens.isEmpty else { throw .empty }
        tokens = pointer.tokens.map { $0 == "*" ? .any : $0 == "**" ? .rest : .literal($0) }
        if tokens.dropLast().contains(.rest) { throw .restInside }
    }

    package func matches(_ pointer: JSONPointer) -> Bool {
        for (index, token) in tokens.enumerated() {
            guard index < pointer.tokens.count else { return false }
            switch token {
            case .rest: return true
            case .any: continue
            case .literal(let text): if !text.hasSameBytes(as: pointer.tokens[index]) { return false }
            }
        }
        return tokens.count == pointer.tokens.count
    }

    /// Whether this one says more than the other: token by token from the left, a literal before `*` before `**`.
    package func isMoreSpecific(than other: PointerPattern) -> Bool {
        for (own, theirs) in zip(tokens, other.tokens) where own.rank != theirs.rank {
            return own.rank < theirs.rank
        }
        return tokens.count > other.tokens.count
    }
}

extension PointerPattern.Token {
    fileprivate var rank: Int {
        switch self {
        case .literal: 0
        case .any: 1
        case .rest: 2
        }
    }
}

extension PointerPattern: CustomStringConvertible {
    package var description: String {
        let texts = tokens.map { token in
            switch token {
            case .literal(let text): text
            case .any: "*"
            case .rest: "**"
            }
        }
        return JSONPointer(tokens: texts).description
    }
}

extension PointerPattern: TextValue {
    /// Bytes of a pattern that somebody sends.
    package static let maximumBytes = 1_000

    package init?(_ text: String) {
        guard text.utf8.count <= PointerPattern.maximumBytes,
            let pattern = try? PointerPattern(parsing: text)
        else { return nil }
        self = pattern
    }

    package static var rule: String {
        "Use a path of the terms, such as /responses/mql/first_response, or a pattern such as /responses/**."
    }

    package static var standIn: PointerPattern { PointerPattern(tokens: [.rest]) }
}

/// Why a text is no pattern.
package enum PointerPatternFault: Error, Sendable, Hashable {
    case pointer(JSONPointerFault)
    case empty
    case restInside

    package var detail: String {
        switch self {
        case .pointer(let fault): fault.detail
        case .empty: "A pattern names at least a section, such as /responses/**."
        case .restInside: "In a pattern ** stands at the end: /responses/**."
        }
    }
}
