// The one place where a refusal becomes HTTP: problem details after RFC 9457.

package import Domain
package import HTTPTypes
package import Hummingbird
import NIOCore

/// A refusal as callers see it.
package struct Problem: Sendable {
    package let status: HTTPResponse.Status
    package let code: ErrorCode
    package let detail: String
    package let faults: [Fault]
    package var headers: HTTPFields

    package init(
        status: HTTPResponse.Status, code: ErrorCode, detail: String, faults: [Fault] = [],
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.faults = faults
        self.headers = headers
    }

    /// `application/problem+json`. The title depends on the code alone.
    package func response(requestID: String) -> Response {
        let (head, body) = message(requestID: requestID)
        return Response(
            status: head.status, headers: head.headerFields, body: ResponseBody(byteBuffer: body))
    }

    func message(requestID: String) -> (head: HTTPResponse, body: ByteBuffer) {
        var members: JSONObject = [
            "type": .string("urn:baton:problem:\(code.rawValue)"),
            "title": .string(Problem.title(of: code)),
            "status": .number(Double(status.code)),
            "detail": .string(detail),
            "code": .string(code.rawValue),
            "request_id": .string(requestID),
        ]
        if !faults.isEmpty { members["errors"] = .array(faults.map(\.json)) }
        let body = ByteBuffer(bytes: JSON.object(members).canonicalBytes())
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.contentLength] = String(body.readableBytes)
        headers[.requestID] = requestID
        SecurityHeaders.add(to: &headers)
        return (HTTPResponse(status: status, headerFields: headers), body)
    }

    /// `tenant_suspended` → “Tenant suspended”.
    static func title(of code: ErrorCode) -> String {
        let words = code.rawValue.split(separator: "_").map { word in
            ["json", "sla"].contains(word) ? word.uppercased() : String(word)
        }
        let title = words.joined(separator: " ")
        return title.prefix(1).uppercased() + title.dropFirst()
    }
}

extension Fault {
    var json: JSON {
        ["pointer": .string(pointer), "code": .string(code.rawValue), "detail": .string(detail)]
    }
}
