// baton change request|decide|withdraw|draft: from asking for a change to the draft that has it.

import ArgumentParser
import Client
import Domain

struct RequestChange: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask for a change of an agreement.",
        discussion: """
            The values are a JSON Merge Patch (RFC 7396) on the agreement's terms: null removes. In a local \
            agreement null says that something of the framework does not hold.

            A local agreement may ask for an exception from its framework's guard rails, for the values that \
            --exception names and up to the day of --until. The governance board decides by its signatures.

            EXAMPLES:
              baton change request inbound --title "Faster first response" --reason "Two deals lost" --values fast.json
              echo '{"meetings": {"weekly": {"minutes": 30}}}' |
                baton change request inbound --title "Shorter weekly" --reason "It drags on" --values -
              baton change request inbound-brazil --title "Slower first response" --reason "Two people left" \
                --exception /responses/mql/first_response --until 2027-03-31
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "What shall change, in one line.") var title: String
    @Option(help: "Why.") var reason: String
    @Option(help: "A JSON file with the proposed values, or - for standard input.") var values: InputFile?
    @Option(
        help: ArgumentHelp(
            "Values that a guard rail forbids, such as /responses/mql/**; once or more.", valueName: "pointer"
        ))
    var exception: [String] = []
    @Option(help: "The last day of the exception.") var until: CivilDate?
    @Option(help: "The zone in which that day ends; else the tenant's.") var timeZone: TimeZoneName?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard exception.isEmpty == (until == nil) else {
            throw ValidationError("An exception takes both: --exception POINTER and --until DAY.")
        }
        guard timeZone == nil || until != nil else {
            throw ValidationError("--time-zone is the zone of --until.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let creation = ChangeRequestCreation(
            title: title, reason: reason, patch: try values?.json(),
            exception: until.map { (exception, $0.description, timeZone?.text) })
        output.show(
            try await client.requestChange(of: agreement, creation), json: options.json, output.change)
    }
}

struct DecideChange: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Agree to a request, or decline it with a reason.",
        discussion: """
            A decision stands. Who asked does not decide, unless an administrator.

            EXAMPLES:
              baton change decide inbound 3 agreed
              baton change decide inbound 4 declined --reason "Sales cannot staff it"
            """)

    @OptionGroup var change: ChangeArguments
    @Argument(help: "agreed or declined.") var decision: ChangeRequest.Verdict
    @Option(help: "Why; to decline, it is needed.") var reason: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard decision == .agreed || reason != nil else {
            throw ValidationError("Say with --reason why it is declined.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require(
            "Decide that request \(change.number) of “\(change.agreement)” is \(decision.rawValue)? It stands then.",
            yes: options.yes)
        let answer = try await client.decideChange(
            change.number, of: change.agreement, decision.rawValue, reason: reason)
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct WithdrawChange: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a request back.",
        discussion: """
            It leaves the draft that has its values; the draft's text stays as it is. Who asked may, and an \
            administrator.
            """)

    @OptionGroup var change: ChangeArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require(
            "Withdraw request \(change.number) of “\(change.agreement)”?", yes: options.yes)
        let answer = try await client.withdrawChange(change.number, of: change.agreement)
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct DraftChange: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Turn an agreed request into a draft with its values in place.",
        discussion: "Without a draft, one begins as the version in force reads; else say --into-draft.")

    @OptionGroup var change: ChangeArguments
    @Flag(help: "Put the values into the draft that there is.") var intoDraft = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        guard intoDraft else { return output.written(try await newDraft(client), json: options.json) }
        let answer = try await client.edit {
            try await presentDraft(client)
        } write: { _, etag in
            try await client.draftChange(change.number, of: change.agreement, into: etag ?? "*")
        }
        output.written(answer, json: options.json)
    }

    private func newDraft(_ client: BatonClient) async throws -> Answer<VersionRecord> {
        do {
            return try await client.draftChange(change.number, of: change.agreement, into: nil)
        } catch {
            guard error.code == ErrorCode.preconditionRequired.rawValue else { throw error }
            throw CommandError.impossible(
                "The agreement “\(change.agreement)” has a draft: say --into-draft to put the values into it."
            )
        }
    }

    private func presentDraft(_ client: BatonClient) async throws -> Answer<VersionRecord> {
        if let latest = try await client.agreement(change.agreement).value.latestVersion {
            let version = try await client.version(latest, of: change.agreement)
            if version.value.state == VersionState.draft.rawValue { return version }
        }
        throw CommandError.impossible("The agreement “\(change.agreement)” has no draft.")
    }
}
