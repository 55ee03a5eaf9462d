// What the console needs to know of a request beside the request itself.

package import Domain
package import Hummingbird

/// The context in which pages are served; the server's own is one.
package protocol ConsoleContext: RequestContext {
    var requestID: String { get }
    /// When the request arrived.
    var now: Instant { get }
    /// The address that failures are counted by.
    var clientAddress: String { get }
}
