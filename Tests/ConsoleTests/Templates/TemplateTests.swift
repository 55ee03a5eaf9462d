// The console's templates: what the program carries, and that no text can become markup.

import Domain
import Foundation
import HTTPTypes
import Testing

@testable import Console

@Suite("The console's templates")
struct TemplateTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Sources/Console/Templates/content")

    @Test("the program carries what the files say; else run deploy/embed_console.py")
    func carriesItsFiles() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.sorted() == ConsoleContent.files.keys.sorted())
        for name in names {
            let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            #expect(ConsoleContent.files[name] == text, "\(name)")
        }
    }

    @Test("templates and words name each other, and nothing but style and document stands unescaped")
    func words() {
        var used: Set<String> = []
        for (file, text) in ConsoleContent.files where file.hasSuffix(".mustache") {
            for match in text.matches(of: /\{\{words\.([A-Za-z]+)\}\}/) {
                used.insert(String(match.output.1))
            }
            for match in text.matches(of: /\{\{\{([a-z]+)\}\}\}/) {
                #expect(["style", "document"].contains(match.output.1), "\(file)")
            }
            #expect(!text.contains("{{&"), "\(file)")
        }
        #expect(used.sorted() == SigningWords.named.keys.sorted())
    }

    @Test(
        "no text becomes markup, whatever stands behind its quotes and brackets",
        arguments: [
            "\"><b x=\"", "\"\u{301} autofocus x=\"\u{301}", "<\u{301}b>", "'\u{308}", "&amp;", "{{title}}",
        ])
    func escapes(text: String) throws {
        var view = Self.view(saying: text)
        let page = ConsoleTemplates.page(view)
        view = Self.view(saying: "HARMLESS")
        let harmless = ConsoleTemplates.page(view)
        #expect(harmless.components(separatedBy: "HARMLESS").count > 15)
        #expect(page == harmless.replacing("HARMLESS", with: HTMLText.escaped(text)))
        for mark in ["\"", "<", "'"] where text.unicodeScalars.contains(mark.unicodeScalars.first ?? " ") {
            #expect(!HTMLText.escaped(text).unicodeScalars.contains(mark.unicodeScalars.first ?? " "))
        }
    }

    @Test(
        "every reason why nobody can sign has its page in both languages",
        arguments: SigningSituation.allCases)
    func situations(situation: SigningSituation) {
        for language in Language.allCases {
            let page = SigningView(language: language).refusal(situation, reference: "r-1")
            let html = ConsoleTemplates.page(page.view)
            #expect(page.status.code >= 400)
            #expect(
                html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"), "\(html.prefix(99))")
            #expect(html.contains("<h1>\(HTMLText.escaped(situation.heading[language]))</h1>"))
            #expect(html.contains(HTMLText.escaped(situation.explanation[language])) && html.contains("r-1"))
            for part in ["{{", "<form", "sign-act", "<article"] { #expect(!html.contains(part), "\(part)") }
        }
        #expect(situation.heading.english != situation.heading.german)
    }

    private static func view(saying text: String) -> PageView {
        let list = PageView.FactList(
            title: text,
            items: [.init(label: text, value: text), .init(label: text, value: text, isCode: true)],
            note: text)
        return PageView(
            language: "en", title: text, style: "", words: SigningWords.named(in: .english), languages: [],
            tenant: text, heading: text, paragraphs: [text],
            faults: .init(title: text, items: [.init(field: text, text: text)]), record: list, facts: list,
            document: "<p></p>",
            forms: .init(
                formToken: text, intent: text, nameHint: text, declineHint: text,
                name: .init(value: text, fault: text, isFirst: true),
                consent: .init(value: true, fault: text),
                reason: .init(value: text, fault: text), isDeclining: true))
    }
}
