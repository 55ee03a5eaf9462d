// The catalogue itself: complete, without doubles, in both languages.

import Domain
import Testing

@Suite("Term catalogue")
struct TermCatalogueTests {
    private let all = TermCatalogue.all

    @Test("every section has its rows, and no pattern stands twice")
    func patterns() {
        let patterns = all.map(\.pattern.description)
        #expect(Set(patterns).count == patterns.count)
        for section in Section.allCases {
            #expect(all.contains { $0.pattern.description == "/\(section.rawValue)" })
        }
        #expect(all.allSatisfy { $0.section != nil })
    }

    @Test("every row stands below a row that can hold it")
    func parents() {
        for term in all where term.pattern.tokens.count > 1 {
            let parent = PointerPattern(tokens: Array(term.pattern.tokens.dropLast()))
            let holder = all.first { $0.pattern == parent }
            let isItem = term.pattern.tokens.last == .any
            #expect(holder != nil, "\(term.pattern)")
            switch holder?.type {
            case .collection:
                #expect(isItem || term.pattern.description == "/reviews/triggers", "\(term.pattern)")
            case .group: #expect(!isItem, "\(term.pattern)")
            default: Issue.record("\(term.pattern) stands below a value")
            }
        }
    }

    @Test("every row of a group has members, and every collection an item")
    func children() {
        for term in all {
            let below = all.filter { $0.pattern.tokens.dropLast() == term.pattern.tokens[...] }
            #expect(term.isWhole == below.isEmpty, "\(term.pattern)")
        }
    }

    @Test("finding a row answers what comparing all patterns answers")
    func lookup() throws {
        for term in all {
            let tokens = term.pattern.tokens.map { token in
                switch token {
                case .literal(let name): name
                case .any: "some-key"
                case .rest: "x"
                }
            }
            #expect(TermCatalogue.term(at: JSONPointer(tokens: tokens)) == term)
            if case .rest? = term.pattern.tokens.last {
                #expect(TermCatalogue.term(at: JSONPointer(tokens: tokens + ["y", "z"])) == term)
            } else {
                #expect(TermCatalogue.term(at: JSONPointer(tokens: tokens + ["no-such-name"])) != term)
            }
        }
        #expect(TermCatalogue.term(at: .root) == nil)
        #expect(TermCatalogue.term(at: try JSONPointer(parsing: "/kpıs")) == nil)
        #expect(TermCatalogue.term(at: try JSONPointer(parsing: "/reviews/triggers"))?.type == .collection)
        let within = try JSONPointer(parsing: "/responses/mql/first_response/within")
        #expect(TermCatalogue.term(at: within) == nil)
        let found = TermCatalogue.term(containing: within)
        #expect(
            found?.pointer.description == "/responses/mql/first_response" && found?.term.type == .duration)
        #expect(TermCatalogue.term(containing: try JSONPointer(parsing: "/contact/x/y")) == nil)
    }

    @Test("every row has a label and a line of explanation in both languages")
    func labels() {
        for term in all {
            for language in Language.allCases {
                let (label, line) = (term.label[language], term.explanation[language])
                #expect(
                    !label.isEmpty && label.count <= 60 && !label.hasSuffix("."), "\(term.pattern): \(label)")
                #expect(label.first?.isUppercase == true || label.first == "“", "\(term.pattern): \(label)")
                #expect(
                    line.count > 5 && line.hasSuffix(".") && !line.contains("\n"), "\(term.pattern): \(line)")
                #expect(line.first?.isUppercase == true, "\(term.pattern): \(line)")
            }
            #expect(term.explanation.english != term.explanation.german, "\(term.pattern)")
        }
    }

    @Test("English and German labels differ, but for words that both languages have")
    func languages() {
        let shared: Set = [
            "Attribution", "Budget", "Champion", "Champions", "Closed-Won", "Definition", "Funnel", "Name",
            "Quorum",
            "Nurturing",
            "Phase", "Position", "SHA-256", "Situation", "Status",
        ]
        for term in all where term.label.english == term.label.german {
            #expect(shared.contains(term.label.english), "\(term.pattern): \(term.label.english)")
        }
        for case .choice(let choices) in all.map(\.type) {
            #expect(Set(choices.map(\.value)).count == choices.count)
            for choice in choices where choice.label.english == choice.label.german {
                #expect(["Budget", "Sprint"].contains(choice.label.english), "\(choice.label.english)")
            }
        }
    }

    @Test("what binds more is said of what can be compared")
    func stricter() {
        for term in all {
            let isComparable =
                switch term.type {
                case .integer, .decimal, .percentage, .duration, .boolean: true
                case .list, .collection: term.stricter == .superset || term.stricter == .subset
                default: false
                }
            #expect(term.stricter == .none || isComparable, "\(term.pattern)")
            #expect(!term.isScalable || term.stricter == .byMetric, "\(term.pattern)")
            if term.pattern.description.hasPrefix("/responses/"), term.type == .duration {
                #expect(term.stricter == .lower, "\(term.pattern)")
            }
        }
    }

    @Test(
        "a target is stricter as its metric says",
        arguments: [
            ("/kpis/cycle-length/target", .lower), ("/kpis/sla-compliance/target", .higher),
            ("/commitments/mql-volume/target", .higher), ("/commitments/mql-volume/steps/a/target", .higher),
            ("/kpis/unknown/target", .none), ("/responses/mql/attempts/minimum", .higher),
            ("/responses/mql/first_response/within", .lower), ("/handover/fields", .superset),
            ("/contact/channels", .none), ("/nowhere", .none),
        ] as [(String, StricterDirection)])
    func byMetric(pointer: String, direction: StricterDirection) throws {
        let found = TermCatalogue.stricter(at: try JSONPointer(parsing: pointer), in: DemoTerms.framework)
        #expect(found == direction)
    }
}
