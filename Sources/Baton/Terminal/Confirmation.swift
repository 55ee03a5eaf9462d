// Asking before what cannot be undone.

import Foundation

/// Asks the person at the terminal; refuses where nobody can answer.
struct Confirmation: Sendable {
    let isInteractive: Bool
    let ask: @Sendable (_ question: String) -> String?

    static let terminal = Confirmation(isInteractive: isatty(STDIN_FILENO) == 1) { question in
        FileHandle.standardError.write(Data(question.utf8))
        return readLine()
    }

    /// - Parameter yes: the person has said so already, with `--yes`.
    func require(_ question: String, yes: Bool) throws(CommandError) {
        guard !yes else { return }
        guard isInteractive else { throw .usage("\(question) Nobody is here to ask; say it with --yes.") }
        let answer = ask("\(question) [y/N] ")?.lowercased()
        guard answer == "y" || answer == "yes" else { throw .notConfirmed }
    }

    /// Has a word typed, for what destroys much.
    func requireTyping(_ word: String, _ question: String) throws(CommandError) {
        guard isInteractive else {
            throw .usage("\(question) Nobody is here to ask; say it with --yes and --name.")
        }
        guard ask("\(question)\nType “\(word)” to go on: ") == word else { throw .notConfirmed }
    }
}
