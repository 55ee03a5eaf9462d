// LISTEN on a connection of its own, with a heartbeat that says how far one can rely on it.

package import Logging
import ServiceLifecycle

/// Listens on channels, and connects again when the connection breaks.
///
/// Notifications that are committed while it is not connected are lost: after `connected` everything may have changed.
package struct PostgresListener: Service {
    package enum Event: Sendable, Equatable {
        /// From here on notifications arrive.
        case connected
        /// From here on, until `connected`, none do. Also the last event when it stops.
        case disconnected
        case notification(channel: String, payload: String)
        /// A round trip on this very connection was answered: every notification whose COMMIT was answered before
        /// `sentAt` has been delivered before this event.
        case heartbeat(sentAt: ContinuousClock.Instant)
    }

    let configuration: PostgresConfiguration
    let channels: [String]
    let heartbeat: Duration
    let answerTimeout: Duration
    let logger: Logger
    let onEvent: @Sendable (Event) -> Void

    package static let defaultHeartbeat = Duration.milliseconds(500)
    /// A heartbeat that is not answered within this ends the connection.
    package static let defaultAnswerTimeout = Duration.seconds(2)

    /// - Parameter onEvent: called on the listener's thread, one event after the other; it must not block.
    package init(
        _ configuration: PostgresConfiguration, channels: [String],
        heartbeat: Duration = defaultHeartbeat, answerTimeout: Duration = defaultAnswerTimeout,
        logger: Logger, onEvent: @escaping @Sendable (Event) -> Void
    ) {
        self.configuration = configuration
        self.channels = channels
        self.heartbeat = heartbeat
        self.answerTimeout = answerTimeout
        self.logger = logger
        self.onEvent = onEvent
    }

    /// Listens until graceful shutdown or cancellation.
    package func run() async throws {
        let stop = StopSignal()
        await withTaskCancellationOrGracefulShutdownHandler {
            await onHelperThread { ListeningThread(listener: self, stop: stop).run() }
        } onCancelOrGracefulShutdown: {
            stop.raise()
        }
    }
}

extension PostgresPool {
    /// A listener on the pool's database, with a connection beside the pool's. Run it as a service.
    package nonisolated func listen(
        channels: [String], heartbeat: Duration = PostgresListener.defaultHeartbeat,
        onEvent: @escaping @Sendable (PostgresListener.Event) -> Void
    ) -> PostgresListener {
        PostgresListener(
            configuration, channels: channels, heartbeat: heartbeat, logger: logger, onEvent: onEvent)
    }
}
