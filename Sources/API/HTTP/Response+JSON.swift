// Answers in JSON: single resources, pages of lists, and bytes that are passed through as they are.

package import Domain
package import HTTPTypes
package import Hummingbird
import NIOCore

/// What caches may keep of an answer.
package enum Caching: Sendable {
    /// Nothing; every answer that does not say otherwise.
    case none
    /// The caller's own cache may keep it and must ask with the ETag each time.
    case revalidate
    /// The caller's own cache may keep it for five minutes.
    case brief
    /// Any cache may keep it for five minutes: it is public, and the same for everybody.
    case shared
}

extension Response {
    /// An answer of a JSON value in its canonical form.
    package static func json(
        _ json: JSON, status: HTTPResponse.Status = .ok, tag: EntityTag? = nil, location: String? = nil
    ) -> Response {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let tag { headers[.eTag] = tag.description }
        if let location { headers[.location] = location }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.canonicalBytes())))
    }

    /// The answer to a GET of something with a version: 304 where the caller has it already.
    package static func resource(
        _ json: JSON, tag: EntityTag, to request: Request, caching: Caching = .none
    ) -> Response {
        bytes(json.canonicalBytes(), type: "application/json", tag: tag, to: request, caching: caching)
    }

    /// Bytes as they are: signed text, or a document.
    package static func bytes(
        _ bytes: [UInt8], type: String, tag: EntityTag, to request: Request, caching: Caching = .none
    ) -> Response {
        var headers: HTTPFields = [.eTag: tag.description]
        switch caching {
        case .none: break
        case .revalidate: headers[.cacheControl] = "private, no-cache"
        case .brief: headers[.cacheControl] = "private, max-age=300"
        case .shared: headers[.cacheControl] = "public, max-age=300"
        }
        guard !request.hasFresh(tag) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A page of a list, with the way to the next one in the body and in a Link header.
    package static func list<Item>(
        _ page: Page<Item>, of listing: Listing, to request: Request, _ json: (Item) -> JSON
    ) -> Response {
        let cursor = page.next?.text(for: listing)
        var response = Response.json([
            "items": .array(page.items.map(json)), "next_cursor": cursor.map { .string($0) } ?? .null,
        ])
        if let cursor {
            response.headers[.link] = "<\(request.path(withCursor: cursor))>; rel=\"next\""
        }
        return response
    }

    /// 204: done, with nothing to show.
    package static var noContent: Response { Response(status: .noContent) }
}

extension Request {
    /// This request's path and query with another cursor; the other parameters stay as they were sent.
    func path(withCursor cursor: String) -> String {
        let others = (uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
        let path = uri.path + "?" + (others + ["cursor=\(cursor)"]).joined(separator: "&")
        // The characters that would end the link early; a client that sends them has not encoded them itself.
        return path.reduce(into: "") { text, character in
            text += "<>\"".contains(character) ? FormText.encode(String(character)) : String(character)
        }
    }
}
