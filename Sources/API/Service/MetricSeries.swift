// One line, or one histogram, of the metrics.

import Synchronization

enum MetricKind: String, Sendable, Hashable {
    case counter, gauge, histogram
}

/// A number with a name and labels; many threads add to it.
package final class MetricSeries: Sendable {
    /// Upper bounds of the buckets, in seconds: from a cached answer to what nobody waits for.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
        /// The number itself; the sum, for a histogram.
        var value = 0.0
        var count = 0
        /// For each bound what fell between the one before and it; the last is for what is beyond all bounds.
        var buckets: [Int]
    }

    let kind: MetricKind
    private let state: Mutex<State>

    init(_ kind: MetricKind) {
        self.kind = kind
        let buckets = kind == .histogram ? MetricSeries.bounds.count + 1 : 0
        state = Mutex(State(buckets: Array(repeating: 0, count: buckets)))
    }

    func add(_ amount: Double) { state.withLock { $0.value += amount } }

    package func set(_ value: Double) { state.withLock { $0.value = value } }

    package func record(_ value: Double) {
        guard kind == .histogram else { return set(value) }
        let place = MetricSeries.bounds.firstIndex { value <= $0 } ?? MetricSeries.bounds.count
        state.withLock {
            $0.value += value
            $0.count += 1
            $0.buckets[place] += 1
        }
    }

    func lines(_ name: String, _ labels: [MetricLabel]) -> [String] {
        let state = state.withLock { $0 }
        guard kind == .histogram else { return [MetricText.line(name, labels, state.value)] }
        var lines: [String] = []
        var total = 0
        let bounds = MetricSeries.bounds.map(MetricText.number) + ["+Inf"]
        for (bound, count) in zip(bounds, state.buckets) {
            total += count
            lines.append(
                MetricText.line(
                    name + "_bucket", labels + [MetricLabel(name: "le", value: bound)], Double(total)))
        }
        lines.append(MetricText.line(name + "_sum", labels, state.value))
        lines.append(MetricText.line(name + "_count", labels, Double(state.count)))
        return lines
    }
}
