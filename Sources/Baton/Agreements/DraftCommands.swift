// baton version draft|edit|terms|propose|delete: work on drafts.

import ArgumentParser
import Client
import Domain

/// What a draft says beside its number. What is not given is nil.
struct DraftOptions: ParsableArguments {
    @Option(help: "A JSON file with the terms, or - for standard input.") var terms: InputFile?
    @Option(help: "The selector's region.") var region: String?
    @Option(help: "The selector's size.") var size: String?
    @Option(help: "The selector's vertical.") var vertical: String?
    @Option(help: "The selector's tier.") var tier: String?
    @Option(help: "The first day that it is valid, such as 2027-01-01; else from when it is signed.")
    var from: CivilDate?
    @Option(help: "The last day, which is included, such as 2027-12-31; else until it is replaced.")
    var to: CivilDate?
    @Option(help: "Where these days begin and end, such as Europe/Berlin; else the tenant's time zone.")
    var timeZone: TimeZoneName?

    var validity: StatedValidity { StatedValidity(from: from, to: to, zone: timeZone) }

    var selector: [String: String]? {
        let named = ["region": region, "size": size, "vertical": vertical, "tier": tier].compactMapValues(
            \.self)
        return named.isEmpty ? nil : named
    }
}

struct DraftVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a version of an agreement.",
        discussion: """
            EXAMPLES:
              baton version draft inbound --terms framework.json
              baton version draft dach-inbound --region dach --terms dach.json
              baton version draft dach-inbound --based-on 2
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @OptionGroup var draft: DraftOptions
    @Option(help: "The version that gives the selector and terms that are not given here.") var basedOn: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard draft.terms != nil || basedOn != nil else {
            throw ValidationError("Say what the draft holds: --terms, or --based-on a version.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let content = VersionDraft(
            selector: draft.selector, validity: draft.validity, terms: try draft.terms?.json(),
            basedOn: basedOn)
        output.written(try await client.draftVersion(of: agreement, content), json: options.json)
    }
}

struct EditVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a draft; what is not given stays.",
        discussion: "A selector is given whole: naming one dimension leaves the others open.")

    @OptionGroup var version: VersionArguments
    @OptionGroup var draft: DraftOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await version.number(client)
        let terms = try draft.terms?.json()
        let answer = try await client.edit {
            try await client.version(number, of: version.agreement)
        } write: { current, etag in
            let kept = current?.value
            let content = VersionDraft(
                selector: draft.selector ?? kept?.selectorKeys,
                validity: StatedValidity(
                    from: draft.from ?? kept?.validity.from, to: draft.to ?? kept?.validity.to,
                    zone: draft.timeZone ?? kept?.validity.zone),
                terms: terms ?? kept?.terms)
            return try await client.putVersion(number, of: version.agreement, content, ifMatch: etag ?? "*")
        }
        output.written(answer, json: options.json)
    }
}

struct TermsOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: "Print the terms of a version, or change those of a draft.",
        discussion: """
            EXAMPLES:
              baton version terms inbound 4 > framework.json
              baton version terms dach-inbound --merge faster-response.json
            """)

    @OptionGroup var version: VersionArguments
    @Option(help: "A JSON Merge Patch (RFC 7396) to apply, or - for standard input.") var merge: InputFile?
    @Option(help: "A JSON Patch (RFC 6902) to apply, or - for standard input.") var patch: InputFile?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard merge == nil || patch == nil else { throw ValidationError("Say --merge or --patch, not both.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await version.number(client)
        let change =
            try merge.map { TermsChange.merge(try $0.json()) }
            ?? patch.map { TermsChange.patch(try $0.json()) }
        guard let change else {
            return output.json(try await client.terms(number, of: version.agreement).json)
        }
        let answer = try await client.edit {
            try await client.version(number, of: version.agreement)
        } write: { _, etag in
            try await client.changeTerms(number, of: version.agreement, change, ifMatch: etag ?? "*")
        }
        output.written(answer, json: options.json)
    }
}

struct ProposeVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Freeze a draft and ask for signatures; where nobody must sign, it comes into force.",
        discussion:
            """
            A proposed version can never be changed again. `baton sign` signs it, `baton sign link` asks others. What is \
            unwise, and responsibilities that nobody in office answers for, is shown first; where the framework says \
            so (/scope/staffing: refuse), the latter refuse the proposal.
            """
    )

    @OptionGroup var version: VersionArguments
    @Option(help: "The last day for signatures, such as 2027-01-31; without it there is no hurry.")
    var signBy: CivilDate?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await version.number(client)
        let draft = try await VersionPreview(number, of: version.agreement, client)
        draft.show(output, signBy: signBy)
        let staffing = try await client.staffing(of: number, version.agreement).value
        let warnings = draft.version.warnings + staffing.warnings
        output.warnings(warnings)
        if staffing.isRefused {
            output.note(
                "The framework refuses to let a version be proposed whose responsibilities are not staffed.")
        }
        try Confirmation.terminal.require(
            "Propose version \(number) of “\(version.agreement)”? It cannot be changed after that.",
            yes: options.yes)
        // What was shown is what is frozen, also where somebody edits it meanwhile.
        output.written(
            try await client.proposeVersion(
                number, of: version.agreement, signBy: signBy, ifMatch: draft.etag), json: options.json,
            shown: warnings
        ) { version in
            output.fields(version.fields)
        }
    }
}

struct DeleteVersion: APICommand {
    static let configuration = CommandConfiguration(commandName: "delete", abstract: "Discard a draft.")

    @OptionGroup var version: VersionArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await version.number(client)
        let draft = try await client.version(number, of: version.agreement)
        try Confirmation.terminal.require(
            "Discard the draft, version \(number) of “\(version.agreement)”?", yes: options.yes)
        try await client.deleteVersion(number, of: version.agreement, ifMatch: draft.etag ?? "*")
        if options.json { output.json([:]) } else { output.note("Discarded.") }
    }
}

extension VersionRecord {
    var selectorKeys: [String: String]? {
        selector.map { named in
            Dictionary(named.map { ($0.dimension, $0.key) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
