// Routes of documents: a version as people read and sign it.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

package struct DocumentRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/{key}/versions/{version}/document", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (language, format) = try request.query { q in
            (q.language(), q.optional("format")?.choice(of: DocumentFormat.self) ?? .html)
        }
        let subject = try await workspace.documentSubject(
            context.number("version", of: "version"), of: context.slug("key", of: "agreement"),
            by: context.call())
        let document = AgreementDocument(subject, language: language)
        return .document(
            format == .html ? document.html : document.markdown, type: format.mediaType, in: language,
            named: document.fileName(format.suffix), to: request)
    }
}

extension Response {
    /// A text for people in one language, which a browser shows or keeps under a name.
    ///
    /// - Parameter name: with nothing in it that a header would have to quote.
    static func document(
        _ text: String, type: String, in language: Language, named name: String, to request: Request
    ) -> Response {
        let bytes = Array(text.utf8)
        var response = Response.bytes(
            bytes, type: type, tag: EntityTag(content: bytes), to: request, caching: .revalidate)
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.contentDisposition] = "inline; filename=\"\(name)\""
        // Also with 304: a browser takes the headers of that for the page that it kept.
        if type == DocumentFormat.html.mediaType {
            response.headers[.contentSecurityPolicy] = SecurityHeaders.policy(ofPage: bytes)
        }
        return response
    }
}

/// What a document is written in.
enum DocumentFormat: String, CaseIterable {
    case html, markdown

    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        }
    }

    var suffix: String {
        switch self {
        case .html: "html"
        case .markdown: "md"
        }
    }
}

extension AgreementDocument {
    /// `inbound-v3.de.html`, `inbound-v4-draft.en.md`: a key has nothing that a header would have to quote.
    func fileName(_ suffix: String, part: String = "") -> String {
        let draft = state == .draft ? "-draft" : ""
        return "\(agreement)\(part)-v\(version)\(draft).\(language.rawValue).\(suffix)"
    }
}
