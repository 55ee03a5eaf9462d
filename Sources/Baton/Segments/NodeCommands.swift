// What regions and verticals have in common: listing, showing, moving and deleting nodes of a tree.

import ArgumentParser
import Client
import Domain

/// Which tree a command works on.
protocol NodeKind: Sendable {
    static var tree: SegmentTree { get }
    static var word: String { get }
    /// What only this kind of node has, as a heading and a cell.
    static var heading: String { get }
    static func cell(_ node: SegmentNodeRecord) -> String
}

enum Regions: NodeKind {
    static let tree = SegmentTree.regions
    static let word = "region"
    static let heading = "Countries"
    static func cell(_ node: SegmentNodeRecord) -> String { node.countries.joined(separator: " ") }
}

enum Verticals: NodeKind {
    static let tree = SegmentTree.verticals
    static let word = "vertical"
    static let heading = "Aliases"
    static func cell(_ node: SegmentNodeRecord) -> String { node.aliases.joined(separator: ", ") }
}

struct ListNodes<Kind: NodeKind>: APICommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: "List the \(Kind.word)s as a tree.")
    }

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let nodes = try await client.nodes(of: Kind.tree).collect()
        let ordered =
            options.json ? nodes : nodes.sorted { $0.value.path.lexicographicallyPrecedes($1.value.path) }
        var columns = [Table.Column.key("Key"), .text("Name"), .text(Kind.heading)]
        if Kind.self == Regions.self { columns += [.key("Maturity"), .key("Time zone")] }
        output.show(ordered, json: options.json, columns: columns, ifEmpty: "There are no \(Kind.word)s.") {
            node in
            let indent = String(repeating: "  ", count: node.path.count - 1)
            let cells = [indent + node.key, node.name, Kind.cell(node)]
            return cells + [node.maturityIndex.map(Self.thousandths) ?? "", node.timeZone ?? ""]
        }
    }

    /// 1100 is 1.100.
    static func thousandths(_ index: Int) -> String {
        let rest = String(index % 1000)
        return "\(index / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

struct ShowNode<Kind: NodeKind>: APICommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: "Show a \(Kind.word).")
    }

    @Argument(help: "Its key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.node(key, of: Kind.tree), json: options.json) {
            output.fields($0.fields(Kind.self))
        }
    }
}

struct MoveNode<Kind: NodeKind>: APICommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "move", abstract: "Move a \(Kind.word) with all below it.",
            discussion: "Refused while an agreement's selector names it or something below it.")
    }

    @Argument(help: "Its key.") var key: String
    @Option(help: "The key of the \(Kind.word) to put it under.") var under: String?
    @Flag(help: "Make it a root.") var root = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard (under != nil) != root else { throw ValidationError("Say either --under or --root.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.node(key, of: Kind.tree)
        } write: { current, etag in
            var definition = current?.definition ?? [:]
            definition["parent"] = .text(under)
            return try await client.putNode(key, of: Kind.tree, .object(definition), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.fields($0.fields(Kind.self)) }
    }
}

struct DeleteNode<Kind: NodeKind>: APICommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "delete", abstract: "Delete a \(Kind.word).",
            discussion: "Refused while others lie below it or an agreement's selector names it.")
    }

    @Argument(help: "Its key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let node = try await client.node(key, of: Kind.tree)
        try Confirmation.terminal.require("Delete the \(Kind.word) “\(node.value.name)”?", yes: options.yes)
        try await client.deleteNode(key, of: Kind.tree, ifMatch: node.etag ?? "*")
        if options.json {
            output.json([:])
        } else {
            output.note("Deleted the \(Kind.word) “\(node.value.name)”.")
        }
    }
}

extension Answer<SegmentNodeRecord> {
    /// What was defined, without what the server adds: the body that would put it there again.
    var definition: JSONObject {
        var definition = JSONObject()
        for field in ["name", "parent", "countries", "maturity_index", "time_zone", "calendar", "aliases"] {
            if let value = json[field] { definition[field] = value }
        }
        return definition
    }
}

extension SegmentNodeRecord {
    func fields<Kind: NodeKind>(_ kind: Kind.Type) -> [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("Path", path.joined(separator: " > ")),
            (Kind.heading, Kind.cell(self)),
            ("Maturity", maturityIndex.map(ListNodes<Regions>.thousandths)), ("Time zone", timeZone),
            ("Calendar", calendar),
            ("Since", validFrom.short),
        ]
    }
}
