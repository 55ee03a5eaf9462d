// Connections of a test's own: as many at once as it has clients, and each of them lost when its server dies.

import AsyncHTTPClient

/// The clients' shared connections are eight to a server, and are made again without a word. Who must see requests of
/// many clients at once, or a server die, uses these.
package final class Connections: Sendable {
    let client: HTTPClient

    /// - Parameter count: how many requests of these clients a server gets at once.
    package init(_ count: Int) {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = count
        // A refused connection is something to see and not to wait for.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// A client that is not shut down ends the whole process.
    deinit { client.shutdown { _ in } }
}
