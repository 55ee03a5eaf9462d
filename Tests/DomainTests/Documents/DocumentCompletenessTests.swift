// Nothing of the terms is left out of a document, and no label is missing in a language.

import Domain
import Testing

@Suite("Completeness of documents")
struct DocumentCompletenessTests {
    @Test("every text and every number that is unique stands in the document", arguments: Language.allCases)
    func everyValueAppears(language: Language) {
        let document = AgreementDocument(EveryTerm.subject(), language: language)
        let (html, markdown) = (document.html, document.markdown)
        for leaf in EveryTerm.leaves {
            guard let text = expected(leaf, language) else { continue }
            let isFound = [html.contains(text), markdown.contains(text)]
            #expect(isFound == [true, true], "\(leaf.pointer): \(text)")
        }
    }

    private func expected(_ leaf: EveryTerm.Leaf, _ language: Language) -> String? {
        let value = leaf.value.arrayValue?.first ?? leaf.value
        switch leaf.term.type {
        case .text, .list(of: .text), .sha256, .email, .member, .anything: return value.stringValue
        case .slug, .list(of: .slug):
            return value.stringValue.map { "R" + $0.dropFirst().replacing("-", with: " ") }
        case .decimal: return value.doubleValue.map { Wording.number($0, language) }
        case .money: return value["amount"]?.doubleValue.map { Wording.number($0, language) }
        case .duration:
            let days = value["within"]?.stringValue?.filter(\.isNumber) ?? ""
            return days + (language == .german ? "\u{A0}Arbeitstage" : "\u{A0}business days")
        case .period, .list(of: .period):
            return value.stringValue.map { text in
                let days = Wording.number(Double(Int(text.dropFirst(3).dropLast()) ?? 0), language)
                return (language == .german ? "1 Jahr \(days) Tage" : "1 year \(days) days").replacing(
                    " ", with: "\u{A0}")
            }
        case .condition: return value["value"]?.doubleValue.map { Wording.number($0, language) }
        default: return nil
        }
    }

    @Test("a document changes with every value of the terms", arguments: Language.allCases)
    func everyValueCounts(language: Language) {
        // Each section by itself: a key says as much as the name that it refers to.
        var bases: [String: AgreementDocument] = [:]
        for leaf in EveryTerm.leaves where leaf.value != leaf.other {
            let section = leaf.pointer.tokens[0]
            let terms = JSON.object([section: EveryTerm.terms[section] ?? .null])
            let base = bases[section] ?? AgreementDocument(EveryTerm.subject(terms), language: language)
            bases[section] = base
            let other = EveryTerm.setting(leaf.other, at: leaf.pointer.tokens[...], in: terms)
            let changed = AgreementDocument(EveryTerm.subject(other), language: language)
            let isShown = changed.sections != base.sections
            #expect(isShown, "\(leaf.pointer): \(leaf.value) or \(leaf.other)")
        }
    }

    /// Of the catalogue's rows and of the values of its closed lists.
    private static let labels = TermCatalogue.all.flatMap { term in
        guard case .choice(let choices) = term.type else { return [term.label] }
        return [term.label] + choices.map(\.label)
    }

    @Test("a German document has no English label, and the reverse")
    func noForeignLabels() {
        for language in Language.allCases {
            let foreign: Language = language == .german ? .english : .german
            let own = Set(Self.labels.map { $0[language] })
            let html = AgreementDocument(EveryTerm.subject(), language: language).html
            for label in Set(Self.labels.map { $0[foreign] }) where !own.contains(label) {
                for place in [">\(label)<", ">\(label):<", "› \(label)<", "\"\(label)\""] {
                    let isThere = html.contains(place)
                    #expect(!isThere, "\(place) in \(language)")
                }
            }
        }
    }

    @Test("every label and explanation of the catalogue has both languages")
    func labels() {
        for term in TermCatalogue.all {
            for language in Language.allCases {
                #expect(!term.label[language].isEmpty, "\(term.pattern)")
                #expect(!term.explanation[language].isEmpty, "\(term.pattern)")
            }
        }
    }

    @Test("all of the demo's terms come into sections that are numbered without a gap")
    func demo() throws {
        let document = AgreementDocument(DemoDocuments.framework(), language: .german)
        #expect(document.sections.map(\.number) == Array(1...document.sections.count))
        #expect(document.sections.map(\.id).first == "parties")
        #expect(document.sections.map(\.id).last == "signatures")
        #expect(Set(document.sections.map(\.id)).count == document.sections.count)
        // No grace is granted: a section without content is left out.
        #expect(!document.sections.contains { $0.id == "grace" })
    }
}
