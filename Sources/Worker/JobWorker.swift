// The service that works off what is due, as often as something is, and at least twice a minute.

package import Domain
package import Logging
package import Operations
import ServiceLifecycle

package struct JobWorker: Service {
    /// Between two looks at the database while nothing is due: another server may have made work.
    package static let longestPause: Duration = .seconds(30)
    /// Between two looks at all, so that a busy server does not look after each of its changes.
    package static let shortestPause: Duration = .milliseconds(250)

    private let workspace: Workspace
    private let clock: @Sendable () -> Instant
    private let logger: Logger

    package init(_ workspace: Workspace, clock: @escaping @Sendable () -> Instant, logger: Logger) {
        self.workspace = workspace
        self.clock = clock
        self.logger = logger
    }

    /// Works until the server stops. What runs then is cut off before its COMMIT, and is done by the next worker.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let pause = await pass()
                try? await Task.sleep(for: JobWorker.shortestPause)
                await workspace.bell.wait(atMost: pause)
            }
        }
    }

    /// Works off what is due, and answers how long nothing will be.
    private func pass() async -> Duration {
        do {
            let report = try await workspace.workOff(now: clock())
            if report.jobs + report.reviewJobs > 0 {
                logger.info(
                    "Due jobs were worked off",
                    metadata: [
                        "jobs.count": "\(report.jobs)", "jobs.reviews.count": "\(report.reviewJobs)",
                        "notices.count": "\(report.notices)",
                        "failures.count": "\(report.failures)",
                    ])
            }
            // What was done may have left more, or made some.
            return report.jobs + report.reviewJobs > 0
                ? .zero : JobWorker.pause(until: report.nextDueAt, now: clock())
        } catch  where Task.isCancelled {
            return .zero
        } catch {
            logger.warning("The worker could not see what is due", metadata: ["error": "\(error)"])
            return JobWorker.longestPause
        }
    }

    /// To the next instant at which something is due, within the bound.
    package static func pause(until next: Instant?, now: Instant) -> Duration {
        guard let next else { return longestPause }
        return min(max(.microseconds(next.microseconds - now.microseconds), .zero), longestPause)
    }
}
