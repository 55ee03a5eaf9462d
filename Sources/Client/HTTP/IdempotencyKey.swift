// The name of one intended creation, under which its repeats are recognised.

import Foundation

extension String {
    /// A new UUID.
    package static var newIdempotencyKey: String { UUID().uuidString.lowercased() }
}
