// Which methods a path has, to tell a wrong method from a wrong path.

import HTTPTypes
import Hummingbird

/// The routes of a router, as they were when the table was made.
struct RouteTable: Sendable {
    private let routes: [(path: RouterPath, method: HTTPRequest.Method)]

    init(_ router: Router<RequestScope>) {
        routes = router.routes.map { ($0.path, $0.method) }
    }

    /// What `Allow` says of this path; empty where there is no such path. A GET brings its HEAD.
    func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        var methods: Set<String> = []
        for route in routes where matches(route.path, parts) {
            methods.insert(route.method.rawValue)
            if route.method == .get { methods.insert(HTTPRequest.Method.head.rawValue) }
        }
        return methods.sorted()
    }

    private func matches(_ path: RouterPath, _ parts: [Substring]) -> Bool {
        path.count == parts.count && zip(path, parts).allSatisfy { element, part in element ~= part }
    }
}
