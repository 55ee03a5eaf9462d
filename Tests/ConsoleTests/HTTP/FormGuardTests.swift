// Which forms are believed to be sent from a page of ours.

import HTTPTypes
import Testing

@testable import Console

@Suite("Forms of other sites")
struct FormGuardTests {
    private static let origin = "https://baton.example.com"

    @Test(
        "what a browser says of a form's origin decides",
        arguments: [
            (origin, "same-origin", "10.0.0.7:8080", .ours), ("null", "same-origin", "10.0.0.7:8080", .ours),
            (nil, "same-origin", nil, .ours), (origin, nil, nil, .ours),
            ("HTTPS://Baton.example.com", nil, nil, .ours),
            // The proxy hands on a host of its own, or people use another name than the setting's.
            ("https://other.example.com", nil, "Other.example.com", .ours),
            ("http://other.example.com", nil, "other.example.com", .foreign),
            ("https://other.example.com", nil, "other.example.com:8443", .foreign),
            ("https://evil.example", nil, "baton.example.com", .foreign),
            ("https://evil.example", "same-origin", "baton.example.com", .foreign),
            ("https://baton.example.com.evil.example", nil, "baton.example.com", .foreign),
            (origin, "cross-site", nil, .foreign), (origin, "same-site", nil, .foreign),
            ("null", "cross-site", nil, .foreign), (nil, "none", nil, .foreign), (nil, "", nil, .foreign),
            (nil, nil, "baton.example.com", .unknown), ("null", nil, "baton.example.com", .unknown),
            ("", nil, "", .foreign),
        ] as [(String?, String?, String?, FormGuard.Verdict)])
    func verdicts(origin: String?, site: String?, host: String?, verdict: FormGuard.Verdict) {
        var headers = HTTPFields()
        if let origin { headers[.origin] = origin }
        if let site { headers[.secFetchSite] = site }
        let formGuard = FormGuard(publicURL: Self.origin + "/baton")
        #expect(formGuard.verdict(headers, host: host) == verdict)
    }

    @Test(
        "the port that a scheme has anyway is none",
        arguments: ["http://a.example:80", "https://a.example:443"])
    func ports(url: String) {
        var headers = HTTPFields()
        headers[.origin] = String(url.prefix { $0 != "." }) + ".example"
        #expect(FormGuard(publicURL: url).verdict(headers, host: nil) == .ours)
        headers[.origin] = url + "0"
        #expect(FormGuard(publicURL: url).verdict(headers, host: nil) == .foreign)
    }

    @Test("a browser that says two things is not believed")
    func twice() {
        var headers = HTTPFields()
        headers[values: .origin] = [Self.origin, "https://evil.example"]
        #expect(FormGuard(publicURL: Self.origin).verdict(headers, host: nil) == .foreign)
        headers = HTTPFields()
        headers[values: .secFetchSite] = ["same-origin", "cross-site"]
        #expect(FormGuard(publicURL: Self.origin).verdict(headers, host: nil) == .foreign)
    }

    @Test("a form's token holds with its cookie and its link, and with no other")
    func tokens() {
        var number: UInt64 = 0
        func cookie() -> FormCookie {
            FormCookie {
                number += 1
                return number
            }
        }
        let (mine, other) = (cookie(), cookie())
        #expect(mine.value.utf8.count == 43 && mine != other)
        let token = mine.token(for: "link-a")
        #expect(mine.isValid(token, for: "link-a"))
        #expect(!mine.isValid(token, for: "link-b") && !other.isValid(token, for: "link-a"))
        for wrong in ["", "x", token + "A", String(token.dropLast()), mine.value, String(token.reversed())] {
            #expect(!mine.isValid(wrong, for: "link-a"), "\(wrong)")
        }
    }

    @Test("only a cookie that we could have made is one")
    func cookies() {
        let value = FormCookie { 7 }.value
        func brought(_ headers: String...) -> FormCookie? {
            var fields = HTTPFields()
            fields[values: .cookie] = headers
            return FormCookie(fields, name: "baton-form")
        }
        #expect(brought("baton-form=\(value)")?.value == value)
        #expect(brought("a=b; baton-form=\(value); c=d")?.value == value)
        #expect(brought("a=b", "baton-form=\(value)")?.value == value)
        for wrong in [
            "", "baton-form", "baton-form=", "baton-form=x", "baton-form=\(value)x", "xbaton-form=\(value)",
            "baton-form=\"\(value)\"", "baton-form=\(value); baton-form=\(value)",
        ] {
            #expect(brought(wrong) == nil, "\(wrong)")
        }
        let header = FormCookie { 7 }.header(isSecure: true)
        #expect(header == "__Host-baton-form=\(value); Path=/; HttpOnly; SameSite=Strict; Secure")
        #expect(!FormCookie { 7 }.header(isSecure: false).contains("Secure"))
    }
}
