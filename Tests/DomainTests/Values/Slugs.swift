// Slugs from literals in tests.

import Domain
import Testing

/// The slug of a text that is one; the test fails where it is not.
func slug(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Slug {
    try #require(Slug(text), "“\(text)” is no slug.", sourceLocation: sourceLocation)
}
