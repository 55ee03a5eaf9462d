// The agreements that a server comes with.

package import Domain

/// A template as a list has it.
package struct TemplateSummary: Resource {
    package let key: String
    package let language: String
    package let title: String
    package let summary: String
    package let fieldCount: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        language = try reader.text("language")
        title = try reader.text("title")
        summary = try reader.text("summary")
        fieldCount = try reader.integer("field_count")
    }
}

/// A template with everything in it.
package struct TemplateRecord: Resource {
    package let template: Template

    package init(reading reader: ResourceReader) throws(ClientError) {
        guard let template = Template(carried: reader.json) else {
            throw .unreadable("it is not a template")
        }
        self.template = template
    }
}

extension BatonClient {
    private static let templatesPath = ["v1", "templates"]

    /// - Parameter language: nil for those of every language.
    package func templates(in language: Language? = nil) async throws(ClientError) -> [Answer<
        TemplateSummary
    >] {
        let request = Request(.get, Self.templatesPath, query: [("language", language?.rawValue)])
        let page: Answer<Page<TemplateSummary>> = try await send(request)
        return page.value.items
    }

    /// - Parameter starts: the day from which its dates count; nil for today.
    package func template(
        _ key: String, in language: Language, startingOn starts: CivilDate? = nil
    ) async throws(ClientError) -> Answer<TemplateRecord> {
        try await send(
            Request(
                .get, Self.templatesPath + [key],
                query: [("language", language.rawValue), ("starts", starts?.description)]))
    }
}
