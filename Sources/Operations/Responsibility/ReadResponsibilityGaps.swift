// Gaps and overloads of responsibility over all segments that agreements or posts tell apart.

package import Domain
import Store

/// What is asked of the report.
package struct GapQuestion: Sendable, Hashable {
    package var framework: Slug?
    /// What one person may answer for.
    package var limit: Int

    package init(framework: Slug? = nil, limit: Int = ResponsibilityCheck.standardLimit) {
        self.framework = framework
        self.limit = limit
    }
}

package struct GapReport: Sendable {
    package var framework: Slug
    /// How many segments were looked at.
    package var places: Int
    /// Whether those are all.
    package var isComplete: Bool
    package var gaps: [ResponsibilityGap]
}

extension Workspace {
    /// Where nobody answers, too many do, or one for too much, as of now.
    ///
    /// - Throws: 404 `no_sla`, 422 `framework_ambiguous`.
    package func responsibilityGaps(_ question: GapQuestion, by call: Call) async throws -> GapReport {
        let (model, framework, staffing) = try await snapshot(call, .readPeople) { transaction in
            let model = SharedModel(try await transaction.presentModel(call.now))
            let framework = try model.resolve(Segment(), framework: question.framework).framework
            let functions = Set(
                model.layers(of: framework).flatMap { RACIMatrix(terms: $0.terms).roles }.compactMap {
                    Slug($0)
                })
            return (
                model, framework,
                try await transaction.staffing(functions: functions.sorted(), at: call.now)
            )
        }
        let layers = model.layers(of: framework)
        let (segments, isComplete) = told(apartBy: layers.dropFirst().map(\.selector), staffing.holdings)
        let places = try segments.filter(model.knows).map { segment in
            StaffedPlace(
                segment, model.responsibilityPlace(of: segment),
                RACIMatrix(terms: try model.resolve(segment, framework: framework).terms))
        }
        let gaps = ResponsibilityCheck.gaps(
            in: places, staffing, framework: RACIMatrix(terms: layers.first?.terms ?? .null),
            locals: layers.dropFirst().map {
                LocalMatrix(agreement: $0.agreement, selector: $0.selector, terms: $0.terms)
            }, limit: question.limit)
        return GapReport(
            framework: framework, places: places.count, isComplete: isComplete, gaps: gaps)
    }

    /// Every combination of nodes that a selector or a post names: all other segments are answered as one of these.
    private func told(
        apartBy selectors: [Selector], _ holdings: [Staffing.Holding]
    ) -> (segments: [Segment], isComplete: Bool) {
        var segments = [Segment()]
        for dimension in Dimension.allCases {
            var nodes = Set(selectors.compactMap { $0[dimension] })
            if let tree = TreeDimension(rawValue: dimension.rawValue) {
                nodes.formUnion(holdings.compactMap { $0.post.territory[tree] })
            }
            segments = segments.flatMap { segment in
                [segment]
                    + nodes.sorted().map { node in
                        var inner = segment
                        inner[dimension] = node
                        return inner
                    }
            }
            // A dimension more would only be cut off again.
            guard segments.count <= ResponsibilityCheck.maximumPlaces else {
                return (Array(segments.prefix(ResponsibilityCheck.maximumPlaces)), false)
            }
        }
        return (segments, true)
    }
}
