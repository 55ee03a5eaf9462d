// Which statements a connection has prepared, and which of them to give up first.

/// What makes two statements the same prepared statement: the text and the types of the binds.
struct StatementKey: Hashable {
    let text: String
    let types: [UInt32]
}

/// A statement that the server knows, or will once it has read what was sent.
final class PreparedStatement {
    let key: StatementKey
    let name: String
    /// The shape of its results, known from the first of them.
    var columns: Columns?
    fileprivate(set) var lastUse: UInt64 = 0

    init(key: StatementKey, name: String) {
        self.key = key
        self.name = name
    }
}

/// The prepared statements of one connection, at most `capacity` of them, least recently used out first.
struct StatementCache {
    private let capacity: Int
    private var statements: [StatementKey: PreparedStatement] = [:]
    private var uses: UInt64 = 0
    private var named: UInt64 = 0
    /// Names that the server still holds and nobody uses: to be deallocated before the next transaction.
    private(set) var discarded: [String] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { statements.count }

    mutating func find(_ key: StatementKey) -> PreparedStatement? {
        guard let statement = statements[key] else { return nil }
        uses += 1
        statement.lastUse = uses
        return statement
    }

    /// A new statement under a name of its own. The caller has it prepared.
    mutating func insert(_ key: StatementKey) -> PreparedStatement {
        // A search through all is cheap beside preparing, and happens only when the cache is full.
        if statements.count >= capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[oldest.key] = nil
            discarded.append(oldest.name)
        }
        named += 1
        uses += 1
        let statement = PreparedStatement(key: key, name: "s\(named)")
        statement.lastUse = uses
        statements[key] = statement
        return statement
    }

    /// Forgets a statement; `isOnServer` says that its name is still taken there.
    mutating func forget(_ statement: PreparedStatement, isOnServer: Bool) {
        if statements[statement.key] === statement { statements[statement.key] = nil }
        if isOnServer { discarded.append(statement.name) }
    }

    mutating func takeDiscarded() -> [String] {
        defer { discarded.removeAll() }
        return discarded
    }
}
