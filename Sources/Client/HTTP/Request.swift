// One call of the API before it is sent.

import Domain

struct Request: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case put = "PUT"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    enum Body: Sendable {
        case none
        case bytes([UInt8], type: String)
        case file(FileUpload, type: String)
    }

    var method: Method
    /// The parts of the path, not yet encoded.
    var path: [String]
    /// Parameters without a value are left out.
    var query: [(name: String, value: String?)]
    var headers: [(name: String, value: String)] = []
    var body = Body.none
    /// Whether sending it twice does what sending it once does.
    var isRepeatable: Bool
    var timeoutSeconds = ClientLimits.requestTimeoutSeconds

    init(_ method: Method, _ path: [String], query: [(name: String, value: String?)] = []) {
        self.method = method
        self.path = path
        self.query = query
        isRepeatable = method == .get
    }

    /// A POST that may be repeated: by its nature, or by an idempotency key.
    static func post(_ path: [String], _ json: JSON, key: String? = nil) -> Request {
        var request = Request(.post, path)
        request.body = .bytes(json.canonicalBytes(), type: "application/json")
        request.isRepeatable = true
        if let key { request.headers.append(("Idempotency-Key", key)) }
        return request
    }

    /// A change that holds only for what the tag names; `nil` creates.
    static func change(
        _ method: Method, _ path: [String], ifMatch etag: String?, _ body: Body = .none
    ) -> Request {
        var request = Request(method, path)
        request.body = body
        request.headers.append(etag.map { ("If-Match", $0) } ?? ("If-None-Match", "*"))
        return request
    }

    /// Path and query as they are sent.
    var target: String {
        let path = path.map { "/" + $0.percentEncoded }.joined()
        let query = query.compactMap { name, value in
            value.map { "\(name.percentEncoded)=\($0.percentEncoded)" }
        }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }
}

extension Request.Body {
    static func json(_ json: JSON) -> Request.Body { .bytes(json.canonicalBytes(), type: "application/json") }

    static func mergePatch(_ json: JSON) -> Request.Body {
        .bytes(json.canonicalBytes(), type: "application/merge-patch+json")
    }
}

extension String {
    /// All but RFC 3986's unreserved characters as %XX, so that the text is one part of a path or query.
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
