// The private directory of the unix socket, whose path must be short and plain.

import Foundation

enum SocketDirectory {
    /// Makes the directory and answers its path: in the cluster, or a short one where that path does not serve.
    static func make(
        cluster: ClusterLocation, name: String, account: ServiceAccount
    ) throws(EmbeddedPostgresError) -> String {
        let own = cluster.directory + "/run"
        // A link that PostgreSQL's user put there must not lead root's mkdir and chown elsewhere; both stop at links.
        for path in serves(own) ? [own] : fallbacks(cluster: cluster, name: name, account: account) {
            guard FileStatus.makePrivateDirectory(path, for: account) else { continue }
            guard FileStatus(at: path)?.isPrivateDirectory(of: account) == true else {
                throw .unsafeDirectory(path)
            }
            return path
        }
        throw .homeUnusable(home: own, reason: "no directory for the socket could be made")
    }

    /// Removes the directory of a stopped PostgreSQL where it is outside the cluster.
    static func remove(_ path: String, cluster: ClusterLocation) {
        if path != cluster.directory + "/run" { rmdir(path) }
    }

    /// Whether a socket in the directory can be bound, and named in a connection string, where commas separate hosts.
    static func serves(_ directory: String) -> Bool {
        let socketBytes = directory.utf8.count + 1 + EmbeddedLimits.socketName.utf8.count
        return socketBytes <= EmbeddedLimits.socketPathBytes
            && directory.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "/._-+".utf8.contains(byte)
                }
            }
    }

    private static func fallbacks(cluster: ClusterLocation, name: String, account: ServiceAccount) -> [String]
    {
        let hash = PathHash.of(cluster.directory)
        let temporary = "/tmp/\(name)-\(account.uid)-\(hash)"
        return ServiceAccount.weAreRoot ? ["/run/\(name)-\(hash)", temporary] : [temporary]
    }
}
