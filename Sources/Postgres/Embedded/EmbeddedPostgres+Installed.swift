// Which PostgreSQL a server would run, for whoever only wants to know.

import Foundation

extension EmbeddedPostgres {
    /// The version of the installed programs that a new cluster would be made with.
    package static func installedVersion() async throws(EmbeddedPostgresError) -> String {
        let account = try ServiceAccount.choose(clusterDirectory: nil)
        return try await Installation.find(
            for: nil, account: account, path: ProcessInfo.processInfo.environment["PATH"]
        ).version
    }
}
