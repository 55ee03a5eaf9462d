// baton effective-sla: what holds for a segment or an account, and where every value comes from.

import ArgumentParser
import Client
import Domain

struct EffectiveSLACommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effective-sla", abstract: "Show which SLA holds, with the source of every value.",
        discussion: """
            EXAMPLES:
              baton effective-sla crm-0462
              baton effective-sla --region dach --size enterprise --tier tier-1
              baton effective-sla --account crm-0462 --at 2027-01-01
              baton effective-sla batch accounts.txt --json
            """,
        subcommands: [ShowEffectiveSLA.self, BatchEffectiveSLA.self], defaultSubcommand: ShowEffectiveSLA.self
    )
}

/// A segment, by the dimensions that are named.
struct SegmentOptions: ParsableArguments {
    @Option(help: "The segment's region.") var region: String?
    @Option(help: "The segment's size.") var size: String?
    @Option(help: "The segment's vertical.") var vertical: String?
    @Option(help: "The segment's tier.") var tier: String?

    var dimensions: [String: String] {
        ["region": region, "size": size, "vertical": vertical, "tier": tier].compactMapValues(\.self)
    }
}

struct ShowEffectiveSLA: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the SLA of one segment or account (what is done by default).")

    @Argument(help: "An account's external id.") var account: String?
    @Option(name: .customLong("account"), help: "An account's external id.") var accountOption: String?
    @OptionGroup var segment: SegmentOptions
    @Option(help: "The instant to answer for, such as 2027-01-01; else now.") var at: Instant?
    @Option(help: "The framework to answer from; else the default one.") var framework: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard account == nil || accountOption == nil else { throw ValidationError("Name the account once.") }
        guard account ?? accountOption == nil || segment.dimensions.isEmpty else {
            throw ValidationError("Ask for an account or for a segment, not for both.")
        }
    }

    var subject: SLASubject {
        (account ?? accountOption).map { .account($0) } ?? .segment(segment.dimensions)
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.effectiveSLA(of: subject, at: at, framework: framework)
        output.show(answer, json: options.json, output.effectiveSLA)
    }
}

extension Output {
    func effectiveSLA(_ sla: EffectiveSLARecord) {
        line(bold(sla.title))
        line()
        table(sla.termsTable, ifEmpty: "The agreements set no values here.")
        line()
        table(sla.layersTable, ifEmpty: "")
    }
}

extension EffectiveSLARecord {
    /// `Dermapharm (crm-0462) · region germany · tier tier-1, under inbound, at 2027-01-01 00:00 (as planned)`.
    var title: String {
        let who = account.map { "\($0.name) (\($0.externalID))" }
        let subject = [who, segment.isEmpty ? (who == nil ? "any segment" : nil) : segment.words]
            .compactMap(\.self).joined(separator: " · ")
        let when = at.map { ", at \($0.short)" } ?? ""
        return (subject + ", under \(framework)" + when + (isProvisional ? " (as planned now)" : ""))
            .printable
    }

    /// Each value with the agreement and version that set it.
    var termsTable: Table {
        var table = Table(.path("Term"), .text("Value"), .key("Set by"), .text("Note"))
        for (pointer, source) in provenance {
            let value = (try? JSONPointer(parsing: pointer)).flatMap { terms[$0] }
            table.add([pointer.readablePath, value?.summary ?? "–", words(for: source), note(on: source)])
        }
        return table
    }

    var layersTable: Table {
        var table = Table(.number("Layer"), .key("Agreement"), .text("Name"), .text("Covers"))
        for layer in layers {
            let covers = layer.selector.isEmpty ? "everything (\(layer.kind))" : layer.selector.words
            table.add([String(layer.number), "\(layer.agreement) v\(layer.version)", layer.name, covers])
        }
        return table
    }

    private func words(for source: Source) -> String {
        guard let layer = layers.first(where: { $0.number == source.layer }) else {
            return "layer \(source.layer)"
        }
        return "\(layer.agreement) v\(layer.version) (layer \(layer.number))"
    }

    /// `450 × 1.100, maturity of dach; exception 3 until 2027-03-31`.
    private func note(on source: Source) -> String {
        let maturity = source.maturity.map {
            "\($0.base.summary) × \(ListNodes<Regions>.thousandths($0.index)), maturity of \($0.region)"
        }
        let exception = source.exception.map { "exception \($0.number) until \($0.until)" }
        return [maturity, exception].compactMap(\.self).joined(separator: "; ")
    }
}

extension String {
    /// A pointer without its first slash and with its escapes read: `responses/mql/first_response/within`.
    var readablePath: String {
        guard let pointer = try? JSONPointer(parsing: self) else { return self }
        return pointer.tokens.isEmpty ? "(all)" : pointer.tokens.joined(separator: "/")
    }
}
