// One server to a home directory: a lock that the kernel releases however its holder ends.

import Foundation

struct HomeLock: Sendable {
    private var descriptors: [Int32]

    /// Takes the lock on a home directory, or says which process has it.
    ///
    /// The descriptor closes on exec, so that a PostgreSQL which outlives a killed server does not keep the lock.
    init(home: String) throws(EmbeddedPostgresError) {
        let descriptor = open(home + "/server.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .homeUnusable(home: home, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(descriptor) }
            throw .alreadyInUse(home: home, pid: Self.holder(descriptor))
        }
        let line = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
            defer { close(descriptor) }
            throw .homeUnusable(home: home, reason: String(cString: strerror(errno)))
        }
        descriptors = [descriptor]
    }

    /// Locks the cluster's directory too: a copied home leads by its link to the same cluster as the original.
    mutating func cover(clusterDirectory: String) throws(EmbeddedPostgresError) {
        let descriptor = open(clusterDirectory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .homeUnusable(home: clusterDirectory, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .alreadyInUse(home: clusterDirectory, pid: nil)
        }
        descriptors.append(descriptor)
    }

    func release() {
        for descriptor in descriptors { close(descriptor) }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count], as: UTF8.self).prefix { $0.isNumber })
    }
}
