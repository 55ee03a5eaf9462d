// Domain's values as arguments of commands.

import ArgumentParser
import Client
import Domain
import Foundation

extension Role: ExpressibleByArgument {}
extension Domain.Dimension: ExpressibleByArgument {}
extension AgreementKind: ExpressibleByArgument {}
extension VersionState: ExpressibleByArgument {}
extension ChangeRequestState: ExpressibleByArgument {}
extension ChangeRequest.Verdict: ExpressibleByArgument {}

extension AuditAction: ExpressibleByArgument {}

extension AuditPoint: ExpressibleByArgument {
    /// `12:9f86d0…`.
    init?(argument: String) { self.init(argument) }
}

extension CommitteeRole: ExpressibleByArgument {}
extension EngagementKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension DocumentFormat: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    /// `2027-01-31`.
    init?(argument: String) { self.init(argument) }
}

extension TimeZoneName: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Instant: ExpressibleByArgument {
    /// RFC 3339, or a date alone for its first moment in UTC.
    init?(argument: String) {
        self.init(rfc3339: argument.utf8.count == 10 ? argument + "T00:00:00Z" : argument)
    }
}

/// A time of day somewhere: a date alone would be another day in another zone.
struct Moment: ExpressibleByArgument, Sendable, Hashable {
    let instant: Instant

    /// RFC 3339; the seconds may be left out.
    init?(argument: String) {
        var text = argument
        if text.utf8.count > 16, ["Z", "+", "-"].contains(text.dropFirst(16).first) {
            text.insert(contentsOf: ":00", at: text.index(text.startIndex, offsetBy: 16))
        }
        guard let instant = Instant(rfc3339: text) else { return nil }
        self.instant = instant
    }
}

/// A file to read, or `-` for standard input.
struct InputFile: ExpressibleByArgument, Sendable, Hashable {
    let path: String

    init(argument: String) { path = argument }

    static let maximumBytes = 4 * 1024 * 1024

    /// - Parameter limit: bytes at most.
    func bytes(upTo limit: Int = maximumBytes) throws(CommandError) -> [UInt8] {
        let source = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let source else {
            let exists = FileManager.default.fileExists(atPath: path)
            throw .failed(exists ? "\(path) cannot be opened." : "There is no file \(path).")
        }
        let data: Data
        do {
            data = try source.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw .failed("\(path) cannot be read.")
        }
        guard data.count <= limit else {
            throw .failed("\(path) has more than \(limit) bytes.")
        }
        return Array(data)
    }

    func json() throws(CommandError) -> JSON {
        let bytes = try bytes()
        do {
            return try JSON.parse(bytes)
        } catch {
            throw .failed("\(path == "-" ? "Standard input" : path) is not JSON: \(error)")
        }
    }
}
