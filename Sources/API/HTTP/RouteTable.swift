// Which methods a path has, to tell a wrong method from a wrong path.

import HTTPTypes
import Hummingbird

/// The routes of a router, as they were when the table was made.
struct RouteTable: Sendable {
    private let routes: [(path: RouterPath, method: HTTPRequest.Method)]

    init(_ router: Router<RequestScope>) {
        routes = router.routes.map { ($0.path, $0.method) }
    }

    /// What `Allow` says of this path; empty where there is no such path. A GET brings its HEAD. Like the router, it
    /// prefers a name to a parameter: `agreements/expiring` is no agreement.
    func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let matching = routes.filter { matches($0.path, parts) }
        let closest = matching.map { names(in: $0.path, parts) }.max { $0.lexicographicallyPrecedes($1) }
        var methods: Set<String> = []
        for route in matching where names(in: route.path, parts) == closest {
            methods.insert(route.method.rawValue)
            if route.method == .get { methods.insert(HTTPRequest.Method.head.rawValue) }
        }
        return methods.sorted()
    }

    private func matches(_ path: RouterPath, _ parts: [Substring]) -> Bool {
        path.count == parts.count && zip(path, parts).allSatisfy { element, part in element ~= part }
    }

    /// 1 for each part that the path names, 0 for a parameter.
    private func names(in path: RouterPath, _ parts: [Substring]) -> [Int] {
        zip(path, parts).map { element, part in element == .path(part) ? 1 : 0 }
    }
}
