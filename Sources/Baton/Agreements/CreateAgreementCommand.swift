// baton agreement create: an agreement without a text, or one that begins with a template.

import ArgumentParser
import Client
import Domain

struct CreateAgreement: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create an agreement: a framework, or with --framework a local one.",
        discussion: """
            With --template the framework gets a first draft, complete and in the language of the \
            template. On a terminal you are asked for the values worth filling in, unless \
            you say --set, --yes or --json.

            EXAMPLES:
              baton agreement create inbound --name "Inbound leads" --programme Inbound
              baton agreement create dach-inbound --name "In DACH" --framework inbound
              baton agreement create leads --template starter --language de
              baton agreement create leads --template starter --set /commitments/leads/target=60
            """)

    @Argument(help: "Its key: a–z, 0–9 and hyphen.") var agreement: String
    @Option(help: "Its name; with --template also the template's title.") var name: String?
    @Option(help: "The framework that a local agreement belongs to.") var framework: String?
    @Option(help: "What a framework is for.") var programme: String?
    @Option(help: "framework or local; follows from --framework.") var kind: AgreementKind?
    @Option(help: "The template to begin with, such as starter; see baton template list.")
    var template: String?
    @OptionGroup var filling: TemplateOptions
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard framework == nil || programme == nil else {
            throw ValidationError("Only a framework has a --programme.")
        }
        guard kind == nil || (kind == .local) == (framework != nil) else {
            throw ValidationError("A local agreement names its --framework, and a framework has none.")
        }
        guard name != nil || template != nil else { throw ValidationError("Give the agreement a --name.") }
        guard template == nil || framework == nil else {
            throw ValidationError("A --template makes a framework: leave out --framework.")
        }
        guard template != nil || !filling.isGiven else {
            throw ValidationError("--language, --starts and --set belong to a --template.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        if let template { return try await begin(with: template, client, output) }
        let creation: AgreementCreation =
            framework.map { .local(framework: $0) } ?? .framework(programme: programme)
        output.show(
            try await client.createAgreement(agreement, name: name ?? agreement, creation),
            json: options.json
        ) { output.fields($0.fields) }
    }

    /// Everything that can be wrong with the values is found before anything is made.
    private func begin(with key: String, _ client: BatonClient, _ output: Output) async throws {
        let template = try await client.template(
            key, in: filling.language ?? .english, startingOn: filling.starts
        ).value.template
        let terms = try filling.terms(of: template, asks: !options.yes && !options.json, .terminal, output)
        let created = try await client.createAgreement(
            agreement, name: name ?? template.title, .framework(programme: programme))
        let draft: Answer<VersionRecord>
        do {
            draft = try await client.draftVersion(of: agreement, VersionDraft(terms: terms))
        } catch {
            output.note("The agreement “\(agreement)” was created; its first version could not be drafted.")
            throw error
        }
        guard !options.json else {
            return output.json(["agreement": created.json, "version": draft.json])
        }
        output.written(draft, json: false) { version in
            output.fields([("Name", created.value.name)] + version.fields)
        }
        output.note(
            """

            What next:
              baton version document \(agreement) --output \(agreement).html   read it as a document
              baton version terms \(agreement) --merge changes.json   change it
              baton version propose \(agreement)   freeze it and bring it into force
            """)
    }
}
