// Texts in every language in which agreements are shown.

/// A language of labels and documents.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case german = "de"
}

/// The same text in every language.
package struct LocalizedText: Sendable, Hashable {
    package let english: String
    package let german: String

    package init(_ english: String, german: String) {
        self.english = english
        self.german = german
    }

    package subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .german: german
        }
    }
}
