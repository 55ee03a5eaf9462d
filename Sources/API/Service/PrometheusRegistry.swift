// The numbers of this process, kept for Prometheus: a backend of swift-metrics that renders its text format.

import Metrics
import Synchronization

/// Holds every series of the process. Series are made on first use and stay; a label of unforeseen variety
/// ends in one series that gathers the rest, so that no caller can fill the memory with names.
package final class PrometheusRegistry: Sendable {
    /// Series of one name.
    package static let maximumSeries = 1_000
    /// The value of every label in the series that gathers what is beyond the bound.
    static let overflowLabel = "other"

    typealias Labels = [MetricLabel]

    private struct Family {
        let kind: MetricKind
        var series: [Labels: MetricSeries] = [:]
    }

    private struct Reading {
        let name: String
        let labels: Labels
        let read: @Sendable () -> Double
    }

    private let families = Mutex<[String: Family]>([:])
    private let readings = Mutex<[Reading]>([])

    /// Requests that are being answered.
    let inFlight = MetricSeries(.gauge)
    /// Open connections.
    let connections = MetricSeries(.gauge)

    package init() {
        families.withLock {
            $0["baton_http_requests_in_flight"] = Family(kind: .gauge, series: [[]: inFlight])
            $0["baton_http_connections"] = Family(kind: .gauge, series: [[]: connections])
        }
    }

    /// Registers a number that is asked for when the metrics are read: the size of a pool, for one.
    ///
    /// - Parameter read: answers at once; it is called on every scrape.
    package func gauge(
        _ name: String, labels: [(String, String)] = [], read: @escaping @Sendable () -> Double
    ) {
        let reading = Reading(
            name: MetricName.sanitized(name), labels: MetricLabel.sorted(labels), read: read)
        readings.withLock { $0.append(reading) }
    }

    /// The series of a name and its labels. A name keeps the kind that it was first used with; a use as
    /// another kind gets a series that nobody reads.
    func series(_ kind: MetricKind, _ name: String, _ labels: [(String, String)]) -> MetricSeries {
        let name = MetricName.sanitized(name)
        let labels = MetricLabel.sorted(labels)
        return families.withLock { families in
            var family = families[name] ?? Family(kind: kind)
            guard family.kind == kind else { return MetricSeries(kind) }
            if let series = family.series[labels] { return series }
            var place = labels
            if family.series.count >= PrometheusRegistry.maximumSeries {
                place = labels.map { MetricLabel(name: $0.name, value: PrometheusRegistry.overflowLabel) }
                if let series = family.series[place] { return series }
            }
            let series = MetricSeries(kind)
            family.series[place] = series
            families[name] = family
            return series
        }
    }

    /// All series in the text format 0.0.4, in the order of their names.
    package func text() -> String {
        var blocks = families.withLock { $0 }.map { name, family in
            let lines = family.series.sorted { $0.key.lexicographicallyPrecedes($1.key) }
                .flatMap { $0.value.lines(name, $0.key) }
            return (name, ["# TYPE \(name) \(family.kind.rawValue)"] + lines)
        }
        let readings = Dictionary(grouping: readings.withLock { $0 }, by: \.name)
        for (name, readings) in readings {
            let lines = readings.map { MetricText.line(name, $0.labels, $0.read()) }
            blocks.append((name, ["# TYPE \(name) gauge"] + lines))
        }
        return blocks.sorted { $0.0 < $1.0 }.flatMap(\.1).joined(separator: "\n") + "\n"
    }
}
