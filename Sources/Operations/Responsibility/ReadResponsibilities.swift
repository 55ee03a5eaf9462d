// Who is responsible in a segment, or for an account, at an instant; and the matrix of a version.

package import Domain
import Store

extension Workspace {
    /// The people behind the roles of the effective SLA, deputies applied, as of one moment of the database.
    ///
    /// - Parameter activity: one of the matrix; nil: all of them.
    /// - Throws: as `effectiveSLA` does; 422 `unknown_reference` for an activity that the matrix does not have.
    package func responsibilities(
        for question: SLAQuestion, activity: String?, by call: Call
    ) async throws -> Responsibilities {
        let at = question.at ?? call.now
        return try await snapshot(call, .readPeople) { transaction in
            let (model, subject) = try await transaction.resolvable(
                question.subject, at: question.at, now: call.now)
            let effective = try model.resolve(subject.segment, framework: question.framework)
            let matrix = RACIMatrix(terms: effective.terms)
            let staffing = try await transaction.staffing(functions: matrix.functions(of: activity), at: at)
            return try Responsibilities(
                of: matrix, activity: activity, staffing, in: model.responsibilityPlace(of: subject.segment),
                Responsibilities.Origin(
                    framework: effective.framework, segment: subject.segment,
                    account: subject.account?.externalID, at: at))
        }
    }
}
