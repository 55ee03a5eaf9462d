// Reading what terms may say.

package import Domain

extension Workspace {
    /// JSON Schema of the terms of one kind of agreement, with labels in one language.
    package func termSchema(
        of kind: AgreementKind, in language: Language, by call: Call
    ) throws -> JSON {
        try call.principal.require(.readAgreements)
        return TermSchema.schema(of: kind, in: language)
    }
}
