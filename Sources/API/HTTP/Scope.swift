// What is known of every request, authenticated or not, and what is noted about it on its way.

package import Domain
package import Hummingbird
import Logging
import NIOCore
import Operations
import Synchronization

/// The facts of one request.
package struct Scope: Sendable {
    /// The caller's own X-Request-Id, or one of ours.
    package var requestID: String
    /// When the request arrived: the `now` of its operation.
    package var now: Instant
    /// The IP address that limits on failures are kept by; `local` on a unix socket.
    package var clientAddress: String
    let notes = RequestNotes()
}

/// Notes for the access log and the response headers, taken by whoever comes to know of them.
final class RequestNotes: Sendable {
    private let tenantID = Mutex<String?>(nil)
    private let rateLimit = Mutex<RateLimit.Standing?>(nil)

    var tenant: String? {
        get { tenantID.withLock { $0 } }
        set { tenantID.withLock { $0 = newValue } }
    }

    var standing: RateLimit.Standing? {
        get { rateLimit.withLock { $0 } }
        set { rateLimit.withLock { $0 = newValue } }
    }
}

/// A context that carries the facts of its request.
package protocol ScopedContext: RequestContext {
    var scope: Scope { get }
}

extension ScopedContext {
    package var requestID: String { scope.requestID }
    package var now: Instant { scope.now }
}

/// The context of a request of whose caller nothing is known yet.
package struct RequestScope: ScopedContext {
    package var coreContext: CoreRequestContextStorage
    package var scope: Scope
    var identity: Identity?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        let address = source.channel.remoteAddress?.ipAddress ?? "local"
        scope = Scope(requestID: "", now: Instant(microseconds: 0), clientAddress: address)
    }
}

/// Who a request was found to come from.
enum Identity: Sendable {
    case principal(Principal)
    case `operator`
}
