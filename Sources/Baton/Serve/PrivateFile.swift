// Files that nobody else may read, written whole or not at all.

import Foundation

enum PrivateFile {
    /// Writes a file in place of the one that is there, if any. A reader sees the old one or the new one.
    ///
    /// - Parameter owner: whose the file shall be, where that is not who writes it.
    static func write(_ text: String, to path: String, owner: (user: uid_t, group: gid_t)? = nil) throws {
        try publish(text, at: path, owner: owner) { rename($0, path) }
    }

    /// Writes a file that is not there yet.
    ///
    /// - Throws: `CocoaError.fileWriteFileExists` where it is; it stays as it is.
    static func create(_ text: String, at path: String) throws {
        try publish(text, at: path, owner: nil) { link($0, path) }
    }

    /// Puts the text on disk under another name first, and then gives it its own by `publish`.
    private static func publish(
        _ text: String, at path: String, owner: (user: uid_t, group: gid_t)?,
        _ publish: (_ temporary: String) -> Int32
    ) throws {
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path) }
        defer { unlink(temporary) }
        do {
            defer { close(file) }
            if let owner, owner.user != geteuid(), fchown(file, owner.user, owner.group) != 0 {
                throw fault(path)
            }
            try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
            guard fsync(file) == 0 else { throw fault(path) }
        }
        guard publish(temporary) == 0 else { throw fault(path) }
        synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Puts the name on disk, too. Some file systems cannot; the file is whole all the same.
    private static func synchronise(_ directory: String) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    private static func fault(_ path: String) -> CocoaError {
        let code: CocoaError.Code =
            switch errno {
            case EEXIST: .fileWriteFileExists
            case EACCES, EPERM, EROFS: .fileWriteNoPermission
            default: .fileWriteUnknown
            }
        return CocoaError(code, userInfo: [NSFilePathErrorKey: path])
    }
}
