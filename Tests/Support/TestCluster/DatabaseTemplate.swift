// What a test's database is a copy of.

/// Declared once where it is used, as a static value: `extension DatabaseTemplate { static let migrated = … }`.
package struct DatabaseTemplate: Sendable {
    let name: String
    let build: (@Sendable (TestDatabase) async throws -> Void)?

    /// - Parameters:
    ///   - name: a lower-case word; templates are told apart by it.
    ///   - build: fills the database, for example by the migrations; runs once in a test process.
    package init(name: String, build: @escaping @Sendable (TestDatabase) async throws -> Void) {
        self.name = name
        self.build = build
    }

    private init() {
        name = "empty"
        build = nil
    }

    /// A database with nothing in it.
    package static let empty = DatabaseTemplate()
}
