// The templates' content: right by the rules of terms, the same in both languages, and as the sources ask.

import Foundation
import Testing

@testable import Domain

@Suite("Template content")
struct TemplateContentTests {
    @Test("the program carries what the files say; else run deploy/embed_templates.py")
    func carriesItsFiles() throws {
        #expect(Templates.all.count == TemplateFiles.keys.count * Language.allCases.count)
        for language in Language.allCases {
            let templates = Templates.all(in: language)
            #expect(templates.map(\.key.text) == TemplateFiles.keys)
            for template in templates {
                let content = try TemplateFiles.content(template.key.text, language)
                #expect(content["terms"] == template.terms, "\(template.testDescription)")
                #expect(content["title"]?.stringValue == template.title)
                #expect(content["summary"]?.stringValue == template.summary)
                #expect(content["starts"]?.stringValue == template.starts.description)
                #expect(content["fields"]?.arrayValue?.count == template.fields.count)
                #expect(
                    template.annexes.keys.sorted() == (template.terms["annexes"]?.objectValue?.keys ?? []))
                for (key, text) in template.annexes {
                    let file = TemplateFiles.folder.appending(path: "annexes/\(key).md")
                    #expect(try Array(text.utf8) == [UInt8](Data(contentsOf: file)))
                }
            }
        }
    }

    @Test("a framework of the template can be proposed as it is", arguments: Templates.all)
    func terms(template: Template) {
        #expect(Terms.faults(of: template.terms, kind: .framework) == [])
        let (plan, faults) = SlotPlan.plan(of: template.terms)
        #expect(faults == [])
        #expect(plan.slots.filter { $0.requirement == .required }.map(\.key) == ["marketing", "sales"])
        #expect(plan.slots.allSatisfy { !$0.signatories.isEmpty || $0.requirement == .unsigned })
        #expect(plan.slots.map(\.key).contains("marketing") && plan.slots.map(\.key).contains("sales"))
        #expect(TermWarning.warnings(on: template.terms) == [])
    }

    @Test("titles, summaries, labels and explanations say something", arguments: Templates.all)
    func descriptions(template: Template) {
        let texts =
            [template.title, template.summary] + template.fields.flatMap { [$0.label, $0.explanation] }
        for text in texts {
            #expect(!text.isEmpty && text.unicodeScalars.count <= 500, "\(text)")
            #expect(text.trimmingCharacters(in: .whitespacesAndNewlines) == text)
        }
        #expect(template.starts.day == 1)
    }

    @Test("no text is a gap to fill in or has straight quotation marks", arguments: Templates.all)
    func typography(template: Template) {
        for (pointer, text) in template.prose {
            let refused = ["__", "TODO", "XX", "\"", "'", "  ", "…", " - ", "[", "]"]
            #expect(refused.filter { text.contains($0) } == [], "\(pointer): \(text)")
            #expect(text.trimmingCharacters(in: .whitespaces) == text, "\(pointer): \(text)")
            let quotes: [Character] = template.language == .german ? ["“", "„"] : ["”", "“"]
            let counts = quotes.map { quote in text.filter { $0 == quote }.count }
            #expect(counts[0] == counts[1], "\(pointer): \(text)")
        }
    }

    @Test("both languages have the same structure and values", arguments: TemplateFiles.keys)
    func languages(key: String) throws {
        let english = try TemplateFiles.template(key, .english)
        let german = try TemplateFiles.template(key, .german)
        #expect(english.starts == german.starts)
        #expect(english.annexes == german.annexes)
        #expect(english.fields.map(\.pointer) == german.fields.map(\.pointer))
        #expect(english.fields.map(\.also) == german.fields.map(\.also))
        #expect(english.fields.map(\.kind) == german.fields.map(\.kind))
        #expect(english.terms.leaves.map(\.pointer) == german.terms.leaves.map(\.pointer))
        let prose = Set(english.prose.map(\.pointer))
        #expect(prose == Set(german.prose.map(\.pointer)))
        for (left, right) in zip(english.terms.leaves, german.terms.leaves) {
            #expect(prose.contains(left.pointer) || left.value == right.value, "\(left.pointer)")
        }
    }

    @Test("every sentence is told in both languages", arguments: TemplateFiles.keys)
    func translated(key: String) throws {
        let english = try TemplateFiles.template(key, .english)
        let german = try TemplateFiles.template(key, .german)
        for (left, right) in zip(english.prose, german.prose) where left.text.contains(" ") {
            #expect(left.text != right.text, "\(left.pointer)")
        }
    }

    @Test("templates share no sentence", arguments: Language.allCases)
    func distinct(language: Language) {
        var owners: [String: Slug] = [:]
        for template in Templates.all(in: language) {
            for (pointer, text) in template.prose where text.count > 40 {
                let other = owners[text] ?? template.key
                #expect(other == template.key, "\(template.key) \(pointer) and \(other): \(text)")
                owners[text] = template.key
            }
        }
    }

    @Test("every section stands in some template; grace dates name local agreements, which none has yet")
    func sections() {
        let used = Set(Templates.all.flatMap { $0.terms.objectValue?.keys ?? [] })
        #expect(Section.allCases.map(\.rawValue).filter { !used.contains($0) } == ["grace"])
        for template in Templates.all {
            for (key, section) in template.terms.objectValue ?? [:] {
                #expect(section.objectValue?.isEmpty == false, "\(template.key) \(key)")
            }
        }
    }

    @Test("dates fall on days that every month has, and on working days", arguments: Templates.all)
    func dates(template: Template) {
        #expect(template.terms(startingOn: template.starts) == template.terms)
        for (pointer, value) in template.terms.leaves {
            guard let text = value.stringValue, let date = TermText.date(text) else { continue }
            #expect(date.day <= 28, "\(pointer)")
            let weekday = (date.daysSince1970 + 3) % 7
            #expect(date.day == 1 || weekday < 5, "\(pointer): \(date)")
        }
    }
}
