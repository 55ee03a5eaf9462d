// What lstat tells of a path, without following a link at its end, and fstat of an open file.

import Foundation

package struct FileStatus: Sendable {
    package enum Kind: Sendable { case file, directory, link, other }

    package var kind: Kind
    package var uid: UInt32
    package var gid: UInt32
    /// The permission bits.
    package var mode: UInt32
    var bytes: Int

    /// nil where nothing is, or where it cannot be looked at.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Of what was opened, and not of what its name leads to a moment later; nil where it cannot be looked at.
    package init?(ofOpen descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        uid = status.st_uid
        gid = status.st_gid
        mode = status.st_mode & 0o7777
        bytes = Int(status.st_size)
    }

    func isPrivateDirectory(of account: ServiceAccount) -> Bool {
        kind == .directory && uid == account.uid && mode & 0o077 == 0
    }

    /// Makes a directory that belongs to the account alone; an existing one is left as it is. False with errno set.
    static func makePrivateDirectory(_ path: String, for account: ServiceAccount) -> Bool {
        guard mkdir(path, 0o700) == 0 else { return errno == EEXIST }
        if ServiceAccount.weAreRoot, lchown(path, account.uid, account.gid) != 0 { return false }
        return true
    }

    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func linkTarget(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        return count < 0
            ? nil : String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
