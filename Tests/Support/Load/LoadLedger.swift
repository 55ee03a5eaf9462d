// What the clients of a load know: what was answered, what may stand, and what must not have been said.

import Domain
import Synchronization

/// An account that a server said it has.
struct KnownAccount: Sendable {
    var id: String
    var name: String
    /// The numbers that may stand, 0 for none given; more than one after a change without a clear answer.
    var employees: Set<Int> = [0]
}

/// The creation of an account that no answer has settled.
struct OpenCreation: Sendable {
    let externalID: String
    var attempts = 0
    /// Some attempt may have been carried out: its answer was lost, or said so.
    var mayStand = false

    var name: String { "Company \(externalID)" }
}

final class LoadLedger: Sendable {
    private struct State: Sendable {
        var counts = LoadCounts()
        var accounts: [String: KnownAccount] = [:]
        var names: [String] = []
        var open: [String: OpenCreation] = [:]
        var lastNumber = 0
    }

    private let state = Mutex(State())

    var counts: LoadCounts { state.withLock { $0.counts } }
    var accounts: [String: KnownAccount] { state.withLock { $0.accounts } }
    var open: [String: OpenCreation] { state.withLock { $0.open } }

    func began(isWrite: Bool) {
        state.withLock {
            $0.counts.inFlight += 1
            if isWrite { $0.counts.writesInFlight += 1 }
        }
    }

    func ended(isWrite: Bool, _ outcome: String) {
        state.withLock {
            $0.counts.inFlight -= 1
            if isWrite { $0.counts.writesInFlight -= 1 }
            $0.counts.outcomes[outcome, default: 0] += 1
        }
    }

    /// A number that was not given before.
    func nextNumber() -> Int {
        state.withLock {
            $0.lastNumber += 1
            return $0.lastNumber
        }
    }

    func violation(_ sentence: String) { state.withLock { $0.counts.violations.append(sentence) } }

    func isOpen(_ creation: OpenCreation) { state.withLock { $0.open[creation.externalID] = creation } }

    func isCreated(_ creation: OpenCreation, id: String, isReplayed: Bool) {
        state.withLock {
            $0.open[creation.externalID] = nil
            $0.accounts[creation.externalID] = KnownAccount(id: id, name: creation.name)
            $0.names.append(creation.externalID)
            $0.counts.writes += 1
            if isReplayed { $0.counts.replays += 1 }
        }
    }

    /// The numbers of employees that may stand from now on; `isAnswered` when a change was confirmed.
    func employees(of externalID: String, mayBe numbers: Set<Int>, isAnswered: Bool) {
        state.withLock {
            $0.accounts[externalID]?.employees = numbers
            if isAnswered { $0.counts.writes += 1 }
        }
    }

    func wasRead() { state.withLock { $0.counts.reads += 1 } }

    /// Some account whose creation was answered.
    func randomName() -> String? { state.withLock { $0.names.randomElement() } }

    func account(_ externalID: String) -> KnownAccount? { state.withLock { $0.accounts[externalID] } }
}
