// What a server remembers of the database, and when it must not trust that any more (design 4.2).

package import Domain
package import Store
import Synchronization

/// The remembered models, answers and keys of all tenants.
///
/// Every entry belongs to a generation of its tenant. A fill notes the generation before its transaction begins and
/// is dropped if the generation has moved; a writer moves it before its caller gets an answer, and NOTIFY moves it on
/// the other servers. Without a living listener nothing is remembered or used.
package final class Memory: Sendable {
    /// Entries of one kind that a tenant may have; beyond, the whole kind is forgotten and filled anew.
    package static let answersPerTenant = 20_000
    package static let keysPerTenant = 2_000
    package static let tenants = 2_000

    struct Tenant: Sendable {
        var generation: [TenantChange: UInt64] = [:]
        var model: RememberedModel?
        var answers: [AnswerKey: RememberedAnswer] = [:]
        var keys: [[UInt8]: RememberedKey] = [:]
        var definitions: RememberedDefinitions?

        func generation(of changes: [TenantChange]) -> UInt64 {
            changes.reduce(0) { $0 &+ (generation[$1] ?? 0) }
        }
    }

    private struct State: Sendable {
        var tenants: [TenantID: Tenant] = [:]
        /// Moves with everything, so that fills begun before are dropped.
        var era: UInt64 = 0
        var trust: Trust

        var isTrusted: Bool {
            switch trust {
            case .never: false
            case .always: true
            case .until(let end): ContinuousClock.now < end
            }
        }

        mutating func forgetAll() {
            tenants = [:]
            era &+= 1
        }

        /// Also a tenant of which only generations are known takes a place.
        mutating func makeRoom(for tenant: TenantID) {
            if tenants[tenant] == nil && tenants.count >= Memory.tenants { forgetAll() }
        }
    }

    private enum Trust: Sendable {
        case never, always
        /// A reader that comes later goes to the database, whether or not anybody noticed the silence.
        case until(ContinuousClock.Instant)
    }

    private let state: Mutex<State>

    /// - Parameter isTrusted: true where no other server can change the database (tests); else the listener says so.
    package init(isTrusted: Bool = false) {
        state = Mutex(State(trust: isTrusted ? .always : .never))
    }

    /// Reads of a tenant's part; nil while memory must be bypassed.
    func read<Result: Sendable>(_ tenant: TenantID, _ body: @Sendable (Tenant) -> Result?) -> Result? {
        state.withLock { state in
            guard state.isTrusted, let known = state.tenants[tenant] else { return nil }
            return body(known)
        }
    }

    /// The generation that a fill must still find when it ends.
    func generation(_ tenant: TenantID, _ changes: [TenantChange]) -> Generation {
        state.withLock { state in
            Generation(
                era: state.era, count: state.tenants[tenant]?.generation(of: changes) ?? 0, changes: changes)
        }
    }

    /// Remembers something, unless a change came in between.
    func fill(_ tenant: TenantID, _ generation: Generation, _ body: @Sendable (inout Tenant) -> Void) {
        state.withLock { state in
            guard state.isTrusted, state.era == generation.era else { return }
            var known = state.tenants[tenant] ?? Tenant()
            guard known.generation(of: generation.changes) == generation.count else { return }
            state.makeRoom(for: tenant)
            // Taken out while it is changed, so that nothing is copied.
            state.tenants[tenant] = nil
            body(&known)
            state.tenants[tenant] = known
        }
    }

    /// Forgets what a change of a tenant made old.
    package func forget(_ tenant: TenantID, _ change: TenantChange) {
        state.withLock { state in
            state.makeRoom(for: tenant)
            var known = state.tenants[tenant] ?? Tenant()
            state.tenants[tenant] = nil
            known.generation[change, default: 0] &+= 1
            switch change {
            case .structure:
                known.model = nil
                known.definitions = nil
                known.answers = [:]
                known.keys = [:]
            case .accounts: known.answers = [:]
            case .access: known.keys = [:]
            }
            state.tenants[tenant] = known
        }
    }

    /// Lets memory be used until an instant. Where it was not in use, it begins empty.
    package func trust(until end: ContinuousClock.Instant) {
        state.withLock { state in
            if !state.isTrusted { state.forgetAll() }
            state.trust = .until(end)
        }
    }

    /// Forgets everything, and remembers nothing until it is trusted again.
    package func distrust() {
        state.withLock { state in
            state.forgetAll()
            state.trust = .never
        }
    }

    package var isTrusted: Bool { state.withLock { $0.isTrusted } }

    struct Generation: Sendable {
        let era: UInt64
        let count: UInt64
        let changes: [TenantChange]
    }
}
