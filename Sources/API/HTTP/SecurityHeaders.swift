// Headers that every answer has, so that a browser which is shown one does nothing with it.

import Crypto
import FoundationEssentials
import HTTPTypes

enum SecurityHeaders {
    private static let policy =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

    private static let fixed: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy: policy,
        .referrerPolicy: "no-referrer",
        .crossOriginResourcePolicy: "same-origin",
    ]

    /// An answer that says itself what may be kept of it keeps what it says; so does a policy of a page's
    /// own.
    static func add(to headers: inout HTTPFields) {
        for field in fixed where headers[field.name] == nil { headers.append(field) }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }

    /// The policy of a page that may use the `<style>` in its head, known by its hash, and nothing else.
    static func policy(ofPage page: [UInt8]) -> String {
        guard let begin = page.end(of: Array("<style>".utf8), from: page.startIndex),
            let end = page.end(of: Array("</style>".utf8), from: begin)
        else { return policy }
        let style = page[begin..<(end - "</style>".utf8.count)]
        let hash = Data(SHA256.hash(data: style)).base64EncodedString()
        return "\(policy); style-src 'sha256-\(hash)'"
    }
}

extension [UInt8] {
    /// The place behind the first occurrence of some bytes.
    fileprivate func end(of bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + bytes.count <= count {
            if self[place..<(place + bytes.count)].elementsEqual(bytes) { return place + bytes.count }
            place += 1
        }
        return nil
    }
}
