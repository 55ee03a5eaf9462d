// The console's templates, read once from what the program carries, and how text becomes safe in them.

import Domain
import Mustache

enum ConsoleTemplates {
    private static let suffix = ".mustache"

    static let style = ConsoleContent.files["console.css"] ?? ""

    static func page(_ view: PageView) -> String { library.render(view, withTemplate: "page") ?? "" }

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(SafeHTML(), named: "SAFE")
        var library = MustacheLibrary()
        for (file, text) in ConsoleContent.files where file.hasSuffix(suffix) {
            do {
                // In each of them: a partial does not take over its page's type.
                try library.register(
                    "{{% CONTENT_TYPE: SAFE}}\n" + text, named: String(file.dropLast(suffix.count)))
            } catch {
                preconditionFailure("\(file) is no template: \(error)")
            }
        }
        return library
    }()
}

/// Mustache's own HTML goes by Characters, and a quote with a combining accent behind it is another Character: it
/// would stay as it is, and end the attribute it stands in.
private struct SafeHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
