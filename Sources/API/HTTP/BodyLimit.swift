// How large bodies may be, and what becomes of a larger one.

package import Domain
import HTTPTypes
package import Hummingbird
import NIOCore

/// Limits on bodies, in bytes.
package enum BodyLimit {
    /// What an ordinary request needs: terms of an agreement are the largest.
    package static let standard = 4 * 1_048_576
    /// Batches: 10,000 segments of four keys.
    package static let batch = 8 * 1_048_576
    /// Files of accounts.
    package static let file = 256 * 1_048_576
}

extension DomainError {
    static func bodyTooLarge(_ limit: Int) -> DomainError {
        DomainError(.tooLarge, .bodyTooLarge, "The body may have at most \(limit) bytes.")
    }

    static let bodyCutShort = DomainError(
        .malformed, .invalidRequest, "The body ended before it was complete.")
}

extension Request {
    /// The announced length; nil for a chunked body.
    var announcedLength: Int? { headers[.contentLength].flatMap { Int($0) } }

    /// The whole body.
    ///
    /// - Throws: `body_too_large` as soon as it is known, `invalid_request` where the body was cut short.
    func wholeBody(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let announcedLength, announcedLength <= limit { bytes.reserveCapacity(announcedLength) }
        for try await part in try upload(limit: limit) { bytes.append(contentsOf: part) }
        return bytes
    }

    /// The body as it arrives, for what is too large to be held at once. No more is read ahead than the
    /// reader keeps up with. The Content-Type is the caller's to check, with `bodyType(of:)`.
    package func upload(limit: Int) throws(DomainError) -> Upload {
        if let announcedLength, announcedLength > limit { throw .bodyTooLarge(limit) }
        return Upload(body: body, announcedLength: announcedLength, limit: limit)
    }
}

/// A body in parts, bounded, and checked to be complete: Hummingbird ends a body without an error when the
/// connection is gone.
package struct Upload: AsyncSequence, Sendable {
    let body: RequestBody
    let announcedLength: Int?
    let limit: Int

    package struct AsyncIterator: AsyncIteratorProtocol {
        var parts: RequestBody.AsyncIterator
        let announcedLength: Int?
        let limit: Int
        private(set) var received = 0

        init(_ upload: Upload) {
            parts = upload.body.makeAsyncIterator()
            announcedLength = upload.announcedLength
            limit = upload.limit
        }

        /// - Throws: `body_too_large`, or `invalid_request` where the body was cut short.
        package mutating func next() async throws -> [UInt8]? {
            try Task.checkCancellation()
            guard let part = try await nextPart() else {
                if let announcedLength, received < announcedLength { throw DomainError.bodyCutShort }
                return nil
            }
            received += part.readableBytes
            guard received <= limit else { throw DomainError.bodyTooLarge(limit) }
            return Array(part.readableBytesView)
        }

        /// Whatever breaks a body off on its way is the same to its reader.
        private mutating func nextPart() async throws -> ByteBuffer? {
            do {
                return try await parts.next()
            } catch let error as CancellationError {
                throw error
            } catch {
                throw DomainError.bodyCutShort
            }
        }
    }

    package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
