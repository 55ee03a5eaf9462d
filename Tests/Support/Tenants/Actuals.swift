// What the metrics of a test's agreements came to.

package import Domain
package import Operations
import Store

extension ActualPeriod {
    /// For tests: so many days from a date in their own text.
    package static func test(_ from: String, days: Int) -> ActualPeriod {
        guard let from = CivilDate(from),
            let period = ActualPeriod(from: from, to: from.moved(days: days - 1))
        else {
            preconditionFailure("\(days) days from \(from) are no period")
        }
        return period
    }
}

extension TestTenant {
    @discardableResult
    package func record(
        _ metric: String, _ amount: Double, currency: String? = nil, in period: ActualPeriod,
        of agreement: Slug,
        origin: String? = nil, by call: Call
    ) async throws -> Actual {
        let value = ActualValue(
            metric: metric, period: period, amount: amount, currency: currency, origin: origin)
        return try await workspace.recordActual(value, source: .entered, of: agreement, by: call)
    }

    /// Imports the lines of a file, in chunks of a few bytes.
    @discardableResult
    package func importActuals(
        _ lines: [String], of agreement: Slug, origin: String? = nil, by call: Call
    ) async throws -> ActualReport {
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        let chunks = AsyncStream { continuation in
            for start in stride(from: 0, to: bytes.count, by: 7) {
                continuation.yield(Array(bytes[start..<min(start + 7, bytes.count)]))
            }
            continuation.finish()
        }
        return try await workspace.importActuals(chunks, origin: origin, of: agreement, by: call)
    }
}
