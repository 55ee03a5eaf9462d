// baton template: the agreements that a framework can begin with.

import ArgumentParser
import Client
import Domain

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "List and show the templates that an agreement can begin with.",
        discussion: "Begin with one: baton agreement create inbound --template lead-handover",
        subcommands: [ListTemplates.self, ShowTemplate.self])
}

struct ListTemplates: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates.")

    @Option(help: "Only those in this language, en or de.") var language: Language?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.templates(in: language), json: options.json,
            columns: [
                .key("Key"), .key("Language"), .number("Fields"), .text("Title"), .text("Summary"),
            ],
            ifEmpty: "There are no templates."
        ) { [$0.key, $0.language, String($0.fieldCount), $0.title, $0.summary] }
    }
}

struct ShowTemplate: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a template: what it is for, its fields, or its terms.",
        discussion: """
            EXAMPLES:
              baton template show starter --language de
              baton template show account-based --starts 2027-04-01 --terms > framework.json
            """)

    @Argument(help: "The template's key.") var template: String
    @Option(help: "Its language, en or de.") var language: Language = .english
    @Option(help: "The day that its dates count from, such as 2027-01-01; else today.") var starts: CivilDate?
    @Flag(help: "Print its terms and nothing else.") var terms = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !terms || !options.json else {
            throw ValidationError("Say --terms or --json, not both: --json has the terms too.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.template(template, in: language, startingOn: starts)
        guard !terms else { return output.json(answer.value.template.terms) }
        output.show(answer, json: options.json) { output.template($0.template) }
    }
}

extension Output {
    func template(_ template: Template) {
        let annexes = template.annexes.keys.sorted().joined(separator: ", ")
        fields([
            ("Key", template.key.text), ("Title", template.title), ("Summary", template.summary),
            ("Language", template.language.rawValue), ("Dates from", template.starts.description),
            ("Sections", template.terms.objectValue?.keys.joined(separator: ", ")),
            ("Annexes", annexes.isEmpty ? nil : annexes),
        ])
        line()
        var table = Table(.key("Field"), .text("Value"), .key("Kind"), .text("Meaning"))
        for field in template.fields {
            table.add([
                field.pointer.description, field.example.summary, field.kind.rawValue,
                "\(field.label). \(field.explanation)",
            ])
        }
        self.table(table, ifEmpty: "It has no fields to fill in.")
    }
}
