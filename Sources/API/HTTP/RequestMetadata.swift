// The request's metadata for every log line under it, whoever writes the line.

package import Logging

/// Metadata that goes with the task; `provider` is given to the logging system at the start.
package enum RequestMetadata {
    @TaskLocal private static var current: Logger.Metadata = [:]

    package static let provider = Logger.MetadataProvider { current }

    static func adding<Value>(
        _ metadata: Logger.Metadata, _ work: () async throws -> Value
    ) async rethrows -> Value {
        let merged = current.merging(metadata) { _, new in new }
        return try await $current.withValue(merged, operation: work)
    }
}
