// The catalogue as JSON Schema, for editors and forms.

/// JSON Schema (2020-12) of the terms of one version, made from the catalogue.
///
/// What the server accepts passes it. What it cannot say stays with the server: whether names that are referred
/// to exist, what one section says of another, what is white space.
package enum TermSchema {
    /// The schema of a complete version.
    ///
    /// A local agreement's inherited sections are a merge patch: nothing is required in them, and null removes
    /// what may be removed.
    package static func schema(of kind: AgreementKind, in language: Language = .english) -> JSON {
        schemas[Key(kind: kind, language: language)] ?? TermSchemaBuilder(language).schema(of: kind)
    }

    private struct Key: Hashable {
        let kind: AgreementKind
        let language: Language
    }

    private static let schemas: [Key: JSON] = {
        var schemas: [Key: JSON] = [:]
        for kind in AgreementKind.allCases {
            for language in Language.allCases {
                schemas[Key(kind: kind, language: language)] = TermSchemaBuilder(language).schema(of: kind)
            }
        }
        return schemas
    }()
}

private struct TermSchemaBuilder {
    private let language: Language
    private let tree = TermCatalogue.tree

    init(_ language: Language) { self.language = language }

    func schema(of kind: AgreementKind) -> JSON {
        var sections = JSONObject()
        var required: [JSON] = []
        for section in Section.allCases where kind == .framework || !section.isFrameworkOnly {
            guard let place = tree.child(named: section.rawValue, of: TermTree.root) else { continue }
            let isPatch = kind == .local && !section.isOwn
            sections[section.rawValue] = member(at: place, isPatch: isPatch)
            if !isPatch, tree.term(at: place)?.isRequired == true {
                required.append(.string(section.rawValue))
            }
        }
        var schema: JSONObject = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": .string(title(of: kind)[language]),
            "type": "object",
            "properties": .object(sections),
            "additionalProperties": false,
            "$defs": TermSchemaParts.definitions,
        ]
        if !required.isEmpty { schema["required"] = .array(required) }
        return .object(schema)
    }

    private func title(of kind: AgreementKind) -> LocalizedText {
        switch kind {
        case .framework: LocalizedText("Terms of a framework", german: "Inhalt einer Rahmenvereinbarung")
        case .local: LocalizedText("Terms of a local agreement", german: "Inhalt einer lokalen Vereinbarung")
        }
    }

    /// The schema of a value where it stands: null beside it where a patch may remove it.
    private func member(at place: Int, isPatch: Bool) -> JSON {
        guard let term = tree.term(at: place) else { return false }
        let value = value(at: place, term, isPatch: isPatch)
        return isPatch && !term.isRequired && term.type != .anything
            ? ["anyOf": [value, ["type": "null"]]] : value
    }

    private func value(at place: Int, _ term: Term, isPatch: Bool) -> JSON {
        var schema: JSONObject
        switch term.type {
        case .group: schema = group(at: place, isPatch: isPatch)
        case .collection: schema = collection(at: place, term, isPatch: isPatch)
        case .list(let type):
            schema = [
                "type": "array", "items": .object(TermSchemaParts.value(type, language)),
                "uniqueItems": true, "maxItems": .number(Double(TermLimits.itemsPerList)),
            ]
            if term.minimumCount > 0 { schema["minItems"] = .number(Double(term.minimumCount)) }
        case .condition where isPatch: schema = ["type": "object"]
        case .duration where isPatch: schema = ["$ref": "#/$defs/duration_patch"]
        case .money where isPatch: schema = ["$ref": "#/$defs/money_patch"]
        default: schema = TermSchemaParts.value(term.type, language)
        }
        schema["title"] = .string(term.label[language])
        schema["description"] = .string(term.explanation[language])
        if let unit = term.unit { schema["x-unit"] = .string(unit.rawValue) }
        if term.stricter != .none { schema["x-stricter"] = .string(term.stricter.rawValue) }
        if term.isScalable { schema["x-scalable"] = true }
        return .object(schema)
    }

    private func group(at place: Int, isPatch: Bool) -> JSONObject {
        guard !tree.isFree(at: place) else {
            return ["type": "object", "maxProperties": .number(Double(TermLimits.extensionValues))]
        }
        var schema: JSONObject = [
            "type": "object", "properties": properties(at: place, isPatch: isPatch),
            "additionalProperties": false,
        ]
        let required = tree.required(at: place).map(\.name)
        if !isPatch, !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        return schema
    }

    private func collection(at place: Int, _ term: Term, isPatch: Bool) -> JSONObject {
        var schema: JSONObject = [
            "type": "object", "maxProperties": .number(Double(TermLimits.itemsPerCollection)),
        ]
        if let item = tree.item(of: place) {
            schema["additionalProperties"] = member(at: item, isPatch: isPatch)
        }
        if !tree.names(at: place).isEmpty { schema["properties"] = properties(at: place, isPatch: isPatch) }
        schema["propertyNames"] =
            term.keys == .patterns ? ["pattern": "^/"] : ["$ref": "#/$defs/slug"]
        if !isPatch, term.minimumCount > 0 {
            schema["minProperties"] = .number(Double(term.minimumCount))
        }
        return schema
    }

    private func properties(at place: Int, isPatch: Bool) -> JSON {
        let pairs = tree.names(at: place).compactMap { name in
            tree.child(named: name, of: place).map { (name, member(at: $0, isPatch: isPatch)) }
        }
        return .object(JSONObject(uniqueKeysWithValues: pairs))
    }
}
