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
        let (loaded, framework, staffing) = try await snapshot(call, .readPeople) { transaction in
            var resolver = Resolver(try await transaction.presentModel(call.now).model)
            let framework = try resolver.resolve(Segment(), framework: question.framework).framework
            let functions = resolver.functions(under: framework)
            return (resolver, framework, try await transaction.staffing(functions: functions, at: call.now))
        }
        var resolver = loaded
        let (places, isComplete) = try resolver.staffedPlaces(
            under: framework, staffing, limit: ResponsibilityCheck.maximumPlaces)
        let layers = resolver.layers(of: framework)
        let gaps = ResponsibilityCheck.gaps(
            in: places, staffing, framework: RACIMatrix(terms: layers.first?.terms ?? .null),
            locals: layers.dropFirst().map(LocalMatrix.init), limit: question.limit)
        return GapReport(
            framework: framework, places: places.count, isComplete: isComplete, gaps: gaps)
    }
}

extension Resolver {
    /// The functions that matrices of a framework and its local versions name.
    func functions(under framework: Slug) -> [Slug] {
        Set(layers(of: framework).flatMap { RACIMatrix(terms: $0.terms).roles }).compactMap { Slug($0) }
            .sorted()
    }
}

extension LocalMatrix {
    init(_ layer: Layer) {
        self.init(agreement: layer.agreement, selector: layer.selector, terms: layer.terms)
    }
}
