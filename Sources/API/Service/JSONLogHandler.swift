// Log lines as JSON objects, one a line.

package import Domain
package import Logging

/// A log handler for machines to read: `time`, `level`, `logger`, `message`, and all metadata beside them.
package struct JSONLogHandler: LogHandler {
    package var logLevel: Logger.Level = .info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let now: @Sendable () -> Instant
    private let write: @Sendable ([UInt8]) -> Void

    /// - Parameter write: takes a whole line with its line feed, and keeps lines of different threads apart.
    package init(
        label: String, provider: Logger.MetadataProvider? = RequestMetadata.provider,
        now: @escaping @Sendable () -> Instant, write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.label = label
        metadataProvider = provider
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var members = JSONObject()
        for source in [metadataProvider?.get(), metadata, event.metadata] {
            for (key, value) in source ?? [:] { members[key] = value.json }
        }
        if let error = event.error { members["error.type"] = .string("\(type(of: error))") }
        members["time"] = .string(now().description)
        members["level"] = .string(event.level.rawValue)
        members["logger"] = .string(label)
        members["message"] = .string(event.message.description)
        write(JSON.object(members).canonicalBytes() + [UInt8(ascii: "\n")])
    }
}

extension Logger.MetadataValue {
    fileprivate var json: JSON {
        switch self {
        case .string(let text): .string(text)
        case .stringConvertible(let value): JSON(logged: value)
        case .array(let values): .array(values.map(\.json))
        case .dictionary(let values):
            .object(JSONObject(uniqueKeysWithValues: values.map { ($0.key, $0.value.json) }))
        }
    }
}

extension JSON {
    /// Numbers and truth values as what they are; all else as its text.
    fileprivate init(logged value: any CustomStringConvertible) {
        switch value {
        case let value as Bool: self = .bool(value)
        case let value as Double where value.isFinite: self = .number(value)
        case let value as any FixedWidthInteger:
            let number = Double(Int64(clamping: value))
            self = abs(number) < 9e15 ? .number(number) : .string(value.description)
        default: self = .string(value.description)
        }
    }
}
