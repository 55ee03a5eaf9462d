// Which local agreements break a version's guard rails.

package import Domain

package struct ConformanceRecord: Resource {
    package struct Violation: Resource {
        package let pointer: String
        package let code: String
        package let detail: String
        /// The exception that lets the value through, and its last day.
        package let exception: (number: Int, until: String)?

        package init(reading reader: ResourceReader) throws(ClientError) {
            pointer = try reader.text("pointer")
            code = try reader.text("code")
            detail = try reader.text("detail")
            exception = try reader.optionalObject("exception") { (exception) throws(ClientError) in
                (try exception.integer("number"), try exception.text("until"))
            }
        }
    }

    package let agreement: String
    package let version: Int
    package let frameworkVersion: Int
    /// The last day of grace, and why.
    package let grace: (until: String, reason: String)?
    /// Empty: it conforms.
    package let violations: [Violation]

    package init(reading reader: ResourceReader) throws(ClientError) {
        agreement = try reader.text("agreement")
        version = try reader.integer("version")
        frameworkVersion = try reader.integer("framework_version")
        grace = try reader.optionalObject("grace") { (grace) throws(ClientError) in
            (try grace.text("until"), try grace.text("reason"))
        }
        violations = try reader.objects("violations", Violation.init(reading:))
    }
}

extension BatonClient {
    package func conformance(of number: Int, _ agreement: String) -> Listing<ConformanceRecord> {
        list(Self.agreementsPath + [agreement, "versions", String(number), "conformance"])
    }
}
