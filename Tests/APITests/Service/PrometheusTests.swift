// The numbers as Prometheus reads them.

import API
import Metrics
import Testing

@Suite("Metrics")
struct PrometheusTests {
    @Test("counters, gauges and histograms are written in the text format, in order")
    func writes() {
        let registry = PrometheusRegistry()
        Counter(label: "b.total", dimensions: [("kind", "a\"b\\c\nd")], factory: registry).increment(by: 3)
        Counter(label: "b.total", dimensions: [("kind", "a\"b\\c\nd")], factory: registry).increment()
        FloatingPointCounter(label: "c", factory: registry).increment(by: 0.5)
        Meter(label: "d", factory: registry).set(7)
        Gauge(label: "e", factory: registry).record(1.25)
        registry.gauge("pool-size", labels: [("state", "idle")]) { 4 }
        registry.gauge("pool-size", labels: [("state", "leased")]) { 2 }
        #expect(
            registry.text() == """
                # TYPE b_total counter
                b_total{kind="a\\"b\\\\c\\nd"} 4
                # TYPE baton_http_connections gauge
                baton_http_connections 0
                # TYPE baton_http_requests_in_flight gauge
                baton_http_requests_in_flight 0
                # TYPE c counter
                c 0.5
                # TYPE d gauge
                d 7
                # TYPE e gauge
                e 1.25
                # TYPE pool_size gauge
                pool_size{state="idle"} 4
                pool_size{state="leased"} 2

                """)
    }

    @Test("a histogram counts cumulatively, and a timer counts seconds")
    func histograms() {
        let registry = PrometheusRegistry()
        let timer = Metrics.Timer(label: "work", factory: registry)
        timer.recordNanoseconds(2_000_000)
        timer.recordNanoseconds(40_000_000)
        timer.recordSeconds(20)
        let lines = registry.text().split(separator: "\n").filter { $0.hasPrefix("work_seconds") }
        for line in [
            #"work_seconds_bucket{le="0.001"} 0"#, #"work_seconds_bucket{le="0.0025"} 1"#,
            #"work_seconds_bucket{le="0.05"} 2"#, #"work_seconds_bucket{le="10"} 2"#,
            #"work_seconds_bucket{le="+Inf"} 3"#, "work_seconds_sum 20.042", "work_seconds_count 3",
        ] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }

    @Test("no label makes more than 1,000 series; the rest are counted together")
    func boundsSeries() {
        let registry = PrometheusRegistry()
        for number in 0..<3_000 {
            Counter(label: "wild", dimensions: [("id", "\(number)")], factory: registry).increment()
        }
        let lines = registry.text().split(separator: "\n").filter { $0.hasPrefix("wild") }
        #expect(lines.count == 1_001)
        #expect(lines.contains(#"wild{id="other"} 2000"#))
    }

    @Test("many threads count to the right number")
    func counts() async {
        let registry = PrometheusRegistry()
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 { Counter(label: "hits", factory: registry).increment() }
                }
            }
        }
        #expect(registry.text().contains("\nhits 8000\n"))
    }
}
