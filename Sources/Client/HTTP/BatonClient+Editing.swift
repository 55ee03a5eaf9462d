// Changing what others may change too: read, change, write, and again if someone was faster.

import Domain

extension BatonClient {
    /// Reads a resource, lets `change` say what to write, and writes it with the tag that was read.
    ///
    /// - Parameters:
    ///   - read: nil where the resource is not there yet; then it is created.
    ///   - write: sends with If-Match; without a tag it creates.
    /// - Throws: the API's `stale` when others were faster `ClientLimits.edits` times.
    package func edit<Value>(
        read: () async throws -> Answer<Value>?,
        write: (Answer<Value>?, _ etag: String?) async throws -> Answer<Value>
    ) async throws -> Answer<Value> {
        var edits = 1
        while true {
            let current = try await read()
            do {
                return try await write(current, current?.etag)
            } catch let error as ClientError where error.status == 412 && edits < ClientLimits.edits {
                edits += 1
            }
        }
    }

    /// nil in place of a 404.
    func optional<Value>(
        _ read: () async throws(ClientError) -> Answer<Value>
    ) async throws(ClientError) -> Answer<Value>? {
        do {
            return try await read()
        } catch {
            if error.code == "not_found" { return nil }
            throw error
        }
    }
}
