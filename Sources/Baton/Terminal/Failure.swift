// What a command says and exits with when it does not succeed.

import ArgumentParser
import Client
import Domain

/// The exit codes of design 6.
enum ExitStatus {
    static let failed: Int32 = 1
    static let usage: Int32 = 2
    static let refused: Int32 = 3
}

/// A command that cannot go on, for a reason of its own.
enum CommandError: Error, Hashable {
    /// What was typed makes no sense together.
    case usage(String)
    case failed(String)
    /// A rule forbids it, and no server had to be asked.
    case refused(DomainError)
    /// What the server has leaves nothing to do this with; asked, it would refuse.
    case impossible(String)
    /// The person said no.
    case notConfirmed
}

extension CommandError: CustomStringConvertible {
    var description: String {
        switch self {
        case .usage(let reason), .failed(let reason), .impossible(let reason): reason
        case .refused(let error):
            error.faults.isEmpty
                ? error.detail
                : (["This cannot be taken:"]
                    + error.faults.map { "  \($0.pointer): \($0.detail) (\($0.code.rawValue))" })
                    .joined(separator: "\n")
        case .notConfirmed: "Nothing was done."
        }
    }
}

/// An error that knows how it ends the process.
protocol CommandEnd: Error {
    var status: Int32 { get }
    /// For stderr; empty where everything was said.
    var message: String { get }
}

/// How an error ends the process.
struct Failure: Equatable {
    let status: Int32
    /// For stderr, or stdout where it is help that was asked for; empty for none.
    let message: String

    /// - Parameter parse: how ArgumentParser words its own errors, and with which status.
    init(_ error: any Error, parse: (any Error) -> (status: Int32, message: String)) {
        switch error {
        case let error as ClientError:
            let isRule = error.status.map { (400..<500).contains($0) } ?? false
            self.init(status: isRule ? ExitStatus.refused : ExitStatus.failed, message: "baton: \(error)")
        case CommandError.usage(let reason):
            self.init(status: ExitStatus.usage, message: "baton: \(reason)")
        case let error as any CommandEnd:
            self.init(status: error.status, message: error.message)
        case CommandError.refused, CommandError.impossible:
            self.init(status: ExitStatus.refused, message: "baton: \(error)")
        case let error as CommandError:
            self.init(status: ExitStatus.failed, message: "baton: \(error)")
        default:
            let (status, message) = parse(error)
            self.init(status: Failure.status(ofParser: status), message: message)
        }
    }

    init(status: Int32, message: String) {
        self.status = status
        self.message = message
    }

    /// ArgumentParser exits with EX_USAGE where Baton exits with 2.
    private static func status(ofParser status: Int32) -> Int32 {
        status == ArgumentParser.ExitCode.validationFailure.rawValue ? ExitStatus.usage : status
    }
}
