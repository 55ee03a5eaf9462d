// The templates as their files have them, and what tests ask of terms.

import Domain
import Foundation
import Testing

enum TemplateFiles {
    static let folder = ReferenceData.packageRoot.appending(path: "Sources/Domain/Templates/content")

    static let keys = [
        "lead-handover", "inbound-system", "campaign", "growing-saas", "account-based", "starter",
    ]

    static func content(_ key: String, _ language: Language) throws -> JSON {
        let file = folder.appending(path: "\(key).\(language.rawValue).json")
        return try JSON.parse([UInt8](Data(contentsOf: file)))
    }

    static func template(_ key: String, _ language: Language) throws -> Template {
        try #require(Slug(key).flatMap { Templates.template($0, in: language) })
    }

    static func pointer(_ text: String) throws -> JSONPointer { try JSONPointer(parsing: text) }
}

extension Template: CustomTestStringConvertible {
    public var testDescription: String { "\(key) (\(language.rawValue))" }
}

extension JSON {
    /// Every value that is neither object nor array, with its place.
    var leaves: [(pointer: JSONPointer, value: JSON)] { leaves(at: .root) }

    private func leaves(at pointer: JSONPointer) -> [(pointer: JSONPointer, value: JSON)] {
        switch self {
        case .object(let members):
            members.flatMap { $0.value.leaves(at: pointer.appending($0.key)) }
        case .array(let items):
            items.enumerated().flatMap { $0.element.leaves(at: pointer.appending($0.offset)) }
        default: [(pointer, self)]
        }
    }
}

extension Template {
    /// What people read: texts of the terms that are no keys, dates, choices or codes.
    var prose: [(pointer: JSONPointer, text: String)] {
        terms.leaves.compactMap { pointer, value in
            guard let text = value.stringValue, let (_, term) = TermCatalogue.term(containing: pointer) else {
                return nil
            }
            switch term.type {
            case .text, .list(of: .text): return (pointer, text)
            default: return nil
            }
        }
    }
}
