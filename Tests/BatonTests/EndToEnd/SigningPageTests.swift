// The page behind a signing link over HTTP: what it shows, what it takes, and from whom.

import Crypto
import Domain
import Foundation
import Postgres
import Support
import Testing

extension EndToEnd {
    @Suite("Signing by link") struct SigningPageTests {
        private static func stage() async throws -> SigningStage {
            try await SigningStage(try await TestTenant(on: try await SharedServer.server()))
        }

        @Test(
            "the page shows what is signed, as one file that loads and runs nothing, and opening it changes nothing"
        )
        func page() async throws {
            let proposal = try await Self.stage().propose("shown")
            let bob = try await proposal.link("sales")
            let page = try await bob.open()
            #expect(
                page.status == 200 && page.header("Content-Type") == "text/html; charset=utf-8",
                "\(page.summary)")
            #expect(page.heading == "Sign “Leads &lt;of&gt; shown”", "\(page.summary)")
            for part in [
                proposal.contentSHA256, "Sales &amp; Service", "Member bob, Head of bob (representative)",
                "I have read version 1 of the agreement “Leads &lt;of&gt; shown” and sign it for Sales &amp; Service.",
                "2\u{A0}business hours", "autocomplete=\"name\"", "<html lang=\"en\">",
            ] {
                #expect(page.text.contains(part), "\(part) is missing")
            }
            for part in [
                "<script", "<link", "<img", " style=\"", " src=", "url(", "@import", "http:", bob.token,
            ] {
                #expect(!page.text.contains(part), "\(part) is in the page")
            }
            let style = try #require(page.text.firstMatch(of: /<style>((?s).*?)<\/style>/)?.output.1)
            let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
            #expect(
                page.header("Content-Security-Policy")
                    == "default-src 'none'; style-src 'sha256-\(hash)'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'")
            #expect(
                page.header("Referrer-Policy") == "no-referrer" && page.header("Cache-Control") == "no-store")
            #expect(page.header("X-Content-Type-Options") == "nosniff")
            let cookie = try #require(page.header("Set-Cookie"))
            #expect(
                cookie.hasPrefix("baton-form=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
            let known = try await bob.open(headers: [("Cookie", String(cookie.prefix { $0 != ";" }))])
            #expect(known.header("Set-Cookie") == nil && known.text.contains("id=\"sign-act\""))

            let german = try await bob.open("?language=de")
            #expect(german.header("Content-Language") == "de" && german.text.contains("<html lang=\"de\">"))
            #expect(
                german.text.contains("unterschreibe für Sales &amp; Service.")
                    && german.text.contains("Fassung"))
            for query in ["?language=fr", "?language=", "?lang=de", "?language=de&language=en", "?x"] {
                let refused = try await bob.open(query)
                #expect(
                    refused.status == 400 && !refused.text.contains(proposal.contentSHA256),
                    "\(refused.summary)")
            }
            #expect(try await bob.caller.send("HEAD", bob.path).answer.isEmpty)
            let links = try await proposal.admin.get(proposal.path + "/slots/sales/links")
            #expect(links.json["items"]?.arrayValue?.first?["state"] == "open", "\(links.summary)")
            #expect(try await proposal.records().isEmpty)
        }

        @Test(
            "each signs once, in the language that was shown, and the last signature brings the version into force"
        )
        func signs() async throws {
            let proposal = try await Self.stage().propose("signed")
            let (ada, bob) = (try await proposal.link("marketing", .german), try await proposal.link("sales"))
            let signed = try await ada.sign("member  ADA")
            #expect(signed.status == 200 && signed.heading == "Sie haben unterschrieben", "\(signed.summary)")
            #expect(signed.text.contains("Zur Unterschrift") && signed.text.contains("<article"))
            let last = try await bob.send(
                [("act", "sign"), ("name", "Member bob"), ("consent", "yes")], query: "?language=de",
                headers: [("Sec-Fetch-Site", "same-origin"), ("User-Agent", "Browser/1")])
            #expect(last.status == 200 && last.text.contains("In Kraft"), "\(last.summary)")
            #expect(try await proposal.state() == "active")

            let list =
                try await proposal.admin.get(proposal.path + "/signatures").json["items"]?.arrayValue ?? []
            let records = try await proposal.records()
            #expect(
                records.map { $0["language"] } == ["de", "de"]
                    && records.map { $0["method"] } == ["link", "link"])
            #expect(
                records.first?["signer"]?["name"] == "member ADA"
                    && records.last?["user_agent"] == "Browser/1")
            #expect(records.last?["ip"] == .string(bob.caller.address))
            #expect(records.last?["content_sha256"] == .string(proposal.contentSHA256))
            for (page, record) in zip([signed, last], list) {
                for member in ["record_sha256", "signed_at"] {
                    let value = record[member]?.stringValue ?? "-"
                    #expect(page.text.contains(value), "\(member) \(value) is not shown")
                }
            }
            // Used twice: what was recorded, and nothing more.
            for again in [
                try await bob.open(), try await bob.sign("Member bob"), try await bob.decline("no"),
            ] {
                #expect(again.status == 410 && again.heading == "This link has been used", "\(again.summary)")
                #expect(again.text.contains(list.last?["record_sha256"]?.stringValue ?? "-"))
                for part in ["<form", "<article"] { #expect(!again.text.contains(part), "\(part)") }
            }
            #expect(try await proposal.records().count == 2)
            let document = try await proposal.admin.get(proposal.path + "/document")
            #expect(document.text.components(separatedBy: "Signed electronically on").count == 3)
        }

        @Test("what is wrong is said at its field, all at once, with what was typed; then it can be declined")
        func faults() async throws {
            let proposal = try await Self.stage().propose("faulty")
            let bob = try await proposal.link("sales", .german)
            let typed = "\"><b> Bob\u{301}\""
            let wrong = try await bob.send([("act", "sign"), ("name", typed)])
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(wrong.text.contains("<title>Fehler: „Leads &lt;of&gt; faulty“ unterschreiben</title>"))
            #expect(
                wrong.text.contains("value=\"&quot;&gt;&lt;b&gt; Bob\u{301}&quot;\""),
                "what was typed is lost")
            #expect(
                wrong.text.contains("id=\"sign-name-fault\">Die Vereinbarung nennt hier „Member bob“.")
                    && wrong.text.contains("id=\"sign-consent-fault\">Setzen Sie das Häkchen"))
            #expect(wrong.text.components(separatedBy: " aria-invalid=\"true\"").count == 3)
            #expect(wrong.text.components(separatedBy: " autofocus").count == 2)
            let half = try await bob.send([("act", "sign"), ("name", "Eve"), ("consent", "yes")])
            #expect(half.status == 422 && half.text.contains(" required checked "), "\(half.summary)")
            let silent = try await bob.decline(" \r\n")
            #expect(silent.status == 422 && silent.text.contains("<details class=\"console-decline\" open>"))
            #expect(silent.text.contains("id=\"sign-reason-fault\">Sagen Sie, warum Sie ablehnen."))
            let long = try await bob.decline(String(repeating: "Zu viel.\r\n", count: 500))
            #expect(
                long.status == 422 && long.text.contains("rows=\"4\"")
                    && long.text.contains("Zu viel.\nZu viel."))
            #expect(try await proposal.records().isEmpty)
            for (body, type, status) in [
                ("act=sign&name=a&name=b", nil, 400), ("act=both", nil, 400), ("", nil, 400),
                ("act=decline&reason=%00", nil, 400), ("{}", "application/json", 415),
                ("act=decline&reason=" + String(repeating: "x", count: 70_000), nil, 413),
            ] as [(String, String?, Int)] {
                let refused = try await bob.caller.send(
                    "POST", bob.path,
                    headers: [
                        ("Sec-Fetch-Site", "same-origin"),
                        ("Content-Type", type ?? "application/x-www-form-urlencoded"),
                    ], body: Array(body.utf8))
                #expect(
                    refused.status == status && refused.text.contains("<h1>"),
                    "\(body.prefix(40)): \(refused.summary)")
            }
            let declined = try await bob.decline("Zu viel.\r\n\r\nViel zu viel.")
            #expect(
                declined.status == 200 && declined.heading == "Sie haben abgelehnt", "\(declined.summary)")
            #expect(try await proposal.state() == "declined")
            #expect(try await proposal.records().first?["intent"] == "Zu viel.\n\nViel zu viel.")
        }

        @Test(
            "a form that another site sent is refused, whatever it has; a browser that says nothing needs the page's token"
        )
        func otherSites() async throws {
            let proposal = try await Self.stage().propose("foreign")
            let bob = try await proposal.link("sales")
            let page = try await bob.open()
            let cookie = String((page.header("Set-Cookie") ?? "").prefix { $0 != ";" })
            let token = String(
                try #require(page.text.firstMatch(of: /name="form" value="([^"]+)"/)?.output.1))
            let other = try await proposal.link("marketing").open()
            let otherToken = String(
                try #require(other.text.firstMatch(of: /name="form" value="([^"]+)"/)?.output.1))
            let good = [("act", "sign"), ("name", "Member bob"), ("consent", "yes")]
            let brought = [("Cookie", cookie)]
            let cases: [([(String, String)], String?)] = [
                (brought + [("Sec-Fetch-Site", "cross-site")], token),
                (brought + [("Sec-Fetch-Site", "same-site")], token),
                (brought + [("Sec-Fetch-Site", "none")], token),
                (brought + [("Origin", "https://evil.example")], token),
                (brought + [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-origin")], token),
                (brought + [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")], token),
                ([], nil), ([], token), (brought, nil), (brought, ""), (brought, otherToken),
                (brought, cookie),
                ([("Origin", "null")], token), ([("Cookie", "baton-form=x")], token),
            ]
            for (headers, token) in cases {
                let refused = try await bob.send(
                    good + (token.map { [("form", $0)] } ?? []), headers: headers)
                #expect(refused.status == 403, "\(headers): \(refused.summary)")
                for part in ["<form", proposal.contentSHA256] {
                    #expect(!refused.text.contains(part), "\(part)")
                }
            }
            #expect(try await proposal.records().isEmpty)
            let signed = try await bob.send(good + [("form", token)], headers: brought + [("Origin", "null")])
            #expect(signed.status == 200, "\(signed.summary)")
            let origin = try await proposal.link("marketing").send(
                [("act", "sign"), ("name", "Member ada"), ("consent", "yes")],
                headers: [("Origin", bob.caller.url)])
            #expect(origin.status == 200, "\(origin.summary)")
        }

        @Test(
            "who guesses links hears 429, and still opens the link that is there; forms of one link are bounded, too"
        )
        func limits() async throws {
            let proposal = try await Self.stage().propose("limited")
            let bob = try await proposal.link("sales")
            var guess = bob
            var statuses: [Int] = []
            for number in 0..<22 {
                let text = String(bob.token.dropLast(4)) + (number < 11 ? "A\(100 + number)" : "")
                guess.token = text == bob.token ? text + "x" : text
                let guessed = try await guess.open()
                statuses.append(guessed.status)
                #expect(!guessed.text.contains("limited") && !guessed.text.contains(guess.token))
            }
            #expect(statuses.prefix(20).allSatisfy { $0 == 404 } && statuses.last == 429, "\(statuses)")
            #expect(try await guess.open().header("Retry-After") != nil)
            #expect(try await bob.open().status == 200)
            var answers: [Int] = []
            for _ in 0..<11 { answers.append(try await bob.sign("Eve").status) }
            #expect(answers.prefix(10).allSatisfy { $0 == 422 } && answers.last == 429, "\(answers)")
            #expect(try await proposal.link("sales").sign("Member bob").status == 200)
        }
    }
}
