// What a connection is waiting for, and until when: the rules of the deadlines, without sockets and timers.

import NIOCore

/// Follows the requests and answers of one connection.
struct ExchangeDeadlines {
    /// Which deadline was missed; the raw value is a label of the metrics.
    enum Breach: String, Sendable, Hashable {
        case idle, headers, linger
        case slowRequest = "slow_request"
        case slowResponse = "slow_response"
    }

    private enum Inbound { case between, headers, body }

    private let limits: WireLimits
    private var inbound = Inbound.between
    private var isReading = false
    private var reading: Pace
    private var writing: Pace
    /// Bytes handed to the socket that it has not taken.
    private(set) var unwritten = 0
    /// Requests whose answer has not ended.
    private(set) var owed = 0
    private(set) var isAnswering = false
    private var idleSince: NIODeadline?
    private var lingersSince: NIODeadline?
    /// Nothing will be answered any more: only the other side's close is waited for.
    private var isOver = false

    init(_ limits: WireLimits, now: NIODeadline) {
        self.limits = limits
        reading = Pace(grace: limits.headers, bytesPerSecond: nil)
        writing = Pace(grace: limits.grace, bytesPerSecond: limits.bytesPerSecond)
        idleSince = now
    }

    var isReceivingBody: Bool { inbound == .body }

    /// Whether an answer written now would be the answer to the request that is being received.
    var mayAnswerForIt: Bool { !isAnswering && owed == (inbound == .body ? 1 : 0) }

    // MARK: Bytes in

    mutating func startedReading(_ now: NIODeadline) {
        isReading = true
        if inbound != .between { reading.startWaiting(now) }
    }

    mutating func received(_ bytes: Int, _ now: NIODeadline) {
        if inbound == .between {
            inbound = .headers
            idleSince = nil
            reading = Pace(grace: limits.headers, bytesPerSecond: nil)
            if isReading { reading.startWaiting(now) }
        }
        reading.moved(bytes)
    }

    mutating func stoppedReading(_ now: NIODeadline) {
        isReading = false
        reading.stopWaiting(now)
    }

    // MARK: Requests

    mutating func beganRequest(_ now: NIODeadline) {
        inbound = .body
        idleSince = nil
        owed += 1
        reading = Pace(grace: limits.grace, bytesPerSecond: limits.bytesPerSecond)
        if isReading { reading.startWaiting(now) }
    }

    mutating func endedRequest(_ now: NIODeadline) {
        inbound = .between
        reading.stopWaiting(now)
        if !isOver { lingersSince = nil }
        becomeIdle(now)
    }

    // MARK: Answers

    mutating func beganResponse() {
        isAnswering = true
        if unwritten == 0 { writing = Pace(grace: limits.grace, bytesPerSecond: limits.bytesPerSecond) }
    }

    mutating func endedResponse(_ now: NIODeadline) {
        isAnswering = false
        owed = max(0, owed - 1)
        if owed == 0, inbound == .body { lingersSince = now }
        becomeIdle(now)
    }

    /// The last answer was given and this side of the connection closed.
    mutating func closedOutput(_ now: NIODeadline) {
        isOver = true
        lingersSince = lingersSince ?? now
    }

    // MARK: Bytes out

    mutating func handedOver(_ bytes: Int, _ now: NIODeadline) {
        guard bytes > 0 else { return }
        unwritten += bytes
        writing.moved(bytes)
        writing.startWaiting(now)
    }

    mutating func wrote(_ bytes: Int, _ now: NIODeadline) {
        unwritten -= bytes
        if unwritten <= 0 {
            writing.stopWaiting(now)
            // What waited for the reader to take its answer begins now.
            if lingersSince != nil { lingersSince = now }
            becomeIdle(now)
        }
    }

    private mutating func becomeIdle(_ now: NIODeadline) {
        if inbound == .between, owed == 0, unwritten <= 0 { idleSince = now }
    }

    // MARK: Deadlines

    /// The earliest moment at which patience ends.
    var deadline: NIODeadline? { next?.at }

    func breach(at now: NIODeadline) -> Breach? {
        guard let next, next.at <= now else { return nil }
        return next.breach
    }

    private var next: (at: NIODeadline, breach: Breach)? {
        var candidates: [(at: NIODeadline, breach: Breach)] = []
        if let idleSince { candidates.append((idleSince + limits.idle, .idle)) }
        if let lingersSince, unwritten <= 0 { candidates.append((lingersSince + limits.linger, .linger)) }
        if inbound != .between, lingersSince == nil, let deadline = reading.deadline {
            candidates.append((deadline, inbound == .headers ? .headers : .slowRequest))
        }
        if let deadline = writing.deadline { candidates.append((deadline, .slowResponse)) }
        return candidates.min { $0.at < $1.at }
    }
}
