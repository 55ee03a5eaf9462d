// How the values of a template are given: as options, or as answers on a terminal.

import ArgumentParser
import Domain
import Foundation

/// A value for a field: `/commitments/leads/target=60`.
struct FieldSetting: ExpressibleByArgument, Sendable, Hashable {
    let pointer: JSONPointer
    let text: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let pointer = try? JSONPointer(parsing: String(parts[0])),
            !pointer.tokens.isEmpty
        else { return nil }
        self.pointer = pointer
        text = String(parts[1])
    }
}

/// What a template is filled with.
struct TemplateOptions: ParsableArguments {
    @Option(help: "The template's language, en or de; else en.") var language: Language?
    @Option(help: "The day that the template's dates count from, such as 2027-01-01; else today.")
    var starts: CivilDate?
    @Option(
        help: ArgumentHelp(
            "A value for one of the template's fields, such as /commitments/leads/target=60. Repeatable.",
            valueName: "pointer=value"))
    var set: [FieldSetting] = []

    var isGiven: Bool { language != nil || starts != nil || !set.isEmpty }

    func validate() throws {
        guard Set(set.map(\.pointer)).count == set.count else {
            throw ValidationError("A field can be --set once.")
        }
    }

    /// The terms with the values that were given, or with those that are asked for.
    ///
    /// - Parameter asks: whether the person has left anything to ask for.
    /// - Throws: `refused` with all faults of the values at once.
    func terms(
        of template: Template, asks: Bool, _ terminal: Confirmation, _ output: Output
    ) throws(CommandError) -> JSON {
        var values: [JSONPointer: JSON] = [:]
        if !set.isEmpty || !asks || !terminal.isInteractive {
            for setting in set {
                let field = template.fields.first { $0.pointer == setting.pointer }
                values[setting.pointer] = field?.value(typed: setting.text) ?? .string(setting.text)
            }
        } else {
            values = try FieldQuestions(template: template, terminal: terminal, tell: output.note).answers()
        }
        do {
            return try template.filled(with: values)
        } catch {
            throw .refused(error)
        }
    }
}

/// Asks for the values of a template, one after the other.
struct FieldQuestions {
    let template: Template
    let terminal: Confirmation
    /// Takes a line for the person at the terminal.
    let tell: (String) -> Void

    /// What was typed, without the fields that stay as the template has them.
    func answers() throws(CommandError) -> [JSONPointer: JSON] {
        tell("\(template.title.printable): press Enter to take what is in brackets.")
        var answers: [JSONPointer: JSON] = [:]
        for field in template.fields {
            tell("\n" + field.explanation.printable)
            if let value = try answer(to: field, after: answers) { answers[field.pointer] = value }
        }
        return answers
    }

    /// Asks until the answer will do; the end of the input ends the command.
    private func answer(
        to field: TemplateField, after answers: [JSONPointer: JSON]
    ) throws(CommandError) -> JSON? {
        while true {
            let question = "\(field.label.printable) [\(field.example.summary.printable)]: "
            guard let typed = terminal.ask(question) else { throw .notConfirmed }
            let text = typed.trimmingCharacters(in: .whitespaces)
            guard !text.isEmpty else { return nil }
            let value = field.value(typed: text)
            do {
                _ = try template.filled(with: answers.merging([field.pointer: value]) { $1 })
                return value
            } catch {
                // A value that stands in several places is wrong in each.
                var told: Set<String> = []
                for fault in error.faults where told.insert(fault.detail).inserted {
                    tell("  " + fault.detail.printable)
                }
            }
        }
    }
}

extension TemplateField {
    /// What was typed, as the field takes it. What is no number stays a text, and is refused as one.
    func value(typed text: String) -> JSON {
        guard kind != .text, let json = try? JSON.parse(text), json.doubleValue != nil else {
            return .string(text)
        }
        return json
    }
}
