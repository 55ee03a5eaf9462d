// After kill -9: of PostgreSQL, of the server, of both.

import Foundation
import ServiceLifecycle
import Testing

@testable import Postgres

@Suite("The embedded PostgreSQL recovers", .serialized)
struct EmbeddedRecoveryTests {
    @Test("a start after kill -9 of PostgreSQL has what was committed")
    func killed() async throws {
        try await Scratch.with { scratch in
            let first = scratch.postgres(durability: .durable)
            let running = try await first.start()
            try await first.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
            kill(running.processIdentifier, SIGKILL)
            #expect(await Wait.until(seconds: 30) { !Scratch.isAlive(running.processIdentifier) })
            await first.stop()
            #expect(PostmasterFile.read(data: running.dataDirectory) != nil, "nothing was left to recover")
            let second = scratch.postgres(durability: .durable)
            _ = try await second.start()
            #expect(try await second.query("SELECT count(*) FROM kept") == "1000")
            await second.stop()
        }
    }

    @Test("as a service it brings a killed PostgreSQL back on the same socket, and stops with the group")
    func revived() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            let running = try await postgres.start()
            let group = ServiceGroup(
                configuration: .init(services: [.init(service: postgres)], logger: Scratch.logger))
            async let ended: Void = group.run()
            kill(running.processIdentifier, SIGKILL)
            var revived: EmbeddedPostgres.Running?
            for _ in 0..<6000 {
                revived = await postgres.running
                if let revived, revived.processIdentifier != running.processIdentifier { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(revived?.socketDirectory == running.socketDirectory)
            #expect(revived?.processIdentifier != running.processIdentifier)
            #expect(try await postgres.query("SELECT 1") == "1")
            await group.triggerGracefulShutdown()
            try await ended
            #expect(Leftover.processes(of: running.dataDirectory) == [])
        }
    }

    @Test("a PostgreSQL that outlived its server is stopped cleanly and replaced")
    func orphan() async throws {
        try await Scratch.with { scratch in
            let first = scratch.postgres()
            let running = try await first.start()
            let installation = try await Installation.find(
                for: nil, account: .choose(clusterDirectory: nil), path: nil)
            await first.stop()

            // The child of a shell that ends at once belongs to nobody, as after a kill -9 of the server.
            let account = try ServiceAccount.choose(clusterDirectory: scratch.home + "/postgres")
            let command =
                #"exec >"$1/orphan.log" 2>&1; "$0" -D "$1" -k "$2" -c listen_addresses= & echo $! >"$1/orphan""#
            let arguments = [
                installation.program("postgres"), running.dataDirectory, running.socketDirectory,
            ]
            try await account.run("/usr/bin/setsid", ["/bin/sh", "-c", command] + arguments)
            let data = running.dataDirectory
            #expect(await Wait.until(seconds: 30) { PostmasterFile.read(data: data)?.isReady == true })
            let orphan = try #require(PostmasterFile.read(data: data)?.pid)
            #expect(Scratch.isAlive(orphan))

            let second = scratch.postgres()
            let replaced = try await second.start()
            #expect(replaced.processIdentifier != orphan)
            #expect(!Scratch.isAlive(orphan))
            #expect(
                try String(contentsOfFile: data + "/orphan.log", encoding: .utf8).contains("is shut down"))
            await second.stop()
        }
    }

    @Test(
        "a lock file whose number now belongs to another process of the same user does not keep it from starting"
    )
    func reusedNumber() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            let running = try await postgres.start()
            kill(running.processIdentifier, SIGKILL)
            #expect(await Wait.until(seconds: 30) { !Scratch.isAlive(running.processIdentifier) })
            await postgres.stop()

            let account = try ServiceAccount.choose(clusterDirectory: scratch.home + "/postgres")
            let line = try account.commandLine("/bin/sleep", ["60"], onParentDeath: "KILL")
            let bystander = try await ChildProcess.start(line.executable, line.arguments, output: .captured)
            let path = PostmasterFile.path(data: running.dataDirectory)
            let stale = try String(contentsOfFile: path, encoding: .utf8)
            let rest = stale.drop { $0 != "\n" }
            try Data("\(bystander.pid)\(rest)".utf8).write(to: URL(fileURLWithPath: path))
            _ = try await postgres.start()
            #expect(try await postgres.query("SELECT 1") == "1")
            #expect(Scratch.isAlive(bystander.pid), "a process that is no PostgreSQL was killed")
            bystander.signal(SIGKILL)
            await postgres.stop()
        }
    }

    @Test("discarding ends what runs, removes the directory, and refuses one in use")
    func discard() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            let running = try await postgres.start()
            await #expect(throws: EmbeddedPostgresError.self) {
                try await EmbeddedPostgres.discard(home: scratch.home, logger: Scratch.logger)
            }
            #expect(Scratch.isAlive(running.processIdentifier))
            await postgres.stop()
            try await EmbeddedPostgres.discard(home: scratch.home, logger: Scratch.logger)
            #expect(FileStatus(at: scratch.home) == nil)
        }
    }
}
