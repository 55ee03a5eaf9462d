// What the commands that call the API have in common.

import ArgumentParser
import Client
import Domain

/// A command that calls the API as a tenant's caller.
protocol APICommand: AsyncParsableCommand {
    var options: CallOptions { get }
    func call(_ client: BatonClient, _ output: Output) async throws
}

extension APICommand {
    func run() async throws {
        let connection = try options.connection(.process)
        let output = Output.standard()
        try await BatonClient.withClient(connection) { client in try await call(client, output) }
    }
}

/// A command that calls the API as the installation's operator.
protocol OperatorCommand: AsyncParsableCommand {
    var options: CallOptions { get }
    var access: OperatorOptions { get }
    func call(_ client: BatonClient, _ output: Output) async throws
}

extension OperatorCommand {
    func run() async throws {
        let connection = try options.operatorConnection(.process, operatorKey: access.operatorKey)
        let output = Output.standard()
        try await BatonClient.withClient(connection) { client in try await call(client, output) }
    }
}

extension Output {
    /// One resource: as the API answered it, or for people.
    func show<Value>(_ answer: Answer<Value>, json: Bool, _ people: (Value) -> Void) {
        if json { self.json(answer.json) } else { people(answer.value) }
    }

    /// A list: `{"items": […]}`, or a table.
    func show<Value>(
        _ answers: [Answer<Value>], json: Bool, columns: [Table.Column], ifEmpty: String,
        _ row: (Value) -> [String]
    ) {
        guard !json else { return self.json(["items": .array(answers.map(\.json))]) }
        var table = Table(columns)
        for answer in answers { table.add(row(answer.value)) }
        self.table(table, ifEmpty: ifEmpty)
    }
}
