// Routes of responsibility: who answers for what, and the matrix of a version.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

package struct ResponsibilityRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("responsibilities", use: list)
        group.get("reports/responsibility-gaps", use: gaps)
        group.get("reports/empty-seats", use: emptySeats)
        group.get("agreements/{key}/versions/{version}/raci", use: matrix)
        group.get("agreements/{key}/versions/{version}/staffing", use: staffing)
    }

    @Sendable private func gaps(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (question, language) = try request.query { q in
            (
                GapQuestion(
                    framework: q.optional("framework")?.slug(),
                    limit: q.optional("limit")?.integer(ResponsibilityCheck.limits)
                        ?? ResponsibilityCheck.standardLimit), q.language()
            )
        }
        let report = try await workspace.responsibilityGaps(question, by: context.call())
        return .json([
            "framework": .string(report.framework.text), "segments": .integer(report.places),
            "complete": .bool(report.isComplete), "items": .array(report.gaps.map { $0.json(language) }),
        ])
    }

    @Sendable private func emptySeats(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        let (question, language) = try request.query { q in
            (
                SeatQuestion(person: q.optional("person")?.slug(), at: q.optional("at")?.instant()),
                q.language()
            )
        }
        let report = try await workspace.emptySeats(question, by: context.call())
        return .json([
            "at": .instant(report.at), "truncated": .bool(report.isTruncated),
            "items": .array(report.seats.map { $0.json(language) }),
        ])
    }

    @Sendable private func staffing(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let check = try await workspace.staffing(of: number, key, by: context.call())
        return .json([
            "agreement": .string(key.text), "version": .integer(number), "rule": .string(check.rule.rawValue),
            "at": .instant(check.at), "segments": .integer(check.places), "complete": .bool(check.isComplete),
            "warnings": .array(check.warnings.map(\.json)),
        ])
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (question, activity, language) = try request.query { q in
            (SLAQuestion(reading: q), q.optional("activity")?.text(1...64), q.language())
        }
        let answer = try await workspace.responsibilities(
            for: question, activity: activity, by: context.call())
        return .json(answer.json(language))
    }

    @Sendable private func matrix(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (language, format) = try request.query { q in
            (q.language(), q.optional("format")?.choice(of: MatrixFormat.self) ?? .json)
        }
        let subject = try await workspace.documentSubject(
            context.number("version", of: "version"), of: context.slug("key", of: "agreement"),
            by: context.call())
        let matrix = RACIMatrix(terms: subject.effectiveTerms)
        let document = AgreementDocument(subject, language: language)
        return .document(
            format.text(matrix, document), type: format.mediaType, in: language,
            named: document.fileName(format.suffix, part: "-raci"), to: request)
    }
}

/// What a matrix is written in.
private enum MatrixFormat: String, CaseIterable {
    case json, csv, markdown, html

    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }

    var suffix: String { self == .markdown ? "md" : rawValue }

    func text(_ matrix: RACIMatrix, _ document: AgreementDocument) -> String {
        switch self {
        case .json:
            MergePatch.apply(
                ["agreement": .string(document.agreement.text), "version": .integer(document.version)],
                to: matrix.json
            ).canonicalText
        case .csv: matrix.csv(document.language)
        case .markdown: document.sheet(of: .raci).markdown
        case .html: document.sheet(of: .raci).html
        }
    }
}
