// How often somebody may do something: token buckets in memory, in a table of bounded size.

package import Domain
import Synchronization

/// A burst and the rate at which it refills.
package struct Allowance: Sendable, Hashable {
    package let burst: Int
    package let perSecond: Double

    package init(burst: Int, perSecond: Double) {
        self.burst = max(1, burst)
        self.perSecond = max(perSecond, 1e-6)
    }

    /// Seconds from an empty bucket to a full one.
    package var window: Int { Int((Double(burst) / perSecond).rounded(.up)) }
}

/// One bucket for each name. Shared by all requests of a server.
package final class RateLimit: Sendable {
    /// Names that are kept apart at once; beyond them the ones that asked least lately make room.
    package static let standardMaximumNames = 20_000

    /// Where a name stands after asking.
    package struct Standing: Sendable, Hashable {
        package let allowance: Allowance
        package let isAllowed: Bool
        /// Whole tokens left.
        package let remaining: Int
        /// Seconds until there is a token; 0 where there is one.
        package let secondsToNext: Int

        package func throwIfRefused(_ detail: String) throws(DomainError) {
            guard !isAllowed else { return }
            throw DomainError(
                .tooManyRequests, .rateLimited, detail, retryAfterSeconds: max(1, secondsToNext))
        }
    }

    private struct Bucket {
        var tokens: Double
        var asOf: Duration
    }

    private let allowance: Allowance
    private let maximumNames: Int
    private let uptime: @Sendable () -> Duration
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter uptime: a monotonic clock.
    package init(
        _ allowance: Allowance, maximumNames: Int = standardMaximumNames,
        uptime: @escaping @Sendable () -> Duration = Uptime.now
    ) {
        self.allowance = allowance
        self.maximumNames = max(1, maximumNames)
        self.uptime = uptime
    }

    package var count: Int { buckets.withLock(\.count) }

    /// Takes a token where there is one.
    package func take(_ name: String) -> Standing { ask(name, taking: true) }

    /// Whether there would be one.
    package func look(_ name: String) -> Standing { ask(name, taking: false) }

    private func ask(_ name: String, taking: Bool) -> Standing {
        let now = uptime()
        return buckets.withLock { buckets in
            var bucket = buckets[name].map { refilled($0, at: now) } ?? full(at: now)
            let isAllowed = bucket.tokens >= 1
            if taking {
                if isAllowed { bucket.tokens -= 1 }
                if buckets[name] == nil { makeRoom(in: &buckets, at: now) }
                buckets[name] = bucket
            }
            let missing = max(0, 1 - bucket.tokens) / allowance.perSecond
            return Standing(
                allowance: allowance, isAllowed: isAllowed, remaining: Int(bucket.tokens),
                secondsToNext: Int(missing.rounded(.up)))
        }
    }

    private func full(at now: Duration) -> Bucket { Bucket(tokens: Double(allowance.burst), asOf: now) }

    private func refilled(_ bucket: Bucket, at now: Duration) -> Bucket {
        let elapsed = (now - bucket.asOf) / .seconds(1)
        let tokens = min(Double(allowance.burst), bucket.tokens + max(0, elapsed) * allowance.perSecond)
        return Bucket(tokens: tokens, asOf: max(now, bucket.asOf))
    }

    /// Drops the buckets that have filled up again, which say nothing; where there are none, the older half.
    /// Either frees so much that the cost of a sweep is spread over many requests.
    private func makeRoom(in buckets: inout [String: Bucket], at now: Duration) {
        guard buckets.count >= maximumNames else { return }
        buckets = buckets.filter { refilled($0.value, at: now).tokens < Double(allowance.burst) }
        guard buckets.count > maximumNames / 2 else { return }
        let oldestFirst = buckets.sorted { $0.value.asOf < $1.value.asOf }
        for (name, _) in oldestFirst.prefix(buckets.count - maximumNames / 2) { buckets[name] = nil }
    }
}

/// The time since some fixed moment, which never goes back.
package enum Uptime {
    private static let start = ContinuousClock.now

    package static func now() -> Duration { start.duration(to: .now) }
}
