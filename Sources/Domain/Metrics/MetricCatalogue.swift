// The metrics that every tenant has.

/// The rows, and finding one.
///
/// A tenant defines its own in `/funnel/metrics` of its terms, where the words of an agreement are defined:
/// they are signed with it, inherited by local agreements, and bound by guard rails like all else.
package enum MetricCatalogue {
    package static let all: [Metric] = volumes + rates + handling + revenue + accounts

    /// The metric of a key; nil where the catalogue has none.
    package static func metric(_ key: String) -> Metric? {
        guard let metric = byKey[key], metric.key.hasSameBytes(as: key) else { return nil }
        return metric
    }

    /// The metric of a key, of the catalogue or of the terms' own.
    package static func metric(_ key: String, in terms: JSON) -> Metric? {
        if let metric = metric(key) { return metric }
        return terms["funnel"]?["metrics"]?[key].flatMap { Metric(key: key, definition: $0) }
    }

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
}
