// Routes of diffs: two versions as JSON Patch and in words.

import Domain
package import Hummingbird
package import Operations

package struct DiffRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/{key}/versions/{version}/diff", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (against, language) = try request.query { q in
            (q.optional("against")?.versionReference(), q.optional("language")?.choice(of: Language.self))
        }
        let comparison = try await workspace.compareVersion(
            context.versionNumber(), of: context.agreementKey(), against: against, by: context.call())
        return .json(comparison.json(language ?? .english))
    }
}

extension ValueReader {
    fileprivate func versionReference() -> VersionReference? {
        let text = string(1...Slug.maximumLength + 10)
        let reference = VersionReference(text)
        if reference == nil {
            fault(.invalidFormat, "Name a version by its agreement and number, such as inbound:4.")
        }
        return reference
    }
}

extension VersionComparison {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "from": from?.json ?? .null, "to": to.json, "merged": .bool(isMerged), "patch": patch,
            "sections": .array(
                readable.sections.map { section in
                    [
                        "key": .string(section.key), "label": .string(section.label[language]),
                        "changes": .array(section.changes.map { $0.json(language) }),
                    ]
                }),
        ]
    }
}

extension VersionReference {
    fileprivate var json: JSON { ["agreement": .string(agreement.text), "version": .integer(number)] }
}

extension ReadableChange {
    fileprivate func json(_ language: Language) -> JSON {
        guard case .object(var object) = change.json else { return .null }
        object["path"] = .string(path[language])
        object["before_text"] = .string(before[language])
        object["after_text"] = .string(after[language])
        return .object(object)
    }
}
