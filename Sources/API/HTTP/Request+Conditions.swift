// Conditional requests and idempotency keys, from headers to values of the domain.

import Crypto
package import Domain
import HTTPTypes
package import Hummingbird

extension EntityTag {
    /// The tag of content: the first 128 bits of its SHA-256.
    package init(content bytes: [UInt8]) {
        self.init(digest: SHA256.hash(data: bytes).prefix(16).map(\.hexadecimal).joined())
    }

    package init(content json: JSON) {
        self.init(content: json.canonicalBytes())
    }
}

extension Request {
    /// Tags of one header.
    private static let maximumTags = 20

    /// What the caller demands of the resource it changes.
    ///
    /// - Throws: `invalid_request` for headers that cannot be read or contradict each other.
    package func precondition() throws(DomainError) -> Precondition {
        let match = try tags(in: .ifMatch)
        let noneMatch = try tags(in: .ifNoneMatch)
        switch (match, noneMatch) {
        case (nil, nil): return .none
        case (.any?, nil): return .exists
        case (.some(.these(let tags)), nil): return .match(tags.filter { !$0.isWeak }.map(\.tag))
        case (nil, .any?): return .create
        case (nil, .some):
            throw Request.unreadable(.ifNoneMatch, "With a change, If-None-Match can only be *.")
        case (.some, .some):
            throw Request.unreadable(.ifMatch, "Send If-Match or If-None-Match, not both.")
        }
    }

    /// Whether the caller of a GET has this version already. A header that cannot be read says no.
    package func hasFresh(_ tag: EntityTag) -> Bool {
        guard method == .get || method == .head, let tags = try? tags(in: .ifNoneMatch) else { return false }
        switch tags {
        case .any: return true
        case .these(let tags): return tags.contains { $0.tag == tag }
        }
    }

    /// The name of this attempt, which every POST that creates may have.
    ///
    /// - Throws: `invalid_request` where it is malformed.
    package func idempotencyKey() throws(DomainError) -> IdempotencyKey? {
        let values = headers[values: .idempotencyKey]
        guard let value = values.first else { return nil }
        guard values.count == 1, let key = IdempotencyKey(value) else {
            throw Request.unreadable(.idempotencyKey, "Send one Idempotency-Key. \(IdempotencyKey.rule)")
        }
        return key
    }

    /// What an operation needs to recognise a repeat of this request; nil where it is not meant to be repeated.
    package func repeatable(body: JSON) throws(DomainError) -> RepeatableRequest? {
        guard let key = try idempotencyKey() else { return nil }
        return RepeatableRequest(
            key: key, method: method.rawValue, path: uri.path,
            bodyHash: Array(SHA256.hash(data: body.canonicalBytes())))
    }

    private enum Tags {
        case any
        case these([(tag: EntityTag, isWeak: Bool)])
    }

    private func tags(in name: HTTPField.Name) throws(DomainError) -> Tags? {
        let values = headers[values: name]
        guard !values.isEmpty else { return nil }
        let text = values.joined(separator: ",").trimmed
        if text == "*" { return .any }
        guard let tags = TagList.read(text), (1...Request.maximumTags).contains(tags.count) else {
            throw Request.unreadable(
                name, "\(name.rawName) is * or up to \(Request.maximumTags) ETags, each in quotes.")
        }
        return .these(tags)
    }

    private static func unreadable(_ name: HTTPField.Name, _ detail: String) -> DomainError {
        DomainError(
            .malformed, .invalidRequest, detail,
            faults: [Fault("/header/\(name.rawName.lowercased())", .invalidFormat, detail)])
    }
}

/// `"a", W/"b"`: entity tags with commas between them. A comma may also stand inside a tag.
private enum TagList {
    static func read(_ text: some StringProtocol) -> [(tag: EntityTag, isWeak: Bool)]? {
        var tags: [(tag: EntityTag, isWeak: Bool)] = []
        var rest = Array(text.utf8)[...]
        while true {
            rest = rest.drop {
                $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ",")
            }
            guard !rest.isEmpty else { return tags }
            let isWeak = rest.starts(with: "W/".utf8)
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")),
                let tag = EntityTag(opaque: String(decoding: rest[..<end], as: UTF8.self))
            else { return nil }
            tags.append((tag, isWeak))
            rest = rest[(end + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { return nil }
        }
    }
}

extension UInt8 {
    /// Two digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
