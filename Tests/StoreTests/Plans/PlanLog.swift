// The plans of what a database ran, as PostgreSQL's auto_explain wrote them into its log.

import Domain
import Foundation
import Postgres
import Support

/// One statement as it was executed: its text, the pages it touched, the rows it gave or wrote.
struct ExecutedPlan: Sendable {
    let statement: String
    let buffers: Int
    let rows: Int
    let isWrite: Bool
    /// The plan for people: a node a line, with its rows and pages.
    let outline: String

    init?(_ json: JSON) {
        guard let text = json["Query Text"]?.stringValue, let plan = json["Plan"] else { return nil }
        statement = text
        buffers = Self.buffers(plan)
        isWrite = plan["Node Type"]?.stringValue == "ModifyTable"
        // A statement that only writes gives no rows; what it wrote came from below.
        rows =
            isWrite && Self.rows(plan) == 0 ? Self.children(plan).map(Self.rows).max() ?? 0 : Self.rows(plan)
        outline = Self.outline(plan, depth: 0)
    }

    private static func buffers(_ node: JSON) -> Int {
        ["Shared Hit Blocks", "Shared Read Blocks", "Temp Read Blocks"].reduce(0) {
            $0 + (node[$1]?.intValue ?? 0)
        }
    }

    private static func rows(_ node: JSON) -> Int {
        (node["Actual Rows"]?.intValue ?? 0) * (node["Actual Loops"]?.intValue ?? 1)
    }

    private static func children(_ node: JSON) -> [JSON] { node["Plans"]?.arrayValue ?? [] }

    private static func outline(_ node: JSON, depth: Int) -> String {
        let names = ["Node Type", "Relation Name", "Index Name", "Index Cond", "Filter"]
        let words = names.compactMap { node[$0]?.stringValue }.joined(separator: " ")
        let discarded = node["Rows Removed by Filter"]?.intValue ?? 0
        let line =
            String(repeating: "  ", count: depth)
            + "\(words): \(rows(node)) rows, \(discarded) discarded, \(buffers(node)) pages"
        return ([line] + children(node).map { outline($0, depth: depth + 1) }).joined(separator: "\n")
    }
}

/// The log of one database; nothing else of the cluster's.
struct PlanLog: Sendable {
    private let path: String
    private let marker: String

    /// Lets PostgreSQL explain everything that `baton_app` and the operator run here from the next connection on.
    init(_ database: TestDatabase) async throws {
        path = database.cluster.logPath
        marker = "@\(database.name) LOG:"
        let settings: [(SQL, String)] = [
            ("session_preload_libraries", "auto_explain"), ("auto_explain.log_min_duration", "0"),
            ("auto_explain.log_analyze", "on"), ("auto_explain.log_buffers", "on"),
            ("auto_explain.log_timing", "off"), ("auto_explain.log_format", "json"),
        ]
        try await withPool(database.ownerConninfo, connections: 1) { pool in
            try await pool.transaction(prelude: nil) { transaction in
                for (name, value) in settings {
                    // ALTER DATABASE takes no parameters; a quoted name is a value to it like any other.
                    try await transaction.query(
                        "ALTER DATABASE \(identifier: database.name) SET \(name) = \(identifier: value)")
                }
            }
        }
    }

    /// Where the log ends now.
    var end: UInt64 {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64
        return (size ?? nil) ?? 0
    }

    /// The plans that were written since.
    func plans(since start: UInt64) throws -> [ExecutedPlan] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.seek(toOffset: start)
        let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        var plans: [ExecutedPlan] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            guard line.contains(marker), line.hasSuffix("plan:") else { continue }
            // The lines that follow belong to it as long as they are indented.
            let body = lines.prefix { $0.hasPrefix("\t") }
            lines = lines.dropFirst(body.count)
            let json = try JSON.parse(Array(body.joined(separator: "\n").replacing("\t", with: " ").utf8))
            if let plan = ExecutedPlan(json) { plans.append(plan) }
        }
        return plans
    }
}
