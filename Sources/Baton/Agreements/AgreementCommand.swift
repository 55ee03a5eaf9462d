// baton agreement: frameworks and local agreements.

import ArgumentParser
import Client
import Domain

struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "List, show, create and rename agreements.",
        subcommands: [
            ListAgreements.self, ShowAgreement.self, CreateAgreement.self, RenameAgreement.self,
            SchemaOfTerms.self,
        ])
}

struct ListAgreements: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List agreements.",
        discussion: """
            EXAMPLES:
              baton agreement list --kind local --framework inbound
              baton agreement list --region dach --state active --json
            """)

    @Option(help: "framework or local.") var kind: AgreementKind?
    @Option(help: "Only the local agreements under this framework.") var framework: String?
    @Option(help: "Only those of which a version is in this state, such as draft or active.")
    var state: VersionState?
    @Option(help: "Only local ones for this region or one below it.") var region: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter = AgreementFilter(
            kind: kind?.rawValue, framework: framework, state: state?.rawValue, region: region)
        output.show(
            try await client.agreements(filter).collect(), json: options.json,
            columns: [
                .key("Key"), .text("Name"), .key("Kind"), .key("Framework"), .number("Latest"),
                .number("In force"), .number("Scheduled"),
            ],
            ifEmpty: "There are no such agreements."
        ) {
            [
                $0.key, $0.name, $0.kind, $0.framework.orDash, $0.latestVersion.orDash,
                $0.versionInForce.orDash,
                $0.scheduledVersion.orDash,
            ]
        }
    }
}

struct ShowAgreement: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agreement and its versions.")

    @Argument(help: "The agreement's key.") var agreement: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.agreement(agreement)
        guard !options.json else { return output.json(answer.json) }
        output.fields(answer.value.fields)
        let versions = try await client.versions(of: agreement).collect()
        output.line()
        output.show(
            versions, json: false, columns: VersionRecord.columns, ifEmpty: "It has no versions yet.", \.row)
    }
}

struct RenameAgreement: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give an agreement another name.")

    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "Its new name.") var name: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.agreement(agreement)
        } write: { _, etag in
            try await client.renameAgreement(agreement, to: name, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

extension AgreementRecord {
    var fields: [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("Kind", kind), ("Framework", framework), ("Programme", programme),
            ("Created", createdAt.short), ("Latest version", latestVersion.orDash),
            ("In force", versionInForce.orDash), ("Scheduled", scheduledVersion.map { String($0) }),
        ]
    }
}
