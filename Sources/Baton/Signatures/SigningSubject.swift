// What somebody is about to sign, as it is shown before the question.

import ArgumentParser
import Client
import Domain

extension Signatory.Capacity: ExpressibleByArgument {}

/// Which text of an agreement: a version, or an exception from guard rails that a change request asks for.
struct SignedArguments: ParsableArguments {
    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(
        help:
            "The version's number; the one that waits for signatures, else the newest, where it is left out.")
    var version: Int?
    @Option(help: "Instead of a version, the number of the change request that asks for an exception.")
    var exception: Int?

    func validate() throws { try Self.check(version, exception) }

    func subject(_ client: BatonClient) async throws -> SignedSubject {
        try await Self.subject(version, exception, of: agreement, client)
    }

    static func check(_ version: Int?, _ exception: Int?) throws {
        guard version == nil || exception == nil else {
            throw ValidationError("Give a version or --exception, not both.")
        }
    }

    static func subject(
        _ version: Int?, _ exception: Int?, of agreement: String, _ client: BatonClient
    ) async throws -> SignedSubject {
        if let exception { return .exception(exception) }
        return .version(try await waiting(version, of: agreement, client))
    }

    /// The version that is named, else the one that waits for signatures, which a draft beside it does not hide, else the
    /// newest.
    static func waiting(_ version: Int?, of agreement: String, _ client: BatonClient) async throws -> Int {
        if let version { return version }
        let newest = try await client.versions(of: agreement).collect(limit: 2).map(\.value)
        let waiting = newest.first { $0.state == VersionState.proposed.rawValue }
        if let waiting { return waiting.version }
        return try await VersionArguments.number(nil, of: agreement, client)
    }
}

extension SignedSubject {
    var field: (String, String?) {
        switch self {
        case .version(let number): ("Version", String(number))
        case .exception(let number): ("Exception", String(number))
        }
    }

    func words(of agreement: String) -> String {
        switch self {
        case .version(let number): "version \(number) of “\(agreement)”"
        case .exception(let number): "exception \(number) of “\(agreement)”"
        }
    }
}

/// A text with its slots; of a version, what it says otherwise than the version before.
struct SigningSubject: Sendable {
    enum Text: Sendable {
        case version(VersionPreview)
        case exception(ChangeRequestRecord)
    }

    let text: Text
    let slots: SlotsRecord

    init(_ subject: SignedSubject, of agreement: String, _ client: BatonClient) async throws {
        switch subject {
        case .version(let number):
            text = .version(try await VersionPreview(number, of: agreement, client))
        case .exception(let number):
            text = .exception(try await client.changeRequest(number, of: agreement).value)
        }
        slots = try await client.slots(subject, of: agreement).value
    }

    var words: String { slots.subject.words(of: slots.agreement) }

    /// The slot that a member is named for; the one that was said, where one was.
    ///
    /// - Throws: usage, where nothing or more than one is open to the member.
    func slot(_ named: String?, for member: String?) throws(CommandError) -> SlotsRecord.Slot {
        if let named {
            guard let slot = slots.slots.first(where: { $0.key == named }) else {
                throw .impossible("There is no slot “\(named)”; there are \(keys(slots.slots)).")
            }
            return slot
        }
        guard let member else {
            throw .impossible("Your key belongs to no member: name the slot, or use a member's key.")
        }
        let own = slots.slots.filter { slot in
            slot.state == "open" && slot.signatories.contains { $0.member == member }
        }
        guard let only = own.first else {
            throw .impossible(
                "Nothing here is open for the member “\(member)” to sign: \(keys(slots.slots)).")
        }
        guard own.count == 1 else { throw .usage("Say with --slot which of \(keys(own)).") }
        return only
    }

    private func keys(_ slots: [SlotsRecord.Slot]) -> String {
        slots.map { "\($0.key) (\($0.state))" }.joined(separator: ", ")
    }

    /// Before a question, on standard error: standard output is for the result.
    func show(_ output: Output) {
        switch text {
        case .version(let version): version.show(output, signBy: slots.signBy)
        case .exception(let request): show(request, output)
        }
    }

    private func show(_ request: ChangeRequestRecord, _ output: Output) {
        output.note(words)
        output.note("  Hash       \(slots.contentSHA256)")
        output.note("  Title      \(request.title.printable)")
        output.note("  Reason     \(request.reason.printable)")
        guard let exception = request.exception else { return }
        output.note("  For        \(exception.pointers.joined(separator: ", ").printable)")
        output.note("  Last day   \(exception.until) (\(exception.timeZone))")
        output.note("  From       \(exception.framework.agreement) v\(exception.framework.version)")
        output.note("  Quorum     \(slots.quorum) of the board's seats")
    }
}

extension Output {
    func signed(_ answer: Answer<SigningResultRecord>, json: Bool) {
        show(answer, json: json) { result in
            let signature = result.signature
            let done: [(String, String?)] = [
                ("Slot", signature.slot), ("Act", signature.act), ("At", signature.signedAt.short),
                ("Record", signature.sha256),
            ]
            switch result.text {
            case .version(let version):
                fields(
                    [("Agreement", version.agreement), ("Version", String(version.version))] + done + [
                        ("State", version.state),
                        (
                            "In force",
                            version.inForceFrom.map { "\($0.short) to \(version.inForceTo.short)" }
                        ),
                    ])
            case .exception(let request):
                fields(
                    [("Agreement", request.agreement), ("Exception", String(request.number))] + done
                        + [("State", request.state)])
            }
        }
    }
}
