// One client of a load: creates, changes and reads accounts, and holds every answer to what it knows.

import Domain
import Synchronization

struct LoadClient: Sendable {
    let number: Int
    let prefix: String
    let pause: Duration
    let wire: LoadWire
    let ledger: LoadLedger
    let isStopped: @Sendable () -> Bool

    /// How long a client waits before it asks again after a failure.
    private static let retryPause = Duration.milliseconds(20)

    private var own: String { "\(prefix)-\(number)-own" }

    func run() async {
        if ledger.account(own) == nil { await create(own) }
        var turn = 0
        while !isStopped() {
            turn += 1
            switch turn % 4 {
            case 1: await create("\(prefix)-\(number)-\(ledger.nextNumber())")
            case 2: await change(own)
            default: await read()
            }
            if pause > .zero { try? await Task.sleep(for: pause) }
        }
    }

    // MARK: Creating

    private func create(_ externalID: String) async {
        var creation = ledger.open[externalID] ?? OpenCreation(externalID: externalID)
        while await !attempt(&creation), !isStopped() { try? await Task.sleep(for: Self.retryPause) }
    }

    /// Sends a creation once, always with the same Idempotency-Key; true when nothing is left to ask.
    func attempt(_ creation: inout OpenCreation) async -> Bool {
        creation.attempts += 1
        ledger.isOpen(creation)
        let reply = await wire.send(
            "POST", "/v1/accounts", headers: [("Idempotency-Key", creation.externalID)],
            ["external_id": .string(creation.externalID), "name": .string(creation.name)])
        switch reply {
        case .answered(let answer) where answer.status == 201:
            isCreated(creation, answer)
            return true
        case .answered(let answer) where answer.isPassingRefusal:
            if answer.code == "outcome_unknown" { creation.mayStand = true }
        case .answered(let answer) where answer.code == "idempotency_in_flight" && creation.attempts > 1:
            break
        case .answered(let answer):
            ledger.violation("a creation was refused: \(answer.summary), attempt \(creation.attempts)")
            return true
        case .lost, .truncated:
            creation.mayStand = true
        case .late:
            creation.mayStand = true
            ledger.violation("the creation of \(creation.externalID) got no answer at all")
        }
        ledger.isOpen(creation)
        return false
    }

    private func isCreated(_ creation: OpenCreation, _ answer: Exchange) {
        let isReplayed = answer.header("Idempotency-Replayed") != nil
        if isReplayed, !creation.mayStand {
            ledger.violation(
                "\(creation.externalID) stands, although every attempt said that nothing was changed")
        }
        guard answer.json["external_id"]?.stringValue == creation.externalID,
            answer.json["name"]?.stringValue == creation.name, let id = answer.json["id"]?.stringValue
        else {
            return ledger.violation("a creation was answered with something else: \(answer.summary)")
        }
        ledger.isCreated(creation, id: id, isReplayed: isReplayed)
    }

    // MARK: Changing

    /// Gives the client's own account its next number of employees.
    private func change(_ externalID: String) async {
        guard let known = ledger.account(externalID) else { return await create(externalID) }
        guard let tag = await look(externalID) else { return }
        let next = (known.employees.max() ?? 0) + 1
        let reply = await wire.send(
            "PATCH", "/v1/accounts/\(externalID)", headers: [("If-Match", tag)],
            ["employees": .number(Double(next))])
        switch reply {
        case .answered(let answer) where answer.status == 200:
            if answer.json["employees"]?.intValue != next {
                ledger.violation("a change to \(next) was answered with something else: \(answer.summary)")
            }
            ledger.employees(of: externalID, mayBe: [next], isAnswered: true)
        case .answered(let answer) where answer.isPassingRefusal:
            guard answer.code == "outcome_unknown" else { return }
            ledger.employees(of: externalID, mayBe: known.employees.union([next]), isAnswered: false)
        case .answered(let answer) where answer.status == 412 && known.employees.count > 1:
            // An earlier change, whose answer was lost, came only now.
            return
        case .answered(let answer):
            ledger.violation("a change was refused: \(answer.summary)")
        case .lost, .truncated:
            ledger.employees(of: externalID, mayBe: known.employees.union([next]), isAnswered: false)
        case .late:
            ledger.employees(of: externalID, mayBe: known.employees.union([next]), isAnswered: false)
            ledger.violation("a change of \(externalID) got no answer at all")
        }
    }

    // MARK: Reading

    private func read() async {
        guard let externalID = ledger.randomName(), await look(externalID) != nil else { return }
        ledger.wasRead()
    }

    /// The tag of an account that must be there, as it must be; nil where a fault kept it away.
    private func look(_ externalID: String) async -> String? {
        guard let before = ledger.account(externalID) else { return nil }
        switch await wire.send("GET", "/v1/accounts/\(externalID)") {
        case .answered(let answer) where answer.status == 200:
            let employees = answer.json["employees"]?.intValue
            if answer.json["id"]?.stringValue != before.id || answer.json["name"]?.stringValue != before.name
            {
                ledger.violation("\(before) was read as something else: \(answer.summary)")
            }
            // Only the client that changes the account knows which number may stand just now.
            if externalID == own, !before.allows(employees) {
                ledger.violation("\(before) was read with \(employees ?? 0) employees")
            }
            return answer.etag
        case .answered(let answer) where answer.isPassingRefusal: return nil
        case .answered(let answer):
            ledger.violation("an account that was answered is gone: \(answer.summary)")
            return nil
        case .lost, .truncated: return nil
        case .late:
            ledger.violation("a read of \(externalID) got no answer at all")
            return nil
        }
    }
}

extension KnownAccount {
    func allows(_ number: Int?) -> Bool {
        employees.contains(number ?? 0)
    }
}
