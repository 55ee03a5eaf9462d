// What can be set about the HTTP server, with what holds where nothing is set.

package import Operations

/// Limits and addresses of the server; every number names its unit.
package struct HTTPConfiguration: Sendable {
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 8080
    /// Connections that wait to be accepted.
    package var backlog = 512
    /// Connections at once; further ones wait in the backlog.
    package var maximumConnections = 4_096
    /// Proxies before the server that write X-Forwarded-For. With 0 the header is not read.
    package var trustedProxies = 0
    package var wire = WireLimits()
    /// Requests of one key or token.
    package var requests = Allowance(burst: 400, perSecond: 100)
    /// Failed authentications of one address.
    package var failures = Allowance(burst: 20, perSecond: 0.2)

    package init() {}
}
