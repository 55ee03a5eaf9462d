// Holds the layers apart: which target may import which of ours, and what Domain may not know.

import Foundation
import Testing

@Suite("The house")
struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "Postgres": ["CLibPQ"],
        "Domain": [],
        "Store": ["Domain", "Postgres"],
        "Operations": ["Domain", "Store"],
        "API": ["Domain", "Operations"],
        "Client": ["Domain"],
        "Baton": ["API", "Client", "Domain", "Operations", "Postgres", "Store"],
    ]

