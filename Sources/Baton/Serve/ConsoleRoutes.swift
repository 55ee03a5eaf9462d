// The console's pages among the server's routes.

import API
import Console
import Hummingbird

extension RequestScope: ConsoleContext {
    package var clientAddress: String { scope.clientAddress }
}

/// The pages that need no account.
struct ConsoleRoutes: PublicRoutes {
    let signing: SigningPages

    func add(to router: Router<RequestScope>) { signing.add(to: router) }
}
