// Writes the demo's documents into files for `Tests/Contracts/document_pages.py`.

import Domain
import Foundation
import Testing

@Suite("Documents in files")
struct DocumentDumpTests {
    @Test(
        "the demo's documents are written where BATON_DOCUMENTS says",
        .enabled(if: ProcessInfo.processInfo.environment["BATON_DOCUMENTS"] != nil))
    func dump() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["BATON_DOCUMENTS"] ?? "/tmp")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let subjects = [
            ("framework", DemoDocuments.framework()),
            ("framework-to-sign", DemoDocuments.framework(signed: true)),
            ("strategic-accounts", try DemoDocuments.local("strategic-accounts")),
            ("japan", try DemoDocuments.local("japan")),
            ("everything", EveryTerm.subject()),
            ("crowded", DemoDocuments.crowded()),
        ]
        for (name, subject) in subjects {
            for language in Language.allCases {
                let document = AgreementDocument(subject, language: language)
                let file = folder.appending(path: "\(name).\(language.rawValue)")
                try document.html.write(
                    to: file.appendingPathExtension("html"), atomically: true, encoding: .utf8)
                try document.markdown.write(
                    to: file.appendingPathExtension("md"), atomically: true, encoding: .utf8)
            }
        }
    }
}
