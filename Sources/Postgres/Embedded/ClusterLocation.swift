// Where a cluster lives: below the home directory, or where its user can reach it.

import Foundation

/// The directory of one cluster, which belongs to PostgreSQL's user alone. `data` is what initdb made.
struct ClusterLocation: Sendable, Equatable {
    var directory: String

    var data: String { directory + "/data" }

    /// The major version that made the data; nil where there is none yet.
    var majorVersion: Int? {
        guard let text = try? String(contentsOfFile: data + "/PG_VERSION", encoding: .utf8) else {
            return nil
        }
        return Int(text.prefix { $0.isASCII && $0.isNumber })
    }

    /// What `<home>/postgres` is or leads to; nil where nothing was made yet.
    static func existing(home: String) -> ClusterLocation? {
        let entry = entry(of: home)
        switch FileStatus(at: entry)?.kind {
        case .directory: return ClusterLocation(directory: entry)
        case .link:
            guard let target = FileStatus.linkTarget(entry) else { return nil }
            return ClusterLocation(directory: target.hasPrefix("/") ? target : home + "/" + target)
        default: return nil
        }
    }

    /// Finds the cluster's directory or makes it: `<home>/postgres`, or where the account cannot reach that
    /// a directory below `shared` with a link to it from `<home>/postgres`.
    ///
    /// - Parameter shared: for example `/var/lib/service`; made when it is needed.
    static func open(
        home: String, shared: String, account: ServiceAccount
    ) async throws(EmbeddedPostgresError) -> ClusterLocation {
        if let location = existing(home: home) {
            // A kill between the link, the directory and the change of its owner leaves it for us to finish.
            try make(location.directory, for: account)
            guard try await account.canUse(location.directory) else {
                throw .unreachable(directory: location.directory, account: account.name)
            }
            return location
        }
        let entry = entry(of: home)
        try make(entry, for: account)
        if try await account.canUse(entry) { return ClusterLocation(directory: entry) }
        guard ServiceAccount.weAreRoot, rmdir(entry) == 0 else {
            throw .unreachable(directory: entry, account: account.name)
        }
        return try relocate(home: home, shared: shared, account: account)
    }

    /// A directory of its own for a home that was removed and made again: data of the old one is never deleted here.
    private static func relocate(
        home: String, shared: String, account: ServiceAccount
    ) throws(EmbeddedPostgresError) -> ClusterLocation {
        guard mkdir(shared, 0o711) == 0 || errno == EEXIST else {
            throw .homeUnusable(home: shared, reason: String(cString: strerror(errno)))
        }
        let name = PathHash.of(home)
        for number in 1...EmbeddedLimits.relocations {
            let directory = shared + "/" + (number == 1 ? name : "\(name)-\(number)")
            if FileStatus(at: directory) != nil { continue }
            // The link first: a kill in between then leaves a link to finish, not a directory that nobody knows.
            guard symlink(directory, entry(of: home)) == 0 else {
                throw .homeUnusable(home: home, reason: String(cString: strerror(errno)))
            }
            try make(directory, for: account)
            return ClusterLocation(directory: directory)
        }
        throw .homeUnusable(home: home, reason: "\(shared) is full of clusters of removed directories")
    }

    private static func make(_ directory: String, for account: ServiceAccount) throws(EmbeddedPostgresError) {
        guard FileStatus.makePrivateDirectory(directory, for: account) else {
            throw .homeUnusable(home: directory, reason: String(cString: strerror(errno)))
        }
        if ServiceAccount.weAreRoot, FileStatus(at: directory)?.uid == 0 {
            lchown(directory, account.uid, account.gid)
        }
        guard FileStatus(at: directory)?.isPrivateDirectory(of: account) == true else {
            throw .unsafeDirectory(directory)
        }
    }

    private static func entry(of home: String) -> String { home + "/postgres" }
}
