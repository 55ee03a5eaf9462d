// The rules of the deadlines, in a time that is made up.

import NIOCore
import Testing

@testable import API

@Suite("Deadlines of an exchange")
struct ExchangeDeadlinesTests {
    private let limits: WireLimits = {
        var limits = WireLimits()
        limits.headers = .seconds(10)
        limits.grace = .seconds(30)
        limits.bytesPerSecond = 1_000
        limits.idle = .seconds(60)
        limits.linger = .seconds(5)
        return limits
    }()

    private func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    /// Deadlines of a connection that was opened at 0 and is being read from.
    private func opened() -> ExchangeDeadlines {
        var deadlines = ExchangeDeadlines(limits, now: at(0))
        deadlines.startedReading(at(0))
        return deadlines
    }

    @Test("a connection without a request is idle from its beginning")
    func idle() {
        let deadlines = opened()
        #expect(deadlines.deadline == at(60))
        #expect(deadlines.breach(at: at(59)) == nil)
        #expect(deadlines.breach(at: at(60)) == .idle)
    }

    @Test("headers have ten seconds from their first byte, however many follow")
    func headers() {
        var deadlines = opened()
        deadlines.received(1, at(20))
        for second in 21..<30 { deadlines.received(1_000, at(Int64(second))) }
        #expect(deadlines.deadline == at(30))
        #expect(deadlines.breach(at: at(30)) == .headers)
    }

    @Test("a body has the grace and a second for each thousand bytes, however they are spread")
    func bodies() {
        var deadlines = opened()
        deadlines.received(100, at(1))
        deadlines.beganRequest(at(2))
        #expect(deadlines.deadline == at(32))
        deadlines.received(5_000, at(3))
        #expect(deadlines.deadline == at(37))
        for second in 4..<37 { deadlines.received(1, at(Int64(second))) }
        #expect(deadlines.breach(at: at(36)) == nil)
        #expect(deadlines.breach(at: at(38)) == .slowRequest)
    }

    @Test("a sender is not charged for the time in which nobody read")
    func pauses() {
        var deadlines = opened()
        deadlines.received(100, at(0))
        deadlines.beganRequest(at(0))
        deadlines.stoppedReading(at(10))
        #expect(deadlines.deadline == nil)
        deadlines.startedReading(at(1_000))
        #expect(deadlines.deadline == at(1_020))
    }

    @Test("a handler may think as long as it likes")
    func thinking() {
        var deadlines = opened()
        deadlines.received(100, at(0))
        deadlines.beganRequest(at(0))
        deadlines.endedRequest(at(1))
        #expect(deadlines.deadline == nil)
    }

    @Test("a reader has the grace and a second for each thousand bytes, while bytes wait for it")
    func readers() {
        var deadlines = opened()
        deadlines.beganRequest(at(0))
        deadlines.endedRequest(at(0))
        deadlines.beganResponse()
        deadlines.handedOver(2_000, at(10))
        #expect(deadlines.deadline == at(42))
        deadlines.wrote(2_000, at(20))
        #expect(deadlines.deadline == nil)
        deadlines.handedOver(1_000, at(100))
        #expect(deadlines.deadline == at(123))
        deadlines.endedResponse(at(101))
        #expect(deadlines.breach(at: at(123)) == .slowResponse)
        deadlines.wrote(1_000, at(110))
        #expect(deadlines.deadline == at(170))
    }

    @Test("what is left of an answered request is read for a while only")
    func lingering() {
        var deadlines = opened()
        deadlines.beganRequest(at(0))
        deadlines.beganResponse()
        deadlines.endedResponse(at(2))
        deadlines.received(1_000_000, at(6))
        #expect(deadlines.breach(at: at(7)) == .linger)
        deadlines.endedRequest(at(6))
        #expect(deadlines.deadline == at(66))
    }

    @Test("a connection that is over is closed soon, whatever still comes")
    func over() {
        var deadlines = opened()
        deadlines.beganRequest(at(0))
        deadlines.endedRequest(at(0))
        deadlines.beganResponse()
        deadlines.endedResponse(at(1))
        deadlines.closedOutput(at(1))
        deadlines.received(10, at(4))
        deadlines.beganRequest(at(4))
        deadlines.endedRequest(at(4))
        #expect(deadlines.breach(at: at(6)) == .linger)
    }

    @Test("a connection that is over still lets its reader take the last answer")
    func overAfterReading() {
        var deadlines = opened()
        deadlines.beganRequest(at(0))
        deadlines.endedRequest(at(0))
        deadlines.beganResponse()
        deadlines.handedOver(100_000, at(1))
        deadlines.endedResponse(at(1))
        deadlines.closedOutput(at(1))
        #expect(deadlines.deadline == at(131))
        deadlines.wrote(100_000, at(50))
        #expect(deadlines.breach(at: at(55)) == .linger)
    }

    @Test("nobody is answered in another's place")
    func answersForTheRightOne() {
        var deadlines = opened()
        deadlines.received(1, at(0))
        #expect(deadlines.mayAnswerForIt)
        deadlines.beganRequest(at(0))
        #expect(deadlines.mayAnswerForIt)
        deadlines.endedRequest(at(0))
        deadlines.received(1, at(0))
        #expect(!deadlines.mayAnswerForIt)
        deadlines.beganRequest(at(0))
        #expect(!deadlines.mayAnswerForIt)
        deadlines.beganResponse()
        deadlines.endedResponse(at(0))
        #expect(deadlines.mayAnswerForIt)
        deadlines.beganResponse()
        #expect(!deadlines.mayAnswerForIt)
    }

    @Test("a pipelined request that came with the one before has its own body time")
    func pipelining() {
        var deadlines = opened()
        deadlines.received(200, at(0))
        deadlines.beganRequest(at(0))
        deadlines.endedRequest(at(0))
        deadlines.beganRequest(at(0))
        #expect(deadlines.deadline == at(30))
        deadlines.endedRequest(at(1))
        #expect(deadlines.owed == 2)
        deadlines.endedResponse(at(2))
        deadlines.endedResponse(at(3))
        #expect(deadlines.deadline == at(63))
    }
}
