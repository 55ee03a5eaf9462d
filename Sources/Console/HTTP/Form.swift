// Forms as browsers send them, read strictly.

package import Domain
import HTTPTypes
package import Hummingbird
import NIOCore

/// The fields of `application/x-www-form-urlencoded`.
package struct Form: Sendable, Hashable {
    package static let mediaType = "application/x-www-form-urlencoded"

    private let fields: [String: String]

    /// Reads what a browser would have written: printable ASCII, every part a name and a value, no name twice,
    /// none that the form does not have.
    ///
    /// - Throws: 400.
    package init(_ text: some StringProtocol, fields names: Set<String>) throws(DomainError) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Form.unreadable("It has bytes that must be percent-encoded.")
        }
        var fields: [String: String] = [:]
        // Bounded by the names: a part more than those is a repeated or an unknown one.
        for part in text.isEmpty ? [] : text.split(separator: "&", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, let name = FormText.decode(pair[0]), let value = FormText.decode(pair[1])
            else { throw Form.unreadable("A part of it is no name with a value.") }
            guard names.contains(name) else {
                throw Form.unreadable("It has a field that is not known here.")
            }
            guard fields.updateValue(value, forKey: name) == nil else {
                throw Form.unreadable("“\(name)” is there twice.")
            }
        }
        self.fields = fields
    }

    /// nil where the form did not send it.
    package subscript(name: String) -> String? { fields[name] }

    static func unreadable(_ reason: String) -> DomainError {
        DomainError(.malformed, .invalidRequest, "The form cannot be read. \(reason)")
    }
}

extension Request {
    /// The body as a form.
    ///
    /// - Parameter limit: bytes.
    /// - Throws: 400, 413, 415.
    package func form(_ names: Set<String>, limit: Int) async throws -> Form {
        try requireForm()
        let announced = headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > limit { throw DomainError.formTooLarge(limit) }
        var bytes: [UInt8] = []
        var parts = body.makeAsyncIterator()
        while let part = try await nextPart(&parts) {
            bytes.append(contentsOf: part.readableBytesView)
            guard bytes.count <= limit else { throw DomainError.formTooLarge(limit) }
        }
        // Hummingbird ends a body without an error when the connection is gone.
        if let announced, bytes.count < announced {
            throw Form.unreadable("It ended before it was complete.")
        }
        return try Form(String(decoding: bytes, as: UTF8.self), fields: names)
    }

    private func requireForm() throws(DomainError) {
        let type = headers[.contentType]?.lowercased().split(separator: ";").map { part in
            part.filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        }
        let isForm =
            type?.first == Form.mediaType && type?.dropFirst().allSatisfy { $0 == "charset=utf-8" } == true
        guard isForm, headers[.contentEncoding] == nil else {
            throw DomainError(
                .unsupportedMediaType, .unsupportedMediaType, "Send \(Form.mediaType), as a browser does.")
        }
    }

    private func nextPart(_ parts: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
        do {
            try Task.checkCancellation()
            return try await parts.next()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Form.unreadable("It ended before it was complete.")
        }
    }
}

extension DomainError {
    fileprivate static func formTooLarge(_ limit: Int) -> DomainError {
        DomainError(.tooLarge, .bodyTooLarge, "The form may have at most \(limit) bytes.")
    }
}
