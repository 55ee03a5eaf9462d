// baton segment sizes: the bands of employees, set together.

import ArgumentParser
import Client
import Domain

struct SizesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sizes", abstract: "The size bands.", subcommands: [ShowSizes.self, SetSizes.self],
        defaultSubcommand: ShowSizes.self)
}

struct ShowSizes: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the size bands.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.sizes(), json: options.json, output.bands)
    }
}

struct SetSizes: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Replace all size bands.",
        discussion: """
            A band is KEY=FROM-TO or KEY=FROM-TO:NAME; the last one is open.

            EXAMPLE:
              baton segment sizes set "small=0-249:Up to 249" mid=250-999 enterprise=1000-
            """)

    @Argument(help: "The bands, from small to large.") var bands: [SizeBand]
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.sizes()
        } write: { _, etag in
            try await client.putSizes(bands, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json, output.bands)
    }
}

extension Output {
    fileprivate func bands(_ sizes: SizeBands) {
        var table = Table(.key("Key"), .text("Name"), .number("From"), .number("To"))
        for band in sizes.bands {
            table.add([band.key.text, band.name, String(band.employeesFrom), band.employeesTo.orDash])
        }
        self.table(table, ifEmpty: "No size bands are set.")
    }
}

extension SizeBand: ExpressibleByArgument {
    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let key = Slug(sides[0]) else { return nil }
        let parts = sides[1].split(separator: ":", maxSplits: 1).map(String.init)
        let ends = parts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, let from = Int(ends[0]) else { return nil }
        let to = Int(ends[1])
        guard to != nil || ends[1].isEmpty else { return nil }
        self.init(
            key: key, name: parts.count == 2 ? parts[1] : key.text, employeesFrom: from, employeesTo: to)
    }
}
