// Reading the agreements that Baton comes with.

package import Domain

extension Workspace {
    /// The templates in the order of their list, of one language or of all.
    package func templates(in language: Language?, by call: Call) throws -> [Template] {
        try call.principal.require(.readAgreements)
        return language.map { Templates.all(in: $0) } ?? Templates.all
    }

    /// A template whose dates count from this date; nil for the day of the call.
    package func template(
        _ key: Slug, in language: Language, startingOn date: CivilDate?, by call: Call
    ) throws -> Template {
        try call.principal.require(.readAgreements)
        return try Templates.template(key, in: language).orNotFound("template", key)
            .starting(on: date ?? call.now.date)
    }
}
