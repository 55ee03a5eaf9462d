// The diff that people read.

import Domain
import Generators
import Testing

@Suite("Readable diff")
struct TermDiffTests {
    static let before: JSON = [
        "lead_classes": [
            "hot": ["position": 1, "name": "Hot lead"], "mql": ["position": 2, "name": "MQL"],
        ],
        "responses": [
            "hot": [
                "first_response": ["within": "PT1H", "clock": "business"], "attempts": ["minimum": 6],
                "actions": ["Call", "Write"],
            ],
            "mql": ["first_response": ["within": "PT4H", "clock": "business"]],
        ],
        "profile": ["minimum_budget": ["amount": 25000, "currency": "EUR"]],
        "exclusions": [
            "small": ["text": "Small", "condition": ["field": "account.employees", "op": "lt", "value": 20]]
        ],
        "guardrails": ["/purpose/**": "locked"],
        "extensions": ["crm": ["object": "Lead"]],
        "purpose": [
            "objectives": ["b": ["position": 1, "text": "One"], "a": ["position": 2, "text": "Two"]]
        ],
    ]

    static let after: JSON = [
        "lead_classes": [
            "hot": ["position": 1, "name": "Hot lead"], "mql": ["position": 2, "name": "MQL"],
        ],
        "responses": [
            "hot": [
                "first_response": ["within": "PT30M", "clock": "business"], "attempts": ["minimum": 7],
                "actions": ["Call"],
            ],
            "mql": ["first_response": ["within": "P1D", "clock": "elapsed"], "text": "New"],
        ],
        "profile": ["minimum_budget": ["amount": 30000, "currency": "EUR"]],
        "exclusions": [
            "small": ["text": "Small", "condition": ["field": "account.employees", "op": "lt", "value": 50]]
        ],
        "guardrails": ["/purpose/**": "free"],
        "extensions": ["crm": ["object": "Deal"]],
        "purpose": [
            "objectives": ["b": ["position": 1, "text": "First"], "a": ["position": 2, "text": "Second"]]
        ],
    ]

    @Test("changes stand by section in the catalogue's order, with names, before and after")
    func english() {
        let diff = TermDiff(from: Self.before, to: Self.after)
        let lines = diff.sections.flatMap { section in
            [section.label[.english]]
                + section.changes.map { "  \($0.path.english): \($0.before.english) → \($0.after.english)" }
        }
        #expect(
            lines.joined(separator: "\n") == """
                Purpose
                  Purpose › Shared objectives › b › Wording: “One” → “First”
                  Purpose › Shared objectives › a › Wording: “Two” → “Second”
                Ideal customer profile
                  Ideal customer profile › Minimum budget: EUR 25,000 → EUR 30,000
                Exclusion criteria
                  Exclusion criteria › small › Condition: Employees is less than 20 → Employees is less than 50
                Response times
                  Response times › Hot lead › First response: 1 hour (business) → 30 minutes (business)
                  Response times › Hot lead › Contact attempts › Lowest number: 6 → 7
                  Response times › Hot lead › Sales actions: “Call”, “Write” → “Call”
                  Response times › MQL › Note: not set → “New”
                  Response times › MQL › First response: 4 hours (business) → 1 calendar day
                Guard rails
                  Guard rails › /purpose/**: locked → free
                Extensions
                  Extensions › crm › object: “Lead” → “Deal”
                """)
        #expect(diff.count == 11)
    }

    @Test("the same in German")
    func german() throws {
        let diff = TermDiff(from: Self.before, to: Self.after)
        let section = try #require(diff.sections.first { $0.key == "responses" })
        #expect(section.label[.german] == "Reaktionszeiten")
        #expect(
            section.changes.map { "\($0.path.german): \($0.before.german) → \($0.after.german)" } == [
                "Reaktionszeiten › Hot lead › Erste Reaktion: 1 Stunde (Geschäftszeit) → 30 Minuten (Geschäftszeit)",
                "Reaktionszeiten › Hot lead › Kontaktversuche › Mindestanzahl: 6 → 7",
                "Reaktionszeiten › Hot lead › Vertriebsaktionen: „Call“, „Write“ → „Call“",
                "Reaktionszeiten › MQL › Hinweis: nicht gesetzt → „New“",
                "Reaktionszeiten › MQL › Erste Reaktion: 4 Stunden (Geschäftszeit) → 1 Kalendertag",
            ])
    }

    @Test("what a local agreement removes of its framework is removed, and not merely unset")
    func null() {
        let diff = TermDiff(from: [:], to: ["responses": ["mql": ["text": .null]]])
        #expect(diff.sections.flatMap(\.changes).map(\.before.english) == ["not set"])
        #expect(diff.sections.flatMap(\.changes).map(\.after.english) == ["removed"])
    }

    @Test("a removed item keeps the name that it had")
    func removed() throws {
        var after = Self.after
        after = MergePatch.apply(["lanes": .null], to: after)
        let before = MergePatch.apply(
            ["lanes": ["slow": ["name": "Slow lane", "text": "Waits."]]], to: after)
        let diff = TermDiff(from: before, to: after)
        #expect(diff.sections.map(\.key) == ["lanes"])
        #expect(
            diff.sections[0].changes.map(\.path.english) == [
                "Lanes › Slow lane › Name", "Lanes › Slow lane › Wording",
            ])
        #expect(diff.sections[0].changes.map(\.change.kind) == [.removed, .removed])
        #expect(diff.sections[0].changes.map(\.after.german) == ["nicht gesetzt", "nicht gesetzt"])
    }

    @Test("what the changes name is exactly what differs", arguments: 0..<4)
    func complete(quarter: UInt64) {
        var random = SplitMix64(seed: 70 + quarter)
        let table = TermTable.catalogue
        var seen = 0
        for _ in 0..<1_500 {
            let before = random.terms()
            let after = random.chance(50) ? random.terms() : MergePatch.apply(random.patch(), to: before)
            let changes = TermChange.all(from: before, to: after, table: table)
            seen += changes.count
            for change in changes {
                #expect(before[change.pointer] == change.before || change.before == nil)
                #expect(after[change.pointer] == change.after || change.after == nil)
                #expect(change.before != change.after)
            }
            // Every leaf of either side is unchanged or named; a leaf that is named is none that stayed.
            let named = Set(changes.map(\.pointer))
            for (leaf, other) in [(before, after), (after, before)] {
                for (pointer, value) in table.leaves(of: leaf) where value.objectValue?.isEmpty != true {
                    #expect(
                        (other[pointer] != value) == named.contains(pointer), "\(pointer): \(before) \(after)"
                    )
                }
            }
            let readable = TermDiff(from: before, to: after, table: table)
            #expect(readable.count == changes.count)
            #expect(Set(readable.sections.map { Array($0.key.utf8) }).count == readable.sections.count)
        }
        #expect(seen > 3_000)
    }
}
