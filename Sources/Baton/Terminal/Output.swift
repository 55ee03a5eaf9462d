// Where commands print: answers to stdout, everything else to stderr.

import Domain
import Foundation

/// What is known of the place that text goes to, and how to write there.
struct Output: Sendable {
    /// Columns of the terminal; nil when stdout is a file or a pipe.
    let width: Int?
    let usesColour: Bool
    /// Whether somebody watches stderr, and progress is worth showing.
    let showsProgress: Bool
    let write: @Sendable (String) -> Void
    let writeError: @Sendable (String) -> Void

    /// The process's own streams.
    static func standard(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> Output {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let forbidsColour = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
        return Output(
            width: isTerminal ? terminalWidth() : nil, usesColour: isTerminal && !forbidsColour,
            showsProgress: isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb",
            write: { Output.put(Array($0.utf8), to: .standardOutput) },
            writeError: { Output.put(Array($0.utf8), to: .standardError) })
    }

    /// A reader that has gone, such as `head`, wants no more: that ends the command, and is no error.
    private static func put(_ bytes: [UInt8], to stream: FileHandle) {
        do {
            try stream.write(contentsOf: Data(bytes))
        } catch {
            // Foundation tells of the cause in the error beneath.
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            Foundation.exit(cause?.code == Int(EPIPE) || errno == EPIPE ? 0 : 1)
        }
    }

    private static func terminalWidth() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

extension Output {
    func line(_ text: String = "") { write(text + "\n") }

    /// Bytes as they are, such as what was signed.
    func bytes(_ bytes: [UInt8]) { write(String(decoding: bytes, as: UTF8.self)) }

    /// A word to the person at the terminal; never part of an answer.
    func note(_ text: String) { writeError(text + "\n") }

    func table(_ table: Table, ifEmpty: String) {
        guard !table.isEmpty else { return note(ifEmpty) }
        for text in table.lines(width: width, emphasis: bold) { line(text) }
    }

    /// Names and values below one another.
    func fields(_ fields: [(name: String, value: String?)]) {
        let shown = fields.compactMap { field in
            field.value.map { (field.name, $0.printable) }
        }
        let nameWidth = shown.map(\.0.columns).max() ?? 0
        for (name, value) in shown {
            line("\(bold(name.padded(to: nameWidth)))  \(value)")
        }
    }

    func json(_ json: JSON) { line(json.indented) }

    func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
