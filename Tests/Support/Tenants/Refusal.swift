// What a refused operation said.

package import Domain

/// The refusal that `body` ends with; nil when it succeeds. Any other error is thrown on.
nonisolated(nonsending) package func refusal(_ body: () async throws -> Void) async throws -> DomainError? {
    do {
        try await body()
        return nil
    } catch let error as DomainError {
        return error
    }
}
