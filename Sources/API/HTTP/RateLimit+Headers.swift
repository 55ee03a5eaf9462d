// The RateLimit and RateLimit-Policy response headers (draft-ietf-httpapi-ratelimit-headers).

import HTTPTypes
import Operations

extension HTTPField.Name {
    static let rateLimit = HTTPField.Name.known("RateLimit")
    static let rateLimitPolicy = HTTPField.Name.known("RateLimit-Policy")
}

extension RateLimit.Standing {
    func write(to headers: inout HTTPFields) {
        headers[.rateLimitPolicy] = #""key";q=\#(allowance.burst);w=\#(allowance.window)"#
        headers[.rateLimit] = #""key";r=\#(remaining);t=\#(secondsToNext)"#
    }
}
