// The file with the private key: who may have it, and that it is made and replaced at one stroke.

import Foundation
import Operations
import Support
import Testing

@testable import Baton

@Suite("The signing key's file")
struct SigningKeyFileTests {
    /// A directory of the test's own, with the path of a file in it.
    private func withFile(_ body: (SigningKeyFile) async throws -> Void) async throws {
        try await withScratch { scratch in
            try await body(SigningKeyFile(path: scratch.path + "/signing-key.pem"))
        }
    }

    private func mode(_ file: SigningKeyFile) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    private func faults(_ file: SigningKeyFile) -> [String]? {
        do {
            _ = try file.read()
            return nil
        } catch {
            return (error as? SigningKeyFileFault)?.faults ?? ["\(error)"]
        }
    }

    @Test("is made for its owner alone, never over another, and read again")
    func made() async throws {
        try await withFile { file in
            #expect(try file.read() == nil)
            try file.create(.tests)
            #expect(try mode(file) == 0o600)
            #expect(try file.read()?.kid == ServerSeal.tests.kid)
            #expect(throws: SigningKeyFileFault(path: file.path, faults: ["is there already"])) {
                try file.create(.seal(2))
            }
            #expect(try file.read()?.kid == ServerSeal.tests.kid)
            let directory = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
            let left = try FileManager.default.contentsOfDirectory(atPath: directory)
            #expect(left.filter { $0.hasPrefix("signing-key") } == ["signing-key.pem"], "\(left)")
        }
    }

    @Test("is replaced as a whole by a rotation, and stays its owner's alone")
    func rotated() async throws {
        try await withFile { file in
            #expect(throws: SigningKeyFileFault(path: file.path, faults: ["is not there"])) {
                try file.rotate()
            }
            try file.create(.tests)
            let (old, new) = try file.rotate()
            #expect(old.kid == ServerSeal.tests.kid && new.kid != old.kid)
            #expect(try file.read()?.kid == new.kid)
            #expect(try mode(file) == 0o600)
        }
    }

    @Test(
        "that others may read, write or run is refused",
        arguments: [0o640, 0o604, 0o660, 0o700, 0o610, 0o4600])
    func open(_ mode: Int) async throws {
        try await withFile { file in
            try file.create(.tests)
            try #require(chmod(file.path, mode_t(mode)) == 0)
            let digits = String(mode, radix: 8)
            #expect(
                faults(file) == ["has the mode \(digits), and may have 600 at most: others could use the key"]
            )
            #expect(throws: SigningKeyFileFault.self) { try file.rotate() }
        }
    }

    @Test("that is stricter than it must be is taken")
    func strict() async throws {
        try await withFile { file in
            try file.create(.tests)
            try #require(chmod(file.path, 0o400) == 0)
            #expect(try file.read()?.kid == ServerSeal.tests.kid)
        }
    }

    @Test("that is no regular file is refused and not waited for", arguments: ["directory", "pipe"])
    func irregular(_ kind: String) async throws {
        try await withFile { file in
            try #require((kind == "pipe" ? mkfifo(file.path, 0o600) : mkdir(file.path, 0o600)) == 0)
            #expect(faults(file) == ["is no regular file"])
        }
    }

    @Test("may be reached by a link, and what it leads to is looked at")
    func link() async throws {
        try await withFile { file in
            let link = SigningKeyFile(path: file.path + ".link")
            try file.create(.tests)
            try #require(symlink(file.path, link.path) == 0)
            #expect(try link.read()?.kid == ServerSeal.tests.kid)
            try #require(chmod(file.path, 0o644) == 0)
            #expect(faults(link)?.first?.contains("has the mode 644") == true)
        }
    }

    @Test("with several faults names all of them")
    func several() async throws {
        try await withFile { file in
            try Data("no key".utf8).write(to: URL(fileURLWithPath: file.path))
            try #require(chmod(file.path, 0o666) == 0)
            #expect(
                faults(file) == [
                    "has the mode 666, and may have 600 at most: others could use the key",
                    "is not one private key in PEM (-----BEGIN PRIVATE KEY-----)",
                ])
        }
    }

    @Test("of somebody else's is refused", .enabled(if: geteuid() == 0, "only root can give a file away"))
    func owner() async throws {
        try await withFile { file in
            try file.create(.tests)
            try #require(chown(file.path, 12_345, 12_345) == 0)
            #expect(faults(file) == ["belongs to the user 12345, and must belong to 0 or root"])
        }
    }

    @Test("the key comes from the environment or a file, and never from both")
    func settings() async throws {
        try await withFile { file in
            let pem = ServerSeal.tests.pem
            let given = try await ServerSettings(options: [.signingKey: pem], file: nil)
            #expect(try SigningKeySource(given).required()?.kid == ServerSeal.tests.kid)
            let broken = try await ServerSettings(options: [.signingKey: "pem"], file: nil)
            #expect(throws: SettingsFault.self) { try SigningKeySource(broken).found() }
            await #expect(throws: SettingsFault.self) {
                _ = try await ServerSettings(
                    options: [.signingKey: pem, .signingKeyFile: file.path], file: nil)
            }
            let own = try await ServerSettings(options: [.home: "/nowhere/home"], file: nil)
            #expect(SigningKeySource(own).file.path == "/nowhere/home/signing-key.pem")
            #expect(try SigningKeySource(own).required() == nil, "the first start makes it")
            let others = try await ServerSettings(
                options: [.databaseURL: "postgres://nowhere", .signingKeyFile: file.path], file: nil)
            #expect(throws: SigningKeyMissing.self) { try SigningKeySource(others).required() }
            try file.create(.seal(2))
            #expect(try SigningKeySource(others).required()?.kid == ServerSeal.seal(2).kid)
        }
    }
}
