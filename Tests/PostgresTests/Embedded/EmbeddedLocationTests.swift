// Homes that PostgreSQL's user cannot reach, and homes whose path no socket can have.

import Foundation
import Testing

@testable import Postgres

@Suite("The embedded PostgreSQL finds a place", .serialized)
struct EmbeddedLocationTests {
    @Test(
        "a home that the unprivileged user cannot reach has its cluster elsewhere, and finds it again",
        .enabled(if: ServiceAccount.weAreRoot))
    func unreachable() async throws {
        try await Scratch.with { scratch in
            let locked = scratch.directory + "/locked"
            mkdir(locked, 0o700)
            let home = locked + "/project/.baton"
            let postgres = scratch.postgres(home: home)
            let running = try await postgres.start()
            #expect(running.dataDirectory.hasPrefix("/var/lib/\(scratch.name)/"), "\(running.dataDirectory)")
            #expect(FileStatus.linkTarget(home + "/postgres").map { $0 + "/data" } == running.dataDirectory)
            try await postgres.execute("CREATE TABLE kept AS SELECT 7 AS n")
            await postgres.stop()

            let again = scratch.postgres(home: home)
            let found = try await again.start()
            #expect(found.dataDirectory == running.dataDirectory)
            #expect(try await again.query("SELECT n FROM kept") == "7")
            await again.stop()

            try FileManager.default.removeItem(atPath: home)
            let anew = scratch.postgres(home: home)
            let fresh = try await anew.start()
            #expect(
                fresh.dataDirectory != running.dataDirectory, "a new home was given the data of a removed one"
            )
            #expect(FileStatus(at: running.dataDirectory) != nil, "data was deleted")
            await anew.stop()
        }
    }

    @Test(
        "a link that was made and not followed up by its directory is finished",
        .enabled(if: ServiceAccount.weAreRoot))
    func halfRelocated() async throws {
        try await Scratch.with { scratch in
            let locked = scratch.directory + "/locked"
            mkdir(locked, 0o700)
            mkdir(locked + "/home", 0o711)
            mkdir("/var/lib/\(scratch.name)", 0o711)
            let target = "/var/lib/\(scratch.name)/half"
            symlink(target, locked + "/home/postgres")
            let postgres = scratch.postgres(home: locked + "/home")
            let running = try await postgres.start()
            #expect(running.dataDirectory == target + "/data")
            await postgres.stop()
        }
    }

    @Test(
        "a home with a path that no socket can have",
        arguments: [String(repeating: "long", count: 40), "a, comma", "it's quoted \\ \"twice\"", "größe"])
    func awkward(_ component: String) async throws {
        try await Scratch.with { scratch in
            let postgres = scratch.postgres(home: scratch.directory + "/" + component)
            let running = try await postgres.start()
            #expect(SocketDirectory.serves(running.socketDirectory), "\(running.socketDirectory)")
            #expect(!running.socketDirectory.hasPrefix(scratch.directory))
            #expect(FileStatus(at: running.socketDirectory)?.mode == 0o700)
            #expect(try await postgres.query("SELECT 1") == "1")
            await postgres.stop()
            #expect(FileStatus(at: running.socketDirectory) == nil, "left behind")
        }
    }

    @Test("a socket directory that someone else put there is refused", arguments: [true, false])
    func planted(asLink: Bool) async throws {
        try await Scratch.with { scratch in
            let cluster = ClusterLocation(
                directory: scratch.directory + "/" + String(repeating: "x", count: 100))
            let account = ServiceAccount.current
            let usual = try SocketDirectory.make(cluster: cluster, name: scratch.name, account: account)
            SocketDirectory.remove(usual, cluster: cluster)
            #expect(FileStatus(at: usual) == nil)
            if asLink {
                symlink(scratch.directory, usual)
            } else {
                mkdir(usual, 0o755)
                chmod(usual, 0o755)
            }
            defer { remove(usual) }
            #expect(throws: EmbeddedPostgresError.unsafeDirectory(usual)) {
                try SocketDirectory.make(cluster: cluster, name: scratch.name, account: account)
            }
        }
    }
}
