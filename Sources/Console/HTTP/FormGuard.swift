// Keeps other sites from sending a form of ours, by what the browser says of its origin, or by a token.

import Crypto
import Domain
import FoundationEssentials
package import HTTPTypes

/// Judges forms by where they were sent from.
///
/// A browser that says where a form comes from is believed, since no page can make it lie. Pages of ours send no
/// referrer, and for that reason browsers say `Origin: null`, which says nothing. Where `Sec-Fetch-Site` is
/// missing, too, as without TLS, the form must carry a token that nobody can make who does not know a cookie, which
/// no script and no other site sees, and which no other site's form brings along. The token needs no secret of the
/// server's, so a form can be sent to another server than the one that showed it.
package struct FormGuard: Sendable {
    /// `https://baton.example.com`, without a path.
    private let publicOrigin: String

    /// - Parameter publicURL: the address under which people reach the server, whatever stands before it.
    package init(publicURL: String) {
        let parts = publicURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        let origin = parts.prefix(3).joined(separator: "/").lowercased()
        // Browsers leave out the port that the scheme has anyway.
        let usual = origin.hasPrefix("https:") ? ":443" : ":80"
        publicOrigin = origin.hasSuffix(usual) ? String(origin.dropLast(usual.count)) : origin
    }

    package enum Verdict: Sendable, Hashable {
        case ours, foreign
        /// The form's own token decides.
        case unknown
    }

    /// What the browser says.
    ///
    /// - Parameter host: the request's authority.
    package func verdict(_ headers: HTTPFields, host: String?) -> Verdict {
        let origins = headers[values: .origin]
        let sites = headers[values: .secFetchSite]
        guard origins.count <= 1, sites.count <= 1 else { return .foreign }
        let origin = origins.first.flatMap { $0 == "null" ? nil : $0 }
        if let origin, !isOurs(origin, host) { return .foreign }
        if let site = sites.first { return site == "same-origin" ? .ours : .foreign }
        return origin == nil ? .unknown : .ours
    }

    /// A proxy may hand on the host that people use, or put its own there.
    private func isOurs(_ origin: String, _ host: String?) -> Bool {
        let origin = origin.lowercased()
        if origin == publicOrigin { return true }
        guard let host, !host.isEmpty else { return false }
        return origin == "\(scheme)://\(host.lowercased())"
    }

    private var scheme: Substring { publicOrigin.prefix { $0 != ":" } }
}

/// The cookie that a form's token is bound to.
package struct FormCookie: Sendable, Hashable {
    private static let bytes = 32

    package let value: String

    /// 256 random bits.
    package init(random: () -> UInt64) {
        let bytes = (0..<FormCookie.bytes / 8).flatMap { _ in
            let word = random()
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
        value = Base64URL.encode(bytes)
    }

    /// The one that the browser brought; nil where it brought none that we could have made.
    package init?(_ headers: HTTPFields, name: String) {
        let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
        let values = pairs.compactMap { pair -> String? in
            let text = pair.drop { $0 == " " }
            return text.hasPrefix(name + "=") ? String(text.dropFirst(name.utf8.count + 1)) : nil
        }
        guard let value = values.first, values.count == 1,
            Base64URL.decode(value)?.count == FormCookie.bytes
        else { return nil }
        self.value = value
    }

    /// Over TLS the prefix keeps neighbours under the same domain from setting it.
    package static func name(isSecure: Bool) -> String { isSecure ? "__Host-baton-form" : "baton-form" }

    package func header(isSecure: Bool) -> String {
        "\(FormCookie.name(isSecure: isSecure))=\(value); Path=/; HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
    }

    /// The token of the forms of one subject, such as a link.
    package func token(for subject: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: message(subject), using: key)
        return Base64URL.encode(Array(code))
    }

    /// In the same time for every wrong token.
    package func isValid(_ token: String, for subject: String) -> Bool {
        guard let code = Base64URL.decode(token) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message(subject), using: key)
    }

    private var key: SymmetricKey { SymmetricKey(data: Data(value.utf8)) }

    private func message(_ subject: String) -> Data { Data("baton.form.v1:\(subject)".utf8) }
}

extension HTTPField.Name {
    static let secFetchSite = known("Sec-Fetch-Site")
    static let referrerPolicy = known("Referrer-Policy")

    /// A name that is a token for certain, since it stands in this program.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("\(name) is not the name of a header")
        }
        return name
    }
}
