// Starting, stopping and starting again: what a cluster is like, and that it keeps what was written.

import Foundation
import Testing

@testable import Postgres

@Suite("The embedded PostgreSQL starts", .serialized)
struct EmbeddedStartTests {
    @Test("a fresh cluster is private, durable, UTF-8, and has the owner and the database")
    func fresh() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres(durability: .durable)
            let running = try await postgres.start()
            #expect(running.owner == "\(scratch.name)_owner")
            let settings = [
                "listen_addresses": "", "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on",
                "data_checksums": "on", "server_encoding": "UTF8", "unix_socket_permissions": "0700",
                "log_error_verbosity": "terse", "log_parameter_max_length_on_error": "0",
            ]
            for (setting, expected) in settings {
                #expect(try await postgres.query("SHOW \(setting)") == expected, "\(setting)")
            }
            #expect(try await postgres.query("SELECT upper('ä') || lower('Ş')") == "Äş")
            #expect(
                try await postgres.query("SELECT datname FROM pg_database WHERE datname = '\(scratch.name)'")
                    == scratch.name)
            #expect(
                try await postgres.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == "t")
            #expect(FileStatus(at: running.socketDirectory)?.mode == 0o700)
            #expect(FileStatus(at: scratch.home + "/postgres")?.mode == 0o700)
            if ServiceAccount.weAreRoot { #expect(FileStatus(at: running.dataDirectory)?.uid != 0) }
            await postgres.stop()
            #expect(!isAlive(running.processIdentifier))
            #expect(Leftover.processes(of: running.dataDirectory) == [])
        }
    }

    @Test("a restart keeps the data, and a second start of a running one answers the same")
    func restart() async throws {
        try await Scratch.with { scratch in
            let first = scratch.postgres()
            let running = try await first.start()
            let same = try await first.start()
            #expect(same.processIdentifier == running.processIdentifier)
            try await first.execute("CREATE TABLE kept AS SELECT 7 AS n")
            await first.stop()
            let second = scratch.postgres()
            _ = try await second.start()
            #expect(try await second.query("SELECT n FROM kept") == "7")
            await second.stop()
        }
    }

    @Test("a second server on the same directory is refused by the number of the first")
    func second() async throws {
        try await Scratch.with { scratch in
            let first = scratch.postgres()
            _ = try await first.start()
            let home = try #require(FileStatus.realPath(scratch.home))
            await #expect(throws: EmbeddedPostgresError.alreadyInUse(home: home, pid: getpid())) {
                try await scratch.postgres().start()
            }
            #expect(try await first.query("SELECT 1") == "1", "the refused one must not disturb the first")
            await first.stop()
            let third = scratch.postgres()
            _ = try await third.start()
            await third.stop()
        }
    }

    @Test("a copied home that leads to the same cluster is refused")
    func copied() async throws {
        try await Scratch.with { scratch in
            let first = scratch.postgres()
            _ = try await first.start()
            let copy = scratch.directory + "/copy"
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
            symlink(scratch.home + "/postgres", copy + "/postgres")
            let cluster = scratch.home + "/postgres"
            await #expect(throws: EmbeddedPostgresError.alreadyInUse(home: cluster, pid: nil)) {
                try await scratch.postgres(home: copy).start()
            }
            await first.stop()
        }
    }

    @Test("what a killed initdb left is thrown away")
    func unfinished() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            _ = try await postgres.start()
            await postgres.stop()
            let cluster = scratch.home + "/postgres"
            try FileManager.default.moveItem(atPath: cluster + "/data", toPath: cluster + "/unfinished")
            _ = try await postgres.start()
            #expect(try await postgres.query("SELECT 1") == "1")
            #expect(FileStatus(at: cluster + "/unfinished") == nil)
            await postgres.stop()
        }
    }

    @Test("data of a major version that is not installed is refused and left alone")
    func otherMajorVersion() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            let data = try await postgres.start().dataDirectory
            await postgres.stop()
            try "9\n".write(toFile: data + "/PG_VERSION", atomically: false, encoding: .utf8)
            let error = await #expect(throws: EmbeddedPostgresError.self) { try await postgres.start() }
            guard case .otherMajorVersion(data, 9, _) = error else {
                Issue.record("saw \(String(describing: error))")
                return
            }
        }
    }

    @Test("a server that cannot start says why, in PostgreSQL's own words")
    func cannotStart() async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres()
            let data = try await postgres.start().dataDirectory
            await postgres.stop()
            let path = data + "/postgresql.conf"
            let settings = try String(contentsOfFile: path, encoding: .utf8)
            let file = try #require(FileHandle(forWritingAtPath: path))
            try file.seekToEnd()
            try file.write(contentsOf: Data("shared_buffers = 'plenty'\n".utf8))
            try file.close()
            let error = await #expect(throws: EmbeddedPostgresError.self) { try await postgres.start() }
            #expect(error?.description.contains("shared_buffers") == true, "saw \(String(describing: error))")
            try Data(settings.utf8).write(to: URL(fileURLWithPath: path), options: [])
            _ = try await postgres.start()
            await postgres.stop()
        }
    }
}
