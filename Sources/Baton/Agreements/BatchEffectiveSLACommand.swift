// baton effective-sla batch: many at once.

import ArgumentParser
import Client
import Domain

struct BatchEffectiveSLA: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "Show the SLAs of up to 10,000 segments or accounts.",
        discussion: """
            The file has one external id a line, or is a JSON object as the API takes it: \
            {"segments": [{"region": "dach", "size": "enterprise"}, …]}. With --json each \
            answer is one line (NDJSON), as soon as it is there, and the last line is the \
            end marker.

            EXAMPLE:
              printf 'crm-0462\\ncrm-1648\\n' | baton effective-sla batch -
            """)

    @Argument(help: "The file, or - for standard input.") var file: InputFile
    @Option(help: "The instant to answer for; else now.") var at: Instant?
    @Option(help: "The framework to answer from; else the default one.") var framework: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let question = try BatchQuestion(bytes: try file.bytes(), at: at, framework: framework)
        var table = Table(.text("Asked for"), .key("Framework"), .number("Layers"), .text("Most specific"))
        var count = 0
        var refused = 0
        try await client.effectiveSLAs(question.json) { line in
            count += 1
            if case .none = line.outcome { refused += 1 }
            if options.json {
                output.line(line.json.canonicalText)
            } else {
                table.add([question.names[line.index]] + line.cells)
            }
        }
        if options.json {
            output.line((["end": true, "count": .integer(count)] as JSON).canonicalText)
        } else {
            output.table(table, ifEmpty: "Nothing was asked for.")
            if refused > 0 { output.note("\(refused) of \(count) have no SLA.") }
        }
    }
}

/// The body of a batch call, and how people call each of its parts.
struct BatchQuestion: Sendable, Equatable {
    let json: JSON
    let names: [String]

    /// - Parameter bytes: a JSON object, or external ids one a line.
    init(bytes: [UInt8], at: Instant?, framework: String?) throws(CommandError) {
        var body: JSONObject
        let isObject = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
        if isObject {
            do {
                body = try JSON.parse(bytes).objectValue ?? [:]
            } catch {
                throw .failed("The question is not JSON: \(error)")
            }
        } else {
            body = ["accounts": .texts(BatchQuestion.lines(bytes))]
        }
        if let at { body["at"] = .string(at.description) }
        if let framework { body["framework"] = .string(framework) }
        let accounts = body["accounts"]?.arrayValue?.map(\.summary)
        let segments = body["segments"]?.arrayValue?.map { segment in
            let named = segment.objectValue?.map { "\($0.key) \($0.value.summary)" } ?? []
            return named.isEmpty ? "any segment" : named.joined(separator: " · ")
        }
        guard let names = accounts ?? segments, !names.isEmpty else {
            throw .failed("The question names no accounts or segments.")
        }
        self.names = names
        json = .object(body)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

extension BatchLine {
    fileprivate var cells: [String] {
        switch outcome {
        case .sla(let sla):
            let top = sla.value.layers.last.map { "\($0.agreement) v\($0.version)" }
            return [sla.value.framework, String(sla.value.layers.count), top ?? "–"]
        case .none(let code, let detail):
            return ["–", "–", "\(detail) (\(code))"]
        }
    }
}
