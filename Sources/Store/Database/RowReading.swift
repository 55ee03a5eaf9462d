// How domain values travel to and from PostgreSQL.

import Domain
import FoundationEssentials
import Postgres

extension Instant {
    var timestamp: PostgresTimestamp { PostgresTimestamp(microseconds: microseconds) }
}

extension Optional where Wrapped == Instant {
    var timestamp: PostgresTimestamp? { map(\.timestamp) }
}

extension Optional where Wrapped == CivilDate {
    var stored: PostgresDate? { map { PostgresDate(daysSince1970: Int32(clamping: $0.daysSince1970)) } }
}

extension JSON {
    var stored: PostgresJSON { PostgresJSON(bytes: canonicalBytes()) }
}

extension PostgresRow {
    func instant(_ column: String) throws -> Instant {
        let value: PostgresTimestamp = try self[column]
        return Instant(microseconds: value.microseconds)
    }

    func optionalInstant(_ column: String) throws -> Instant? {
        let value: PostgresTimestamp? = try self[column]
        return value.map { Instant(microseconds: $0.microseconds) }
    }

    func optionalDate(_ column: String) throws -> CivilDate? {
        let value: PostgresDate? = try self[column]
        return value.map { CivilDate(daysSince1970: Int($0.daysSince1970)) }
    }

    /// A zone that another server knew and this machine's time zone data does not is unreadable.
    func timeZone(_ column: String) throws -> TimeZoneName {
        let text: String = try self[column]
        guard let zone = TimeZoneName(text) else { throw StoreFault.unreadable(column) }
        return zone
    }

    func slug(_ column: String) throws -> Slug {
        let text: String = try self[column]
        guard let slug = Slug(text) else { throw StoreFault.unreadable(column) }
        return slug
    }

    func optionalSlug(_ column: String) throws -> Slug? {
        let text: String? = try self[column]
        return text.flatMap { Slug($0) }
    }

    func id<Kind>(_ column: String) throws -> Identifier<Kind> {
        let uuid: UUID = try self[column]
        return Identifier(uuid)
    }

    func optionalID<Kind>(_ column: String) throws -> Identifier<Kind>? {
        let uuid: UUID? = try self[column]
        return uuid.map { Identifier($0) }
    }

    /// nil where the column of the instant is NULL.
    func deed(_ at: String, _ by: String) throws -> Deed? {
        try optionalInstant(at).map { Deed(at: $0, by: try self[by]) }
    }

    /// nil where the column of the instant is NULL.
    func decree(_ at: String, _ by: String, _ reason: String) throws -> Decree? {
        try optionalInstant(at).map { Decree(reason: try self[reason], at: $0, by: try self[by]) }
    }

    func json(_ column: String) throws -> JSON {
        let stored: PostgresJSON = try self[column]
        return try JSON.parse(stored.bytes, limits: .stored)
    }

    func optionalJSON(_ column: String) throws -> JSON? {
        let stored: PostgresJSON? = try self[column]
        return try stored.map { try JSON.parse($0.bytes, limits: .stored) }
    }

    func value<Value: RawRepresentable<String>>(_ column: String, as type: Value.Type = Value.self) throws
        -> Value
    {
        let text: String = try self[column]
        guard let value = Value(rawValue: text) else { throw StoreFault.unreadable(column) }
        return value
    }
}

extension JSONLimits {
    /// What was stored passed the limits of input; jsonb writes it with more spaces.
    static let stored = JSONLimits(maxBytes: 64 * 1024 * 1024, maxDepth: 256, maxNodes: 10_000_000)
}

extension Identifier {
    var stored: UUID { uuid }
}
