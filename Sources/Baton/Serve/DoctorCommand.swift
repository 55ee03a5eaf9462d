// `baton doctor`: says what is right and what is not about this machine, this home and this database.

import API
import ArgumentParser
import Domain
import Foundation
import Logging
import Operations
import Postgres
import Store

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check settings, database and schema, and say what to do.",
        discussion: """
            With DATABASE_URL it looks at that database; without it, at the PostgreSQL that is installed and at the server
            that runs on this home. It changes nothing. Exit status 1 when something must be mended.
            """)

    @OptionGroup var options: ServerOptions
    @Flag(help: "Print JSON instead of lines.") var json = false

    func run() async throws {
        var report = DoctorReport()
        do {
            let settings = try await options.settings()
            report.good("settings", "can be read")
            examine(SigningKeySource(settings), &report)
            if let url = settings.databaseURL {
                await examine(url, &report)
            } else {
                await examineHome(settings, &report)
            }
            if let tokens = settings.tokens { await examine(tokens.keys, keysInto: &report) }
        } catch let fault as SettingsFault {
            for problem in fault.faults { report.bad("settings", problem) }
        }
        print(json ? report.json.indented : report.text)
        if report.isBad { throw ExitCode(1) }
    }

    /// A database of somebody else's: reachable, as which role, and with which schema.
    private func examine(_ url: String, _ report: inout DoctorReport) async {
        let logger = Logger(label: "doctor") { _ in SwiftLogNoOpLogHandler() }
        do {
            let steps = try await Migrator(conninfo: url, logger: logger).status(Carried.migrations)
            let missing = steps.filter { !$0.isApplied }
            if missing.isEmpty {
                report.good("schema", "has all \(steps.count) migrations")
            } else {
                report.bad(
                    "schema",
                    "lacks \(missing.map(\.name).joined(separator: ", ")): run `baton migrate` as the owner")
            }
        } catch {
            report.bad("database", "\(error)")
            return
        }
        let pool = PostgresPool(PostgresConfiguration(conninfo: url, connections: 1), logger: logger)
        let running = Task { try await pool.run() }
        await examine(pool, &report)
        running.cancel()
        _ = await running.result
    }

    private func examine(_ pool: PostgresPool, _ report: inout DoctorReport) async {
        do {
            let session = try await Database(pool).directory { try await $0.session() }
            report.good(
                "database", "answers; PostgreSQL \(session.version / 10_000).\(session.version % 10_000)")
            if session.isUnbound || session.ownsTables {
                report.note("role", ServingRoleFault(role: session.role).description)
            } else {
                report.good("role", "“\(session.role)” is bound by row-level security")
            }
        } catch {
            report.bad("role", "\(error)")
        }
    }

    private func examineHome(_ settings: ServerSettings, _ report: inout DoctorReport) async {
        let manager = FileManager.default
        if !manager.fileExists(atPath: settings.home) {
            report.note("home", "\(settings.home) is not there yet; `baton serve` makes it")
        } else if manager.isWritableFile(atPath: settings.home) {
            report.good("home", settings.home)
        } else {
            report.bad("home", "\(settings.home) cannot be written")
        }
        do {
            report.good("PostgreSQL", "\(try await EmbeddedPostgres.installedVersion()) is installed")
        } catch {
            report.bad("PostgreSQL", "\(error)")
        }
        let key = OperatorKeyFile(home: settings.home).path
        guard let mode = (try? manager.attributesOfItem(atPath: key))?[.posixPermissions] as? Int else {
            return
        }
        if mode & 0o077 == 0 {
            report.good("operator key", "\(key) is its owner's alone")
        } else {
            report.bad("operator key", "\(key) can be read by others: chmod 600 it, and make a new one")
        }
    }

    private func examine(_ source: SigningKeySource, _ report: inout DoctorReport) {
        let place = source.isInSettings ? ServerSetting.signingKey.environmentName : source.file.path
        do {
            if let seal = try source.required() {
                report.good("signing key", "\(place) has the key \(seal.kid)")
            } else {
                report.note("signing key", "\(place) is not there yet; `baton serve` makes it")
            }
        } catch {
            report.bad("signing key", "\(error)")
        }
    }

    private func examine(_ keys: String, keysInto report: inout DoctorReport) async {
        do {
            _ = try await KeySetSource(keys).read()
            report.good("key set", "\(keys) can be read")
        } catch {
            report.bad("key set", "\(keys) cannot be read: \(error)")
        }
    }
}

/// Findings, as lines for people and as JSON for programs.
struct DoctorReport {
    private enum Verdict: String {
        case ok, note, mend
    }

    private var findings: [(verdict: Verdict, subject: String, text: String)] = []

    var isBad: Bool { findings.contains { $0.verdict == .mend } }

    var text: String {
        findings.map { finding in
            let word = finding.verdict == .mend ? "MEND" : finding.verdict.rawValue
            return "\(word.padded(to: 4))  \(finding.subject): \(finding.text)"
        }.joined(separator: "\n")
    }

    /// `{"ok": false, "findings": [{"verdict": "mend", "subject": "home", "finding": "…"}]}`.
    var json: JSON {
        let list = findings.map { finding -> JSON in
            [
                "verdict": .string(finding.verdict.rawValue), "subject": .string(finding.subject),
                "finding": .string(finding.text),
            ]
        }
        return ["ok": .bool(!isBad), "findings": .array(list)]
    }

    mutating func good(_ subject: String, _ finding: String) { findings.append((.ok, subject, finding)) }

    mutating func note(_ subject: String, _ finding: String) { findings.append((.note, subject, finding)) }

    mutating func bad(_ subject: String, _ finding: String) { findings.append((.mend, subject, finding)) }
}
