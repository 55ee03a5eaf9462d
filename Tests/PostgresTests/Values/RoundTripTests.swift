// Every type on its way to PostgreSQL and back.

import Foundation
import Postgres
import Testing

@Suite("Values", .ownDatabase)
struct RoundTripTests {
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(_ values: [Value])
        async throws
    {
        try await withPool(connections: 1) { pool in
            for value in values {
                let row = try await pool.read(
                    prelude: nil,
                    "SELECT \(value) AS value, \(nil as Value?) AS missing, pg_typeof(\(value))::text AS type"
                )[0]
                #expect(try row["value"] == value)
                #expect(try row["missing"] as Value? == nil)
            }
            let all: [Value] = try await pool.read(prelude: nil, "SELECT \(values) AS all")[0]["all"]
            #expect(all == values)
            let holes: [Value?] = [nil] + values + [nil]
            let back: [Value?] = try await pool.read(prelude: nil, "SELECT \(holes) AS all")[0]["all"]
            #expect(back == holes)
        }
    }

    @Test("numbers and booleans")
    func numbers() async throws {
        try await roundTrip([true, false])
        try await roundTrip([Int16.min, -1, 0, 1, .max])
        try await roundTrip([Int32.min, -1, 0, 1, .max])
        try await roundTrip([Int64.min, -1, 0, 1, .max])
        try await roundTrip([Int.min, -1, 0, 1, .max])
        try await roundTrip([
            0.0, -0.0, 0.1, 1e-300, .leastNonzeroMagnitude, 1.7976931348623157e308, .infinity, -.infinity,
            1e21, 123456.789,
        ])
        try await withPool(connections: 1) { pool in
            let nan: Double = try await pool.read(prelude: nil, "SELECT \(Double.nan) AS it")[0]["it"]
            #expect(nan.isNaN)
        }
    }

    @Test("texts, identifiers and bytes")
    func texts() async throws {
        try await roundTrip([
            "", " ", "NULL", "null", "{}", "\"", "\\", "'", "a,b", "\u{1F600} é e\u{301}", "\n\t\r", "$1",
            "'; DROP TABLE x; --",
        ])
        try await roundTrip(
            [UUID(), UUID(uuidString: "00000000-0000-0000-0000-000000000000")].compactMap(\.self))
        try await roundTrip([PostgresBytes([]), PostgresBytes(Array(0...255)), PostgresBytes([0x5c, 0x78])])
    }

    @Test("JSON passes through as the bytes that PostgreSQL prints")
    func json() async throws {
        try await withPool(connections: 1) { pool in
            let json = PostgresJSON(#"{"b": 1.50, "a": [null, "é\"\\"]}"#)
            let row = try await pool.read(prelude: nil, "SELECT \(json) AS it, \(json)->>'b' AS b")[0]
            #expect(try (row["it"] as PostgresJSON).text == #"{"a": [null, "é\"\\"], "b": 1.50}"#)
            #expect(try row["b"] == "1.50")
            let count = try row.withBytes("it") { $0?.count }
            #expect(count == 34)
        }
    }

    @Test("instants, to the microsecond and to both ends of time")
    func timestamps() async throws {
        let values = [
            0, 1, -1, 1_700_000_000_123_456, -62_135_596_800_000_000, -62_135_596_800_000_001,
            253_402_300_800_000_000, -210_866_803_200_000_000, 9_223_372_036_000_000_000, 951_782_400_000_000,
        ].map { PostgresTimestamp(microseconds: $0) }
        try await roundTrip(values + [.infinity, .negativeInfinity])
        try await withPool(connections: 1) { pool in
            let last = await postgresError {
                _ =
                    try await pool.read(prelude: nil, "SELECT '294276-12-31'::timestamptz AS it")[0]["it"]
                    as PostgresTimestamp
            }
            #expect(last?.kind == .decoding(column: "it"))
            for value in values {
                let micros: Int = try await pool.read(
                    prelude: nil, "SELECT (extract(epoch FROM \(value)) * 1000000)::bigint AS it")[0]["it"]
                #expect(micros == value.microseconds)
            }
        }
    }

    @Test("dates, with both ends of time")
    func dates() async throws {
        let values: [PostgresDate] = [
            PostgresDate(daysSince1970: 0), PostgresDate(year: 2024, month: 2, day: 29),
            PostgresDate(year: 1, month: 1, day: 1), PostgresDate(year: 0, month: 12, day: 31),
            PostgresDate(year: -4712, month: 1, day: 1), PostgresDate(year: 99_999, month: 12, day: 31),
            .infinity,
            .negativeInfinity,
        ]
        try await roundTrip(values)
        #expect(values[1].civil == (2024, 2, 29))
    }

    @Test("values of several megabytes travel both ways")
    func large() async throws {
        try await withPool(connections: 1) { pool in
            let text = String(repeating: "0123456789abcdef", count: 200_000)
            let bytes = PostgresBytes((0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            for _ in 0..<2 {
                let row = try await pool.read(prelude: nil, "SELECT \(text) AS text, \(bytes) AS bytes")[0]
                #expect(try row["text"] == text)
                #expect(try row["bytes"] == bytes)
            }
        }
    }

    @Test("arrays of ten thousand elements match lists and fill tables")
    func longArrays() async throws {
        try await withPool(connections: 1) { pool in
            let ids = Array(0..<10_000)
            let names = ids.map { "name \"\($0)\", \\" }
            let row = try await pool.read(
                prelude: nil,
                """
                SELECT count(*) AS n, min(name) AS first
                FROM unnest(\(ids), \(names)) AS t (id, name)
                WHERE id = ANY(\(ids.filter { $0 % 2 == 0 }))
                """)[0]
            #expect(try row["n"] == 5_000)
            #expect(try row["first"] == "name \"0\", \\")
        }
    }

    @Test("what cannot be read as the type asked for is an error that names the column, not the value")
    func decodingErrors() async throws {
        try await withPool(connections: 1) { pool in
            let row = try await pool.read(
                prelude: nil,
                "SELECT 'secret' AS a, NULL::int AS b, '{{1},{2}}'::int[] AS c, 1e30::numeric AS d")[0]
            let attempts: [(String, () throws -> Void)] = [
                ("a", { _ = try row["a"] as Int }), ("b", { _ = try row["b"] as Int }),
                ("a", { _ = try row["a"] as Bool? }), ("c", { _ = try row["c"] as [Int] }),
                ("d", { _ = try row["d"] as Int }), ("e", { _ = try row["e"] as Int }),
                ("a", { _ = try row["a"] as PostgresTimestamp }), ("a", { _ = try row["a"] as UUID }),
                ("a", { _ = try row["a"] as PostgresBytes }),
            ]
            for (column, attempt) in attempts {
                let error = await postgresError { try attempt() }
                #expect(error?.kind == .decoding(column: column))
                #expect(error?.message.contains("secret") == false)
            }
            #expect(try row["b"] as Int? == nil)
        }
    }

    @Test("a NUL byte, which PostgreSQL cannot store, is refused and not cut off at")
    func nul() async throws {
        try await withPool(connections: 1) { pool in
            let error = await postgresError { _ = try await pool.read(prelude: nil, "SELECT \("a\0b")") }
            #expect(error?.kind == .invalidStatement)
        }
    }
}
