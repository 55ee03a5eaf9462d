// Headers that every answer has, so that a browser which is shown one does nothing with it.

import HTTPTypes

enum SecurityHeaders {
    private static let fixed: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy:
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        .referrerPolicy: "no-referrer",
        .crossOriginResourcePolicy: "same-origin",
    ]

    /// An answer that says itself what may be kept of it keeps what it says; so does a policy of a page's
    /// own.
    static func add(to headers: inout HTTPFields) {
        for field in fixed where headers[field.name] == nil { headers.append(field) }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}
