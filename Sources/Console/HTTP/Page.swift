// A page on its way to a browser: with a policy that lets it load nothing and run nothing.

import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// A page with its status.
struct Page {
    var status: HTTPResponse.Status
    var view: PageView
    /// Kept by the browser for the page's forms.
    var cookie: String?
    var retryAfterSeconds: Int?

    var response: Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: view.language,
            .contentSecurityPolicy: policy, .referrerPolicy: "no-referrer", .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
        ]
        if let cookie { headers[.setCookie] = cookie }
        if let retryAfterSeconds { headers[.retryAfter] = String(retryAfterSeconds) }
        // What is left of the body is not worth reading.
        if status == .contentTooLarge { headers[.connection] = "close" }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: ConsoleTemplates.page(view))))
    }

    /// Its one style, known by its hash, and forms that go back to where they came from.
    private var policy: String {
        let hash = Data(SHA256.hash(data: Data(view.style.utf8))).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'"
    }
}
