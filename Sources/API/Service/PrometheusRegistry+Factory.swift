// The registry as the backend of swift-metrics.

package import Metrics

extension PrometheusRegistry: MetricsFactory {
    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(.counter, label, dimensions)
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        series(.counter, label, dimensions)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(.gauge, label, dimensions)
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        series(aggregate ? .histogram : .gauge, label, dimensions)
    }

    /// Timers are histograms of seconds, and their names say so.
    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(.histogram, label.hasSuffix("_seconds") ? label : label + "_seconds", dimensions)
    }

    // Handlers are shared by everybody who uses the same name: none is taken away.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
}

extension MetricSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler,
    TimerHandler
{
    package func increment(by amount: Int64) { add(Double(amount)) }
    package func increment(by amount: Double) { add(amount) }
    package func reset() { set(0.0) }
    package func set(_ value: Int64) { set(Double(value)) }
    package func decrement(by amount: Double) { add(-amount) }
    package func record(_ value: Int64) { record(Double(value)) }
    package func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
