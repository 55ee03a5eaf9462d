// Scans of signed papers: which files are taken, told by their first bytes.

/// The file of a paper that was signed, without its bytes.
package struct Scan: Sendable, Hashable {
    /// 20 MiB.
    package static let maximumBytes = 20 * 1024 * 1024

    package enum MediaType: String, Sendable, Hashable, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case tiff = "image/tiff"

        /// How files of this type begin.
        private var beginnings: [[UInt8]] {
            switch self {
            case .pdf: [Array("%PDF-".utf8)]
            case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
            case .jpeg: [[0xFF, 0xD8, 0xFF]]
            case .tiff: [[0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]]
            }
        }

        /// The type that a file is by its first bytes; nil for any other file.
        package init?(of bytes: some Collection<UInt8>) {
            guard let type = Self.allCases.first(where: { $0.beginnings.contains { bytes.starts(with: $0) } })
            else { return nil }
            self = type
        }
    }

    package var sha256: String
    package var mediaType: MediaType
    package var size: Int
    package var uploadedAt: Instant

    package init(sha256: String, mediaType: MediaType, size: Int, uploadedAt: Instant) {
        self.sha256 = sha256
        self.mediaType = mediaType
        self.size = size
        self.uploadedAt = uploadedAt
    }

    /// The type of an uploaded file.
    ///
    /// - Throws: 413 `body_too_large`; 422 for an empty file, one of another type, and one that is not what its sender
    ///   says.
    package static func type(of bytes: some Collection<UInt8>, stated: String?) throws(DomainError)
        -> MediaType
    {
        guard bytes.count <= maximumBytes else {
            throw DomainError(.tooLarge, .bodyTooLarge, "A scan has at most \(maximumBytes) bytes.")
        }
        guard let type = MediaType(of: bytes) else {
            let detail = "Send a PDF, PNG, JPEG or TIFF file; this is none, by its first bytes."
            throw DomainError(
                .invalid, .notAllowedValue, detail, faults: [Fault("", .notAllowedValue, detail)])
        }
        guard stated == type.rawValue else {
            let detail = "The file is \(type.rawValue), and Content-Type says \(stated ?? "nothing")."
            throw DomainError(
                .invalid, .notAllowedValue, detail, faults: [Fault("", .notAllowedValue, detail)])
        }
        return type
    }
}
