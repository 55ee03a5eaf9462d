// What the template `page` shows. Names of properties are names in the templates.

import Domain

struct PageView {
    var language: String
    var title: String
    var style: String
    var words: [String: String]
    var languages: [LanguageChoice]
    var tenant: String?
    var heading: String
    var paragraphs: [String]
    var faults: FaultList?
    var record: FactList?
    var facts: FactList?
    /// HTML.
    var document: String?
    var forms: SigningForms?

    struct LanguageChoice {
        var code: String
        var name: String
        var isCurrent: Bool
    }

    struct Fact {
        var label: String
        var value: String
        var isCode = false
    }

    struct FactList {
        var title: String
        var items: [Fact]
        var note: String?
    }

    struct FaultList {
        struct Item {
            /// The id of the field.
            var field: String
            var text: String
        }

        var title: String
        var items: [Item]
    }

    /// A field as it was typed, with what is wrong with it.
    struct Field<Value> {
        var value: Value
        var fault: String?
        /// Whether it is the first of those with a fault, which gets the focus.
        var isFirst = false
    }

    struct SigningForms {
        var formToken: String
        var intent: String
        var nameHint: String
        var declineHint: String
        var name: Field<String>
        var consent: Field<Bool>
        var reason: Field<String>
        var isDeclining: Bool
    }
}
