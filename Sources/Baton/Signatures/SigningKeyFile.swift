// The file with the server's private key: who may have it, and how it is made and replaced.

// Where `stat` comes from depends on which file of a batch the compiler reads first.
import CoreFoundation
import Domain
import Foundation
import Glibc
import Operations
import Postgres

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A PEM file that is its owner's alone.
struct SigningKeyFile: Sendable, Hashable {
    let path: String

    private static let maximumBytes = 65_536

    /// The file in a home where no other is named.
    static func standard(home: String) -> String { home + "/signing-key.pem" }

    /// The key; nil where there is no file.
    ///
    /// - Throws: `SigningKeyFileFault` with everything that is wrong with the file.
    func read() throws -> ServerSeal? { try found()?.seal }

    /// Makes a file with this key.
    ///
    /// - Throws: a refusal where there is a file already: its key may be in use.
    func create(_ seal: ServerSeal) throws {
        do {
            try PrivateFile.create(seal.pem, at: path)
        } catch let error as CocoaError {
            throw SigningKeyFileFault(
                path: path,
                faults: [error.code == .fileWriteFileExists ? "is there already" : "cannot be written"])
        }
    }

    /// Puts a new key in place of the one that is there; the file stays its owner's.
    ///
    /// - Returns: the old key and the new one.
    func rotate() throws -> (old: ServerSeal, new: ServerSeal) {
        guard let (old, owner) = try found() else {
            throw SigningKeyFileFault(path: path, faults: ["is not there"])
        }
        let new = try ServerSeal()
        do {
            try PrivateFile.write(new.pem, to: path, owner: owner)
        } catch {
            throw SigningKeyFileFault(path: path, faults: ["cannot be replaced"])
        }
        return (old, new)
    }

    private func found() throws -> (seal: ServerSeal, owner: (user: uid_t, group: gid_t))? {
        // Without O_NONBLOCK a pipe would be waited for.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw SigningKeyFileFault(
                path: path, faults: ["cannot be opened: \(String(cString: strerror(errno)))"])
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let status = FileStatus(ofOpen: descriptor) else {
            throw SigningKeyFileFault(path: path, faults: ["cannot be looked at"])
        }
        var faults = Self.faults(of: status)
        guard status.kind == .file else {
            throw SigningKeyFileFault(path: path, faults: faults)
        }
        let bytes = (try? handle.read(upToCount: Self.maximumBytes)) ?? Data()
        do {
            let seal = try ServerSeal(pem: String(decoding: bytes, as: UTF8.self))
            if faults.isEmpty { return (seal, (status.uid, status.gid)) }
        } catch {
            faults.append("\(error)")
        }
        throw SigningKeyFileFault(path: path, faults: faults)
    }

    /// What is wrong with a file before a byte of it is read.
    private static func faults(of status: FileStatus) -> [String] {
        var faults: [String] = []
        if status.kind != .file { faults.append("is no regular file") }
        if status.uid != geteuid(), status.uid != 0 {
            faults.append("belongs to the user \(status.uid), and must belong to \(geteuid()) or root")
        }
        if status.mode & ~0o600 != 0 {
            faults.append(
                "has the mode \(String(status.mode, radix: 8)), and may have 600 at most: others could use the key"
            )
        }
        return faults
    }
}

/// Everything that is wrong with a key's file.
struct SigningKeyFileFault: Error, Hashable, CustomStringConvertible {
    let path: String
    let faults: [String]

    var description: String { "The signing key \(path) \(faults.joined(separator: "; it "))." }
}
