// Generations: which fills may stay after which changes.

import Domain
import FoundationEssentials
import Store
import Support
import Testing

@testable import Operations

@Suite("Memory")
struct MemoryTests {
    private let tenant = TenantID(UUID())
    private let question = AnswerKey(subject: .account(externalID: "a-1"), framework: nil)

    @Test(
        "a fill is dropped by a change of what it depends on, and by no other",
        arguments: TenantChange.allCases)
    func generations(_ change: TenantChange) {
        let dependencies: [[TenantChange]] = [[.structure], [.structure, .accounts], [.accounts]]
        for depends in dependencies {
            let memory = Memory(isTrusted: true)
            let generation = memory.generation(tenant, depends)
            memory.forget(tenant, change)
            memory.fill(tenant, generation) { $0.answers[question] = key }
            #expect(
                (memory.read(tenant) { $0.answers[question] } == nil) == depends.contains(change),
                "\(depends)")
        }
    }

    @Test("a change of one tenant leaves what is known of others")
    func others() {
        let memory = Memory(isTrusted: true)
        let generation = memory.generation(tenant, [.accounts])
        memory.forget(TenantID(UUID()), .accounts)
        memory.fill(tenant, generation) { $0.answers[question] = key }
        #expect(memory.read(tenant) { $0.answers[question] } != nil)
    }

    @Test("a fill that began before memory was distrusted is dropped also after it is trusted again")
    func eras() {
        let memory = Memory(isTrusted: true)
        let generation = memory.generation(tenant, [.accounts])
        memory.distrust()
        memory.trust(until: .now + .seconds(60))
        memory.fill(tenant, generation) { $0.answers[question] = key }
        #expect(memory.read(tenant) { $0.answers[question] } == nil)
    }

    @Test("however many tenants are heard of, only so many have a place")
    func bound() {
        let memory = Memory(isTrusted: true)
        let first = memory.generation(tenant, [.accounts])
        for _ in 0...Memory.tenants { memory.forget(TenantID(UUID()), .accounts) }
        memory.fill(tenant, first) { $0.answers[question] = key }
        #expect(memory.read(tenant) { $0.answers[question] } == nil, "everything was forgotten in between")
    }

    @Test("memory is used from the first heartbeat on, and not after a loss, a late heartbeat or silence")
    func listening() async {
        let bound = ChangeListener.silenceBound
        let cases: [([ListenerEvent], Bool)] = [
            ([], false), ([.connected], false), ([.heartbeat(sentAt: .now)], true),
            ([.connected, .heartbeat(sentAt: .now)], true),
            ([.heartbeat(sentAt: .now), .disconnected], false),
            ([.heartbeat(sentAt: .now), .disconnected, .connected], false),
            ([.heartbeat(sentAt: .now - bound - .milliseconds(1))], false),
            ([.heartbeat(sentAt: .now), .notification(payload: "\(tenant) access")], true),
        ]
        for (events, expected) in cases {
            let memory = Memory()
            let listener = ChangeListener(memory)
            for event in events { await listener.handle(event) }
            #expect(memory.isTrusted == expected, "\(events)")
        }
    }

    @Test("a heartbeat is good for two seconds from when it was sent, whether or not anybody watches")
    func silence() async {
        let memory = Memory()
        let listener = ChangeListener(memory)
        // All but 50 ms of its time is over when it arrives.
        await listener.handle(.heartbeat(sentAt: .now - ChangeListener.silenceBound + .milliseconds(50)))
        while memory.isTrusted { await Task.yield() }
        await listener.handle(.heartbeat(sentAt: .now))
        #expect(memory.isTrusted)
    }

    @Test("a notification makes what it names forgotten, and one that is not ours nothing")
    func notifications() async {
        let cases = [
            ("\(tenant) accounts", false), ("\(tenant) structure", false), ("\(tenant) access", true),
            ("x", true),
        ]
        for (payload, stays) in cases {
            let memory = Memory(isTrusted: true)
            let listener = ChangeListener(memory)
            memory.fill(tenant, memory.generation(tenant, [.accounts])) { $0.answers[question] = key }
            await listener.handle(.notification(payload: payload))
            #expect((memory.read(tenant) { $0.answers[question] } != nil) == stays, "\(payload)")
        }
    }

    private var key: RememberedAnswer { RememberedAnswer(answer: SLAAnswer(parts: []), holdsUntil: nil) }
}
