// Figures of the company: stating and reading them.

package import Domain
import Store

/// A figure of the company as it is.
package struct PresentFigure: Sendable, Hashable {
    package var metric: TenantMetric
    /// nil where nobody has stated it, and for what Baton counts.
    package var stated: StatedFigure?
    /// nil where nobody has stated it.
    package var value: Int?
}

/// What a statement did.
package struct FigureChange: Sendable, Hashable {
    package var stated: StatedFigure
    package var isNew: Bool
    /// The change requests that it opened.
    package var opened: [OpenedRequest]
}

/// A change request that an evolution path opened.
package struct OpenedRequest: Sendable, Hashable {
    package var path: Slug
    package var agreement: Slug
    package var number: Int

    init(_ fired: FiredPath) { (path, agreement, number) = (fired.path, fired.agreement, fired.request) }
}

extension Workspace {
    /// States a figure from now on, and opens the change requests of the paths whose conditions come true by it.
    ///
    /// - Throws: 403 `outside_region` for who is bounded to a region; 409 `conflict` for what Baton counts itself; 422 for a
    ///   day to come, or one before that of the present figure.
    package func stateFigure(
        _ metric: TenantMetric, _ figure: TenantFigure, _ precondition: Precondition, by call: Call
    ) async throws -> FigureChange {
        try await change(call, .writeActuals, nil) { transaction in
            try requireWholeCompany(call)
            guard !metric.isCounted else {
                throw DomainError(
                    .conflict, .conflict, "Baton counts “\(metric.rawValue)” itself: nobody states it.")
            }
            let turn = try await transaction.beginStructureChange(call.now)
            let current = try await transaction.figures(of: metric, before: nil, limit: 1).first
            // What nobody has stated is there to be read, and so to be replaced.
            if current != nil || precondition != .create {
                try precondition.check(against: current?.tag ?? StatedFigure.unstated)
            }
            let zone = try await transaction.settings().timeZone
            try figure.faults(after: current?.figure, on: zone.date(at: call.now)).throwIfAny()
            if let current, current.figure == figure {
                return .nothing(FigureChange(stated: current, isNew: false, opened: []))
            }
            let stated = StatedFigure(
                metric: metric, figure: figure, number: (current?.number ?? 0) + 1, statedAt: turn.at,
                statedBy: call.principal.reference)
            try await transaction.insert(stated)
            let fired = try await evolve(by: [metric], at: turn.at, transaction)
            return Changed(
                FigureChange(stated: stated, isNew: current == nil, opened: fired.map(OpenedRequest.init)),
                AuditEntry(
                    .figureStated, .figure(metric),
                    ["number": .integer(stated.number), "as_of": .string(figure.asOf.description)]
                ).telling(of: fired))
        }
    }

    /// Every figure, whether stated or not.
    package func figures(by call: Call) async throws -> [PresentFigure] {
        try await snapshot(call, .readAgreements) { transaction in
            let stated = Dictionary(
                try await transaction.figures().map { ($0.metric, $0) },
                uniquingKeysWith: { first, _ in first })
            let regions = try await transaction.regionCount()
            return TenantMetric.allCases.map { metric in
                PresentFigure(
                    metric: metric, stated: stated[metric],
                    value: metric.isCounted ? regions : stated[metric]?.figure.value)
            }
        }
    }

    package func figure(_ metric: TenantMetric, by call: Call) async throws -> PresentFigure {
        try await snapshot(call, .readAgreements) { transaction in
            if metric.isCounted {
                return PresentFigure(metric: metric, stated: nil, value: try await transaction.regionCount())
            }
            let stated = try await transaction.figures(of: metric, before: nil, limit: 1).first
            return PresentFigure(metric: metric, stated: stated, value: stated?.figure.value)
        }
    }

    /// A page of what was stated of a figure, the newest first.
    package func figures(
        of metric: TenantMetric, before number: Int?, limit: Int, by call: Call
    ) async throws -> [StatedFigure] {
        try await read(call, .readAgreements) {
            try await $0.figures(of: metric, before: number, limit: limit)
        }
    }

    /// Figures of the company are nobody's whose right to write ends at a region.
    private func requireWholeCompany(_ call: Call) throws(DomainError) {
        guard let region = call.principal.bound(of: .writeActuals) else { return }
        throw DomainError(
            .forbidden, .outsideRegion,
            "Your right to write ends at the region “\(region)”; a figure of the company is of all.")
    }
}
