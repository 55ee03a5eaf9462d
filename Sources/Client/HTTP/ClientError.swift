// Everything that can go wrong with a call, in words for the person who made it.

package enum ClientError: Error, Sendable, Hashable {
    /// The API refused, and said why.
    case refused(Problem)
    /// No answer: the server could not be reached, or went away. `reason` is in plain English.
    case unreachable(server: String, reason: String)
    /// An answer that is not what the contract promises.
    case unreadable(String)
    /// A stream ended before its end marker.
    case cut(received: Int)
    /// The file to send cannot be read.
    case file(path: String, reason: String)
    /// The address is none.
    case invalidAddress(String)

    /// The status of a refusal.
    package var status: Int? {
        if case .refused(let problem) = self { problem.status } else { nil }
    }

    /// The code of a refusal.
    package var code: String? {
        if case .refused(let problem) = self { problem.code } else { nil }
    }
}

extension ClientError: CustomStringConvertible {
    /// One line, or for a refusal with faults one line more for each of them.
    package var description: String {
        switch self {
        case .refused(let problem): problem.description
        case .unreachable(let server, let reason): "\(server) does not answer: \(reason)."
        case .unreadable(let what): "The server's answer cannot be read: \(what)."
        case .cut(let received):
            "The answer was cut off after \(received) lines; nothing after them is known."
        case .file(let path, let reason): "\(path) cannot be read: \(reason)."
        case .invalidAddress(let address): "“\(address)” is not an http or https address."
        }
    }
}

extension Problem: CustomStringConvertible {
    /// The detail and the code, then every fault with its pointer, then the id under which the server logged it
    /// where that may help.
    package var description: String {
        var lines = ["\(detail) (\(status) \(code))"]
        let isRepetition = faults.count == 1 && faults[0].pointer.isEmpty && faults[0].detail == detail
        if !isRepetition {
            lines += faults.map { fault in
                let place = fault.pointer.isEmpty ? "" : "\(fault.pointer): "
                return "  \(place)\(fault.detail) (\(fault.code))"
            }
        }
        if status >= 500, let requestID { lines.append("  Request \(requestID)") }
        return lines.joined(separator: "\n")
    }
}
