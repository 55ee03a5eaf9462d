// Routes of actuals: what the metrics of an agreement came to.

import Domain
package import Hummingbird
package import Operations

package struct ActualRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let actuals = group.group("agreements/{key}/actuals")
        actuals.get(use: list)
        actuals.post(use: record)
        actuals.post("imports", use: importFile)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .actuals), ActualFilter(reading: q)) }
        let last = try page.after.map { cursor throws(DomainError) in try Actual.Place(cursor) }
        let key = try context.agreementKey()
        let rows = try await workspace.actuals(
            of: key, filter, after: last, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { $0.place.cursor }, of: .actuals, to: request) {
            $0.json(of: key)
        }
    }

    @Sendable private func record(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.agreementKey()
        let body = try await request.json()
        let input = try ActualCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.recordActual(
                input.value, source: input.source.source, of: key, by: context.call(attempt))
        } answer: { actual, _ in
            Answer(json: actual.json(of: key))
        }
    }

    @Sendable private func importFile(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (separator, origin) = try request.query { q in
            (
                q.optional("separator")?.separator() ?? .comma,
                q.optional("origin")?.text(ActualLimits.originLength)
            )
        }
        _ = try request.bodyType(of: [.csv])
        let report = try await workspace.importActuals(
            try request.upload(limit: ActualLimits.importBytes), separator: separator, origin: origin,
            of: context.agreementKey(), by: context.call())
        return .json(report.json)
    }
}

private struct ActualCreation: Input {
    /// Values that Baton works out itself come from nobody else.
    enum StatedSource: String, CaseIterable {
        case entered, imported

        var source: Actual.Source {
            switch self {
            case .entered: .entered
            case .imported: .imported
            }
        }
    }

    let value: ActualValue
    let source: StatedSource

    init(reading r: ObjectReader) {
        value = ActualValue(reading: r)
        source = r.optional("source")?.choice(of: StatedSource.self) ?? .entered
    }
}

extension Listing {
    fileprivate static let actuals = Listing("actuals", fields: 4)
}

extension ActualFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            metric: q.optional("metric")?.text(ActualLimits.metricLength),
            from: q.optional("from")?.date(in: ActualPeriod.years),
            to: q.optional("to")?.date(in: ActualPeriod.years),
            withSuperseded: q.optional("superseded")?.bool() ?? false)
    }
}

extension Actual.Place {
    fileprivate init(_ cursor: Cursor) throws(DomainError) {
        guard let to = CivilDate(cursor.fields[0]), let from = CivilDate(cursor.fields[1]),
            let period = ActualPeriod(from: from, to: to), let id = ActualID(cursor.fields[3])
        else { throw .alienCursor }
        self.init(period: period, metric: cursor.fields[2], id: id)
    }

    fileprivate var cursor: Cursor {
        Cursor(period.to.description, period.from.description, metric, id.description)
    }
}

extension Actual {
    fileprivate func json(of agreement: Slug) -> JSON {
        [
            "id": .string(id.description), "agreement": .string(agreement.text), "metric": .string(metric),
            "from": .string(period.from.description), "to": .string(period.to.description),
            "value": .number(value.amount), "currency": .text(value.currency),
            "source": .string(source.rawValue), "origin": .text(value.origin), "note": .text(value.note),
            "entered_at": .instant(enteredAt), "entered_by": .string(enteredBy),
            "superseded_at": .instant(supersededAt),
        ]
    }
}

extension ActualReport {
    fileprivate var json: JSON {
        [
            "rows": .integer(rows), "created": .integer(created), "replaced": .integer(replaced),
            "unchanged": .integer(unchanged),
        ]
    }
}
