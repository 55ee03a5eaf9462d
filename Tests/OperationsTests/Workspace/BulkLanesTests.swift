// Turns of bulk work: one chunk of a tenant at a time, a few in all, and nobody waits for ever.

import Domain
import FoundationEssentials
import Support
import Synchronization
import Testing

@testable import Operations

@Suite("Turns of bulk work")
struct BulkLanesTests {
    /// Who runs now, and the most that ever did.
    private final class Runners: Sendable {
        private let state = Mutex<(now: [TenantID: Int], most: Int, mostOfOne: Int)>(([:], 0, 0))

        var most: Int { state.withLock { $0.most } }
        var mostOfOne: Int { state.withLock { $0.mostOfOne } }

        func run(of tenant: TenantID) async {
            state.withLock { state in
                state.now[tenant, default: 0] += 1
                state.most = max(state.most, state.now.values.reduce(0, +))
                state.mostOfOne = max(state.mostOfOne, state.now[tenant] ?? 0)
            }
            for _ in 0..<20 { await Task.yield() }
            state.withLock { $0.now[tenant, default: 0] -= 1 }
        }
    }

    private static func tenants(_ count: Int) -> [TenantID] { (0..<count).map { _ in TenantID(UUID()) } }

    @Test("chunks of one tenant follow one another, and of all tenants no more run than there are lanes")
    func bounds() async throws {
        let (lanes, runners) = (BulkLanes(2), Runners())
        try await withThrowingTaskGroup { group in
            for tenant in Self.tenants(5) {
                for _ in 0..<40 {
                    group.addTask { try await lanes.turn(of: tenant) { await runners.run(of: tenant) } }
                }
            }
            try await group.waitForAll()
        }
        #expect(
            runners.mostOfOne == 1 && runners.most == 2, "\(runners.mostOfOne) of one, \(runners.most) of all"
        )
    }

    @Test("a tenant whose chunk runs does not keep the lane from another that waits behind it")
    func passing() async throws {
        let lanes = BulkLanes(2)
        let (busy, other) = (Self.tenants(1)[0], Self.tenants(1)[0])
        try await lanes.turn(of: busy) {
            let second = Task { try await lanes.turn(of: busy) {} }
            try await lanes.turn(of: other) {}
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
        }
    }

    @Test(
        "who is cancelled while waiting stops waiting, and who comes after gets the turn; an error gives it back"
    )
    func cancelled() async throws {
        let lanes = BulkLanes(1)
        let tenants = Self.tenants(3)
        for round in 0..<200 {
            try await lanes.turn(of: tenants[0]) {
                let waiting = Task { try await lanes.turn(of: tenants[1]) { Issue.record("it had no turn") } }
                if round.isMultiple(of: 2) { await Task.yield() }
                waiting.cancel()
                await #expect(throws: CancellationError.self) { try await waiting.value }
            }
            await #expect(throws: DomainError.self) {
                try await lanes.turn(of: tenants[1]) { throw DomainError.notAuthenticated }
            }
        }
        let answer = try await lanes.turn(of: tenants[2]) { 7 }
        #expect(answer == 7)
    }
}
