// The kinds of files that agreements are kept in, and where each stands in its directory.

import Domain

/// What a file holds; its header says so: `apiVersion: baton/v1` and `kind`.
enum FileKind: String, CaseIterable, Sendable {
    case settings = "Settings"
    case segments = "Segments"
    case sizes = "Sizes"
    case tiers = "Tiers"
    case framework = "Framework"
    case localAgreement = "LocalAgreement"

    static let apiVersion = "baton/v1"
    static let agreements = "agreements"
    static let suffix = ".yaml"

    /// The kind of which there is one file, at the top of a directory.
    static let single: [FileKind] = [.settings, .segments, .sizes, .tiers]

    /// Where the file stands; nil for kinds of which there are many.
    var path: String? {
        FileKind.single.contains(self) ? rawValue.lowercased() + FileKind.suffix : nil
    }

    static func path(ofAgreement key: Slug) -> String { "\(agreements)/\(key)\(suffix)" }

    /// The kinds that a path may hold.
    static func kinds(at path: String) -> [FileKind] {
        let single = single.filter { $0.path == path }
        return single.isEmpty ? [.framework, .localAgreement] : single
    }

    var agreementKind: AgreementKind? {
        switch self {
        case .framework: .framework
        case .localAgreement: .local
        default: nil
        }
    }

    init(_ kind: AgreementKind) { self = kind == .framework ? .framework : .localAgreement }
}

extension FileKind {
    private static let header = ["/apiVersion", "/kind"]

    /// The order in which an agreement's file is written.
    static let agreementOrder = KeyOrder(
        paths: header + [
            "/key", "/name", "/framework", "/programme", "/selector/region", "/selector/size",
            "/selector/vertical", "/selector/tier", "/validity/from", "/validity/to", "/validity/time_zone",
            "/terms",
        ], terms: ["terms"])

    static let listOrder = KeyOrder(
        paths: header + [
            "/dimension_precedence", "/default_framework", "/time_zone", "/default_calendar",
            "/fiscal_year_start", "/bands/*/key", "/bands/*/name",
            "/bands/*/employees_from", "/bands/*/employees_to", "/tiers/*/key", "/tiers/*/name",
            "/tiers/*/rank",
        ])

    /// Trees are written from their roots down, each node before those below it.
    static func segmentOrder(regions: NodeTree, verticals: NodeTree) -> KeyOrder {
        func paths(_ tree: NodeTree, _ name: String, _ fields: [String]) -> [String] {
            let nodes = tree.keys.compactMap { tree[$0] }.sorted { $0.number < $1.number }
            return nodes.flatMap { node in fields.map { "/\(name)/\(node.key)/\($0)" } }
        }
        return KeyOrder(
            paths: header
                + paths(
                    regions, "regions",
                    ["name", "parent", "countries", "maturity_index", "time_zone", "calendar"])
                + paths(verticals, "verticals", ["name", "parent", "aliases"]))
    }
}
