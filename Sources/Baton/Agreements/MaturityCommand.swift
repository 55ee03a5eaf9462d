// baton maturity: what the regions' maturity makes of the agreed targets.

import ArgumentParser
import Client
import Domain

struct MaturityCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "maturity", abstract: "Show the targets that market maturity scales, region by region.",
        discussion: """
            EXAMPLES:
              baton maturity
              baton maturity --region brazil
              baton maturity --size enterprise --tier tier-1 --at 2027-01-01 --json
            """)

    @Option(help: "Only this region.") var region: String?
    @Option(help: "The size to answer for; else agreements that name one are left out.") var size: String?
    @Option(help: "The vertical to answer for.") var vertical: String?
    @Option(help: "The tier to answer for.") var tier: String?
    @Option(help: "The instant to answer for, such as 2027-01-01; else now.") var at: Instant?
    @Option(help: "The framework to answer from; else the default one.") var framework: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let segment = ["size": size, "vertical": vertical, "tier": tier].compactMapValues(\.self)
        let found = try await client.scaledTargets(in: segment, at: at, framework: framework).collect()
        let chosen = found.filter { region == nil || $0.value.region == region }
        guard !options.json else { return output.json(.array(chosen.map(\.json))) }
        output.table(
            ScaledTargetsRecord.table(of: chosen.map(\.value)), ifEmpty: "Maturity scales no targets here.")
    }
}

extension ScaledTargetsRecord {
    static func table(of records: [ScaledTargetsRecord]) -> Table {
        var table = Table(
            .key("Region"), .path("Target"), .number("Agreed"), .number("Index"), .number("Scaled"),
            .text("Unit"), .key("Set by"), .key("Index of"))
        for record in records {
            for target in record.targets {
                table.add([
                    record.region, target.pointer.readablePath, target.base.summary,
                    record.maturity.map { ListNodes<Regions>.thousandths($0.index) } ?? "–",
                    target.scaled.summary, target.unit ?? "–", "\(target.agreement) v\(target.version)",
                    record.maturity?.region ?? "–",
                ])
            }
        }
        return table
    }
}
