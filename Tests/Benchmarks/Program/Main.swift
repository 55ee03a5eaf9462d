// Measures without HTTP, and writes the rates as JSON: `Benchmarks TERMS CSV SECONDS` Domain on one core,
// `Benchmarks chain CONNINFO TENANT SECONDS` the audit chain of one tenant, `Benchmarks calendars CASES SECONDS` business time.

import Domain
import Foundation

@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        if arguments.count == 5, arguments[1] == "chain", let tenant = TenantID(arguments[3]),
            let seconds = Double(arguments[4])
        {
            let chain = ChainUnderLoad(conninfo: arguments[2], tenant: tenant)
            return write([("chain", try await chain.perSecond(for: seconds))])
        }
        if arguments.count == 4, arguments[1] == "calendars", let seconds = Double(arguments[3]) {
            return write(try CalendarsUnderLoad(cases: arguments[2]).rates(seconds))
        }
        guard arguments.count == 4, let seconds = Double(arguments[3]) else {
            print(
                "usage: Benchmarks TERMS.json ACCOUNTS.csv SECONDS | chain CONNINFO TENANT SECONDS | calendars CASES SECONDS"
            )
            exit(2)
        }
        let document = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
        let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[2])))
        let terms = try JSON.parse(document)

        var results: [(String, Double)] = []
        results += try resolution(terms, seconds)
        results += try json(document, terms, seconds)
        results.append(("check_terms", try checks(terms, seconds)))
        results.append(("csv_rows", try csv(file, seconds).perSecond))
        write(results)
    }

    private static func write(_ results: [(String, Double)]) {
        let members = results.map { ($0.0, JSON.number(($0.1 * 100).rounded() / 100)) }
        print(JSON.object(JSONObject(uniqueKeysWithValues: members)).canonicalText)
    }

    /// Segments a second: looked up by a resolver that has been running, that with the encoded answer, and the
    /// combinations of layers that a resolver meets for the first time.
    private static func resolution(_ terms: JSON, _ seconds: Double) throws -> [(String, Double)] {
        var load = ModelUnderLoad(terms: terms)
        let segments = load.segments(50_000)
        var resolver = Resolver(load.model)
        var layers: [Int] = []
        for segment in segments { layers.append(try resolver.resolve(segment).layers.count) }
        let resolved = try Stopwatch.repeating(for: seconds) {
            for segment in segments { blackHole(try resolver.resolve(segment)) }
            return segments.count
        }
        let encoded = try Stopwatch.repeating(for: seconds) {
            for segment in segments {
                let answer = try resolver.resolve(segment)
                blackHole(answer.encoded(account: ("crm-1", "A company"), at: nil, isProvisional: false))
            }
            return segments.count
        }
        let few = Array(segments.prefix(500))
        let unmet = try Stopwatch.repeating(for: seconds) {
            var fresh = Resolver(load.model)
            for segment in few { blackHole(try fresh.resolve(segment)) }
            return few.count
        }
        return [
            ("resolve_segments", resolved.perSecond), ("resolve_and_encode_segments", encoded.perSecond),
            ("resolve_new_resolver_segments", unmet.perSecond),
            ("resolve_median_layers", Double(layers.sorted()[layers.count / 2])),
        ]
    }

    /// Full sets of terms a second, checked by the catalogue and across their parts.
    private static func checks(_ terms: JSON, _ seconds: Double) throws -> Double {
        let found = EffectiveTermsCheck.faults(of: terms)
        guard found.isEmpty else { throw CocoaError(.fileReadCorruptFile, userInfo: ["faults": "\(found)"]) }
        return Stopwatch.repeating(for: seconds) {
            blackHole(EffectiveTermsCheck.faults(of: terms))
            return 1
        }.perSecond
    }

    /// Megabytes a second of canonical text written, and of text read strictly.
    private static func json(_ document: [UInt8], _ terms: JSON, _ seconds: Double) throws -> [(
        String, Double
    )] {
        let written = Stopwatch.repeating(for: seconds) {
            let bytes = terms.canonicalBytes()
            blackHole(bytes)
            return bytes.count
        }
        let read = try Stopwatch.repeating(for: seconds) {
            blackHole(try JSON.parse(document))
            return document.count
        }
        return [
            ("canonical_json_megabytes", written.perSecond / 1_000_000),
            ("strict_json_megabytes", read.perSecond / 1_000_000),
            ("terms_bytes", Double(terms.canonicalBytes().count)),
        ]
    }

    /// Rows a second, the file arriving in chunks as from a network.
    private static func csv(_ file: [UInt8], _ seconds: Double) throws -> Rate {
        let chunkBytes = 65_536
        let chunks = stride(from: 0, to: file.count, by: chunkBytes).map {
            Array(file[$0..<min($0 + chunkBytes, file.count)])
        }
        return try Stopwatch.repeating(for: seconds) {
            var reader = CSVReader()
            var rows: [CSVRow] = []
            var count = 0
            for chunk in chunks {
                rows.removeAll(keepingCapacity: true)
                try reader.read(chunk, into: &rows)
                for row in rows { blackHole(row.fields) }
                count += rows.count
            }
            rows.removeAll()
            try reader.finish(into: &rows)
            return count + rows.count
        }
    }
}
