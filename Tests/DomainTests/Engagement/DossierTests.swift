// Dossiers as callers write them, and the page for people.

import Foundation
import Testing

@testable import Domain

@Suite("Dossiers") struct DossierTests {
    private static let whole: JSON = [
        "summary": "Third generation.\n\nSells everywhere.",
        "goals": [["text": "Halve the scrap rate", "horizon": "end of 2028"], ["text": "Grow"]],
        "initiatives": [
            [
                "name": "Paperless", "text": "All tablets", "state": "running", "from": "2026-04-01",
                "to": "2026-12-31",
            ], ["name": "Robots"],
        ],
        "stakeholders": [
            ["contact": "c-1", "stance": "supporter", "note": "Knows <us> | well"], ["contact": "c-2"],
        ],
        "insights": [
            ["text": "Older", "source": "A paper", "date": "2026-01-31"],
            ["text": "Newer", "source": "A call", "date": "2026-06-30"],
        ],
    ]

    private static let today = CivilDate(year: 2026, month: 6, day: 30)!

    @Test("what is written reads back as the same, and what is stored has no stakeholders")
    func roundTrip() throws {
        let dossier = try Dossier(Self.whole)
        #expect(try Dossier(dossier.json()) == dossier)
        #expect(dossier.initiatives[1].state == .planned && dossier.stakeholders[1].stance == .unknown)
        var stored = dossier
        stored.stakeholders = []
        #expect(try Dossier(dossier.json(withStakeholders: false)) == stored)
        #expect(dossier.json(withStakeholders: false)["stakeholders"] == nil)
        #expect(try Dossier([:]) == Dossier())
        #expect(dossier.faults(on: Self.today, contacts: ["c-1", "c-2"]).isEmpty)
    }

    @Test("every fault is told at once, at its place")
    func faults() throws {
        let wrong: JSON = [
            "summary": "", "goals": [["horizon": "x\n"]],
            "initiatives": [["name": "A", "from": "2026-02-02", "to": "2026-02-01", "state": "open"]],
            "stakeholders": [["contact": "", "stance": "friend"]],
            "insights": [["text": "t", "source": "s", "date": "3000-01-01", "link": "x"]], "more": 1,
        ]
        let error = #expect(throws: DomainError.self) { try Dossier(wrong) }
        #expect(
            error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/summary too_short", "/goals/0/text required", "/goals/0/horizon invalid_format",
                "/initiatives/0/state not_allowed_value", "/initiatives/0/to out_of_range",
                "/stakeholders/0/contact too_short", "/stakeholders/0/stance not_allowed_value",
                "/insights/0/date out_of_range", "/insights/0/link unknown_field", "/more unknown_field",
            ], "\(error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } ?? [])")
    }

    @Test("strangers, repetitions and days to come are refused where they stand")
    func meaning() throws {
        var dossier = try Dossier(Self.whole)
        dossier.stakeholders.append(dossier.stakeholders[0])
        let found = dossier.faults(on: Self.today.previous, contacts: ["c-1"])
        #expect(
            found.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/stakeholders/1/contact unknown_reference", "/stakeholders/2/contact duplicate",
                "/insights/1/date out_of_range",
            ])
    }

    @Test(
        "a change names the parts that differ, and not what they say",
        arguments: [
            ("summary", "x"), ("goals", [["text": "x"]]), ("initiatives", [["name": "x"]]),
            ("stakeholders", [["contact": "x"]]),
            ("insights", [["text": "x", "source": "x", "date": "2026-01-01"]]),
        ] as [(String, JSON)])
    func parts(part: String, value: JSON) throws {
        let old = try Dossier(Self.whole)
        let new = try Dossier(MergePatch.apply([part: value], to: Self.whole))
        #expect(new.parts(otherThan: old) == [part])
        #expect(old.parts(otherThan: old).isEmpty)
        #expect(try Dossier([part: value]).parts(otherThan: nil) == [part])
    }

    private func sheet(_ version: DossierVersion, _ language: Language = .english) throws -> DossierSheet {
        let now = try #require(Instant(rfc3339: "2026-07-01T10:00:00Z"))
        let question = EngagementQuestion(at: now)
        let account = AccountEntry(
            id: AccountID(.version7(at: now, random: (1, 2))),
            input: AccountInput(externalID: "crm-1", name: "M<ü>ller & Co", employees: 1_200),
            segment: Segment(region: Slug("dach")), nodes: SegmentNodes(), createdAt: now, updatedAt: now,
            revision: 1)
        return DossierSheet(
            DossierSubject(
                tenantName: "Acme", account: account, version: version,
                contacts: ["c-1": ContactDefinition(name: "Ida", title: "CTO", committeeRole: .champion)],
                metrics: EngagementMetrics(
                    [Stakeholder(committeeRole: .champion, lastGenuine: now)], nil, RateTable(base: "EUR"),
                    question, on: now.date),
                question: question, zone: .utc), language: language)
    }

    @Test("the page has all of it, escaped, the newest insight first", arguments: Language.allCases)
    func page(language: Language) throws {
        let version = DossierVersion(
            number: 3, dossier: try Dossier(Self.whole), erased: 2,
            writtenAt: try #require(Instant(rfc3339: "2026-07-01T10:00:00Z")), writtenBy: "ada")
        let sheet = try sheet(version, language)
        let html = sheet.html
        for text in [
            "M&lt;ü&gt;ller &amp; Co", "Ida", "CTO", "Knows &lt;us&gt; | well", "Halve the scrap rate",
            "Paperless", "1 \(language == .german ? "von" : "of") 1",
            language == .german ? "2 Personen wurden gelöscht." : "2 people were erased.",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(!html.contains("<us>") && !html.contains("<script"))
        let newer = try #require(html.range(of: "Newer"))
        let older = try #require(html.range(of: "Older"))
        #expect(newer.lowerBound < older.lowerBound)
        let markdown = sheet.markdown
        #expect(markdown.hasPrefix(language == .german ? "# Kundendossier: M" : "# Account dossier: M"))
        #expect(markdown.contains("Knows \\<us\\> \\| well") && markdown.contains("Sells everywhere."))
    }

    @Test("an empty dossier says so in each part")
    func empty() throws {
        let now = try #require(Instant(rfc3339: "2026-07-01T10:00:00Z"))
        let version = DossierVersion(number: 1, dossier: Dossier(), writtenAt: now, writtenBy: "ada")
        let pieces = try sheet(version).markdown.components(of: "Nothing is written down yet.")
        #expect(pieces == 5)
        #expect(version.tag.opaque == "1")
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
