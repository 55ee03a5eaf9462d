// A file on its way to the server, read piece by piece.

import Foundation
package import NIOCore
import NIOFoundationCompat

/// A file to send. Only one piece of it is in memory at a time.
package struct FileUpload: Sendable {
    package let path: String
    package let bytes: Int
    let progress: @Sendable (_ sent: Int, _ total: Int) -> Void

    /// - Parameter progress: called after each piece with the bytes handed over so far and in all.
    package init(
        path: String, progress: @escaping @Sendable (_ sent: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(ClientError) {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw .file(path: path, reason: "there is no such file")
        }
        guard !isDirectory.boolValue else { throw .file(path: path, reason: "it is a directory") }
        guard let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int else {
            throw .file(path: path, reason: "its size is not known")
        }
        self.path = path
        self.bytes = size
        self.progress = progress
    }
}

extension FileUpload: AsyncSequence {
    package typealias Element = ByteBuffer

    /// Reads are of a local file and block for microseconds, so they need no thread of their own.
    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let upload: FileUpload
        fileprivate var file: FileHandle?
        fileprivate var sent = 0

        package mutating func next() async throws -> ByteBuffer? {
            if file == nil { file = try FileHandle(forReadingFrom: URL(fileURLWithPath: upload.path)) }
            guard let data = try file?.read(upToCount: ClientLimits.fileChunkBytes), !data.isEmpty else {
                try file?.close()
                return nil
            }
            sent += data.count
            upload.progress(sent, upload.bytes)
            return ByteBuffer(data: data)
        }
    }

    package func makeAsyncIterator() -> Iterator { Iterator(upload: self) }
}
