// Stands between a server and PostgreSQL, and holds back or cuts what goes through.

import Foundation
import Synchronization

/// A unix socket like PostgreSQL's own, whose every connection is carried on to the real one by two threads.
package final class TrafficProxy: Sendable {
    /// Which part of a commit never arrives.
    package enum Cut: Sendable {
        /// COMMIT does not reach PostgreSQL: nothing is committed.
        case command
        /// COMMIT was done, and its tag does not reach the server.
        case tag
        /// The tag arrives, and behind it the end of the session, as when PostgreSQL is stopped in this moment.
        case session
    }

    fileprivate struct Rules: Sendable {
        var cut: Cut?
        var cutsLeft = 0
        var commitsCut = 0
        /// Connections that listen, and new ones, are held.
        var isHolding = false
        /// Messages of connections that do not listen.
        var requests = 0
        var links: [Int: TrafficLink] = [:]
        var count = 0
        var isStopped = false
    }

    package let directory: String
    private let upstream: String
    private let listener: Int32
    private let rules = Mutex(Rules())

    /// - Parameters:
    ///   - upstream: the directory of PostgreSQL's socket.
    ///   - directory: is made; its path must be short.
    package init(to upstream: String, in directory: String) throws {
        self.directory = directory
        self.upstream = upstream
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        listener = try UnixSocket.listen(directory + "/" + UnixSocket.postgresName)
        Thread.detachNewThread { [self] in acceptAll() }
    }

    package func conninfo(user: String, database: String) -> String {
        "host='\(directory)' port=5432 dbname='\(database)' user='\(user)'"
    }

    /// Breaks the connections of the next transactions that come to their COMMIT.
    package func cutCommits(_ count: Int, _ cut: Cut) {
        rules.withLock {
            $0.cut = cut
            $0.cutsLeft = count
        }
    }

    package var commitsCut: Int { rules.withLock { $0.commitsCut } }

    /// How often the server asked PostgreSQL for something, LISTEN and its heartbeats apart.
    package var requests: Int { rules.withLock { $0.requests } }

    /// From here on nothing goes through on connections that listen, nor on new ones; all stay open.
    package func hold() { rules.withLock { $0.isHolding = true } }

    /// Ends the connections that were held, and lets new ones through.
    package func release() {
        let held = rules.withLock { rules in
            rules.isHolding = false
            return rules.links.values.filter { $0.isHeld || $0.isListening }
        }
        for link in held { link.breakOff() }
    }

    /// Ends the connections that listen, or all.
    package func breakOff(onlyListening: Bool) {
        let links = rules.withLock { $0.links.values.filter { $0.isListening || !onlyListening } }
        for link in links { link.breakOff() }
    }

    package func stop() {
        let links = rules.withLock { rules in
            rules.isStopped = true
            return Array(rules.links.values)
        }
        shutdown(listener, Int32(SHUT_RDWR))
        for link in links { link.breakOff() }
    }

    // MARK: Threads

    private func acceptAll() {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            guard let server = try? UnixSocket.connect(upstream + "/" + UnixSocket.postgresName) else {
                close(client)
                continue
            }
            let (id, link) = rules.withLock { rules in
                rules.count += 1
                let link = TrafficLink(client: client, server: server, isHeld: rules.isHolding)
                if !rules.isStopped { rules.links[rules.count] = link }
                return (rules.count, link)
            }
            Thread.detachNewThread { [self] in
                pump(link, from: client, to: server) { up(link, $0) }
                ended(id, link)
            }
            Thread.detachNewThread { [self] in
                pump(link, from: server, to: client) { down(link, $0) }
                ended(id, link)
            }
        }
        close(listener)
    }

    private func ended(_ id: Int, _ link: TrafficLink) {
        link.breakOff()
        guard link.isLastThread() else { return }
        _ = rules.withLock { $0.links.removeValue(forKey: id) }
        link.closeBoth()
    }

    /// Carries bytes until one side ends; `inspect` says what to send in their place as the last, nil to go on.
    private func pump(
        _ link: TrafficLink, from source: Int32, to target: Int32, inspect: ([UInt8]) -> [UInt8]?
    ) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(source, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            let last = inspect(Array(buffer[..<count]))
            while rules.withLock({ $0.isHolding }), link.isHeld || link.isListening {
                guard !link.isBroken else { return }
                usleep(5_000)
            }
            guard UnixSocket.send(last?[...] ?? buffer[..<count], to: target), last == nil else { return }
        }
    }

    /// From the server to PostgreSQL.
    private func up(_ link: TrafficLink, _ bytes: [UInt8]) -> [UInt8]? {
        for (mode, writes) in Self.modes where bytes.firstRange(of: mode) != nil {
            link.begins(writes: writes)
        }
        let isCommit =
            link.writes && bytes.first == UInt8(ascii: "P")
            && bytes.dropFirst(5).starts(with: Self.commitCommand)
        link.note(isCommitting: isCommit, listens: bytes.firstRange(of: Self.listenCommand) != nil)
        return rules.withLock { rules in
            if !link.isListening { rules.requests += 1 }
            return isCommit && rules.takeCut(.command) ? [] : nil
        }
    }

    /// From PostgreSQL to the server.
    private func down(_ link: TrafficLink, _ bytes: [UInt8]) -> [UInt8]? {
        guard link.isCommitting, let tag = bytes.firstRange(of: Self.commitTag) else { return nil }
        return rules.withLock { rules in
            if rules.takeCut(.tag) { return Array(bytes[..<tag.lowerBound]) }
            return rules.takeCut(.session) ? bytes[..<tag.upperBound] + Self.shutdownError : nil
        }
    }

    /// Parse of the unnamed statement: where COMMIT opens a message, it stands alone.
    private static let commitCommand: [UInt8] = [0] + Array("COMMIT".utf8) + [0]
    /// The end of every BEGIN: the commit of a read is nobody's loss.
    private static let modes = [(Array("READ WRITE".utf8), true), (Array("READ ONLY".utf8), false)]
    private static let listenCommand = Array("LISTEN ".utf8)
    /// CommandComplete, its length, its tag.
    private static let commitTag: [UInt8] = [UInt8(ascii: "C"), 0, 0, 0, 11] + Array("COMMIT".utf8) + [0]

    /// ErrorResponse: FATAL, with the code of a shutdown.
    private static let shutdownError: [UInt8] = {
        let fields = ["SFATAL", "VFATAL", "C57P01", "Mterminating connection due to administrator command"]
        var body: [UInt8] = []
        for field in fields { body += Array(field.utf8) + [0] }
        body.append(0)
        return [UInt8(ascii: "E"), 0, 0, 0, UInt8(body.count + 4)] + body
    }()
}

extension TrafficProxy.Rules {
    mutating func takeCut(_ cut: TrafficProxy.Cut) -> Bool {
        guard self.cut == cut, cutsLeft > 0 else { return false }
        cutsLeft -= 1
        commitsCut += 1
        return true
    }
}
