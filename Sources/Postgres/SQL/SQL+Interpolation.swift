// What may stand between \( and ) in an SQL literal: values that bind, fragments that compose, identifiers.

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init()
        append(text: value)
    }

    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    /// Collects the parts of an SQL literal.
    package struct Interpolation: StringInterpolationProtocol {
        var sql = SQL()

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.pieces.reserveCapacity(interpolationCount + 1)
            sql.offsets.reserveCapacity(interpolationCount)
            sql.types.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.append(text: literal)
        }

        /// Takes in another part with its binds, numbered anew.
        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// Quotes a name of a table, column or the like. NUL, which no name can hold, is dropped.
        package mutating func appendInterpolation(identifier: String) {
            sql.append(text: quotedIdentifier(identifier))
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            sql.bind(type: Value.postgresType.oid) { value.encode(into: &$0) }
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            guard let value else { return sql.bind(type: Value.postgresType.oid, nil) }
            appendInterpolation(value)
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ values: [Value]) {
            sql.bind(type: Value.postgresType.arrayOID) { encodeArray(values, into: &$0) }
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ values: [Value]?) {
            guard let values else { return sql.bind(type: Value.postgresType.arrayOID, nil) }
            appendInterpolation(values)
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ values: [Value?]) {
            sql.bind(type: Value.postgresType.arrayOID) { encodeArray(values, into: &$0) }
        }
    }
}

/// The name in double quotes, with those in it doubled.
func quotedIdentifier(_ name: String) -> String {
    var quoted = "\""
    for scalar in name.unicodeScalars where scalar != "\0" {
        if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}
