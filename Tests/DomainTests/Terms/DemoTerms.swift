// The terms of the demo, as the program carries them.

// Domain reads no YAML; the program does, and its tests hold what it carries to the files.
import Domain
import Operations
import Testing

@testable import Baton

struct DemoTerms: Sendable {
    struct Local: Sendable, CustomTestStringConvertible {
        var key: Slug
        var name: String
        var selector: Selector
        var terms: JSON

        var testDescription: String { key.text }
    }

    /// Empty where the program cannot read what it carries; the tests miss what is not there.
    private static let files = (try? DemoContent.carried())?.files.content ?? AgreementFiles()

    static let framework: JSON = files.orderedAgreements.first?.text?.terms ?? [:]

    static let locals: [Local] = files.orderedAgreements.dropFirst().compactMap { local in
        local.text.map {
            Local(
                key: local.agreement.key, name: local.agreement.name, selector: $0.selector, terms: $0.terms)
        }
    }

    /// Of the regions.
    static let parents: [Slug: Slug?] = (files.regions ?? [:]).mapValues(\.parent)
}
