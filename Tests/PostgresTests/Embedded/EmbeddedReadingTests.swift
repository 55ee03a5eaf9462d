// What is read from PostgreSQL's programs and files, without running it.

import Foundation
import Testing

@testable import Postgres

@Suite("What the embedded PostgreSQL reads")
struct EmbeddedReadingTests {
    @Test(
        "the version of a program",
        arguments: [
            ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", "15.18"),
            ("postgres (PostgreSQL) 17beta1\n", "17beta1"),
            ("postgres (EnterpriseDB) 15\n", nil), ("", nil), ("postgres (PostgreSQL)", nil),
        ])
    func version(line: String, expected: String?) {
        #expect(Installation.version(inLine: line) == expected)
    }

    @Test(
        "the newest usable installation is chosen, and for existing data the one that made it",
        arguments: [
            (["15.18", "17.2", "16.1"], nil, "17.2"), (["14.9", "15.1"], nil, "15.1"),
            (["18beta2"], nil, "18beta2"),
            (["15.18", "17.2"], 15, "15.18"), (["14.2", "17.2"], 14, "14.2"),
        ] as [([String], Int?, String)])
    func choice(installed: [String], made: Int?, expected: String) throws {
        let found = installed.map { Installation(directory: "/pg/\($0)", version: $0) }
        let chosen = try Installation.choose(from: found, for: made.map { ("/data", $0) })
        #expect(chosen.version == expected)
    }

    @Test("no installation, one too old, and one of another version than the data's are told apart")
    func refusals() {
        let old = Installation(directory: "/pg", version: "13.4")
        #expect(throws: EmbeddedPostgresError.notInstalled) { try Installation.choose(from: [], for: nil) }
        #expect(throws: EmbeddedPostgresError.tooOld(found: "13.4")) {
            try Installation.choose(from: [old], for: nil)
        }
        #expect(
            throws: EmbeddedPostgresError.otherMajorVersion(directory: "/d", made: 16, installed: ["13.4"])
        ) {
            try Installation.choose(from: [old], for: ("/d", 16))
        }
    }

    @Test(
        "postmaster.pid, whole and half written",
        arguments: [
            ("123\n/d\n1700000000\n5432\n/run\n\n  1 2\nready   \n", 123, true),
            ("123\n/d\n1700000000\n5432\n/run\n\n  1 2\nstarting\n", 123, false), ("123\n/d\n", 123, false),
            ("-123\n", nil, false), ("", nil, false), ("12x\n", nil, false),
        ] as [(String, Int32?, Bool)])
    func postmasterFile(text: String, pid: Int32?, isReady: Bool) {
        let file = PostmasterFile(text: text)
        #expect(file?.pid == pid)
        #expect(file?.isReady ?? false == isReady)
    }

    @Test("a log over its limit is moved aside, and goes on in the file that PostgreSQL has open")
    func logLimit() async throws {
        try await Scratch.with { scratch in
            let log = ServerLog(path: scratch.directory + "/log")
            let descriptor = try log.open()
            defer { close(descriptor) }
            func append(_ text: String) {
                #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
            }
            append("first\n")
            log.trim(limitBytes: 100)
            #expect(log.endBytes == 6)
            append(String(repeating: "x", count: 200) + "\n")
            log.trim(limitBytes: 100)
            append("FATAL:  last\n")
            #expect(log.endBytes == 13)
            #expect(FileStatus(at: log.path + ".1")?.bytes == 207)
            #expect(log.ending(sinceBytes: 0) == "FATAL:  last")
        }
    }

    @Test("what is wrong is quoted with what led to it, in one line, else the last lines")
    func ending() {
        #expect(ServerLog.ending(of: "0\n1\na\nx FATAL:  b\nHINT: c\n") == "1 | a | x FATAL:  b")
        #expect(ServerLog.ending(of: "a\nb\n\nc\nd\n") == "b | c | d")
        #expect(ServerLog.ending(of: "") == "")
    }

    @Test(
        "the hash of a path is FNV-1a, with its zeros",
        arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c")])
    func hash(path: String, expected: String) {
        #expect(PathHash.of(path) == expected)
    }

    @Test("a connection string quotes what needs it")
    func conninfo() {
        let running = EmbeddedPostgres.Running(
            version: "15.1", processIdentifier: 1, socketDirectory: "/a b", dataDirectory: "/d", logPath: "",
            owner: #"o'\"#,
            database: "baton")
        #expect(running.ownerConninfo == #"host='/a b' port='5432' dbname='baton' user='o\'\\'"#)
        #expect(running.conninfo(user: "u", database: "d").hasSuffix("dbname='d' user='u'"))
    }
}
