// baton segment: the four dimensions by which agreements differ, and their order.

import ArgumentParser

struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", abstract: "Define regions, verticals, sizes, tiers and their precedence.",
        subcommands: [
            RegionCommand.self, VerticalCommand.self, SizesCommand.self, TiersCommand.self,
            PrecedenceCommand.self,
        ])
}

struct RegionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "region", abstract: "The tree of regions.",
        subcommands: [
            ListNodes<Regions>.self, ShowNode<Regions>.self, SetRegion.self, MoveNode<Regions>.self,
            DeleteNode<Regions>.self,
        ])
}

struct VerticalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vertical", abstract: "The tree of verticals.",
        subcommands: [
            ListNodes<Verticals>.self, ShowNode<Verticals>.self, SetVertical.self, MoveNode<Verticals>.self,
            DeleteNode<Verticals>.self,
        ])
}
