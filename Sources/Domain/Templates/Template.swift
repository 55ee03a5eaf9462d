// Ready agreements that a framework can begin as (A21).

/// One ready agreement in one language.
package struct Template: Sendable, Hashable {
    package let key: Slug
    package let language: Language
    package let title: String
    /// In one or two sentences: for whom it is, and what is special about it.
    package let summary: String
    /// The values that are worth filling in first.
    package let fields: [TemplateField]
    /// A framework's terms, complete: they can be proposed as they are.
    package let terms: JSON
    /// The day that the dates in the terms are counted from; the first of a month.
    package let starts: CivilDate
    /// Texts of the documents that `annexes` in the terms freezes, by the annex's key.
    package let annexes: [String: String]
}

/// A value of a template that its users fill in.
package struct TemplateField: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case text
        case number
        /// A whole number of hours. The terms hold it as a duration on the clock of the template's one, or as a
        /// target in hours.
        case hours
    }

    /// Where the value goes; the field is known by it.
    package let pointer: JSONPointer
    /// Where else the terms have the same value.
    package let also: [JSONPointer]
    package let kind: Kind
    package let label: String
    package let explanation: String
    /// What the template has there now.
    package let example: JSON
}

/// All templates.
package enum Templates {
    /// Each in every language, in the order in which they are listed.
    package static let all: [Template] = TemplateContent.all.compactMap { text in
        (try? JSON.parse(text)).flatMap { Template(carried: $0) }
    }

    package static func all(in language: Language) -> [Template] {
        all.filter { $0.language == language }
    }

    package static func template(_ key: Slug, in language: Language) -> Template? {
        all.first { $0.key == key && $0.language == language }
    }
}

extension Template {
    /// Reads a template as the program carries it and as the API answers it; nil where that is none.
    package init?(carried json: JSON) {
        guard let key = json["key"]?.stringValue.flatMap({ Slug($0) }),
            let language = json["language"]?.stringValue.flatMap({ Language(rawValue: $0) }),
            let title = json["title"]?.stringValue, let summary = json["summary"]?.stringValue,
            let starts = json["starts"]?.stringValue.flatMap(TermText.date),
            let items = json["fields"]?.arrayValue, let terms = json["terms"],
            let annexes = json["annexes"]?.objectValue
        else { return nil }
        let fields = items.compactMap { TemplateField(carried: $0) }
        guard fields.count == items.count else { return nil }
        (self.key, self.language, self.title, self.summary) = (key, language, title, summary)
        (self.fields, self.terms, self.starts) = (fields, terms, starts)
        self.annexes = Dictionary(
            uniqueKeysWithValues: annexes.compactMap { key, text in text.stringValue.map { (key, $0) } })
    }
}

extension TemplateField {
    init?(carried json: JSON) {
        let places = [json["pointer"] ?? .null] + (json["also"]?.arrayValue ?? [])
        let pointers = places.compactMap { place in
            place.stringValue.flatMap { try? JSONPointer(parsing: $0) }
        }
        guard pointers.count == places.count, let pointer = pointers.first,
            let kind = json["kind"]?.stringValue.flatMap({ Kind(rawValue: $0) }),
            let label = json["label"]?.stringValue, let explanation = json["explanation"]?.stringValue,
            let example = json["example"]
        else { return nil }
        (self.pointer, also, self.kind) = (pointer, Array(pointers.dropFirst()), kind)
        (self.label, self.explanation, self.example) = (label, explanation, example)
    }
}
