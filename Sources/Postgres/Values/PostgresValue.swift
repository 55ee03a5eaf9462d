// How Swift values travel to PostgreSQL and back: text format, with a type on the way there.

/// A type of PostgreSQL and of arrays of it, by object identifier.
package struct PostgresType: Sendable, Equatable {
    package let oid: UInt32
    package let arrayOID: UInt32

    package init(oid: UInt32, arrayOID: UInt32) {
        self.oid = oid
        self.arrayOID = arrayOID
    }

    package static let bool = PostgresType(oid: 16, arrayOID: 1000)
    package static let bytea = PostgresType(oid: 17, arrayOID: 1001)
    package static let int8 = PostgresType(oid: 20, arrayOID: 1016)
    package static let int2 = PostgresType(oid: 21, arrayOID: 1005)
    package static let int4 = PostgresType(oid: 23, arrayOID: 1007)
    package static let text = PostgresType(oid: 25, arrayOID: 1009)
    package static let float8 = PostgresType(oid: 701, arrayOID: 1022)
    package static let date = PostgresType(oid: 1082, arrayOID: 1182)
    package static let timestamptz = PostgresType(oid: 1184, arrayOID: 1185)
    package static let uuid = PostgresType(oid: 2950, arrayOID: 2951)
    package static let jsonb = PostgresType(oid: 3802, arrayOID: 3807)
}

/// A value that a statement can bind.
package protocol PostgresEncodable: Sendable {
    static var postgresType: PostgresType { get }

    /// Whether the text form may hold what an array literal must quote. True unless said otherwise.
    static var isQuotedInArrays: Bool { get }

    /// Appends the text form.
    func encode(into text: inout [UInt8])
}

extension PostgresEncodable {
    package static var isQuotedInArrays: Bool { true }
}

/// A value that a column can be read as.
package protocol PostgresDecodable: Sendable {
    /// Reads the text form; nil when it is not one of this type. The bytes live only as long as the call.
    init?(postgresText text: UnsafeBufferPointer<UInt8>)
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }
    package static var isQuotedInArrays: Bool { RawValue.isQuotedInArrays }
    package func encode(into text: inout [UInt8]) { rawValue.encode(into: &text) }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let raw = RawValue(postgresText: text) else { return nil }
        self.init(rawValue: raw)
    }
}
