// A checkpoint that was kept in a file: read, held to the keys and to the tenant that is asked.

import Client
import Domain
import Operations

/// A checkpoint whose seal holds.
struct KeptCheckpoint: Sendable {
    let kid: String
    let content: CheckpointText
    /// The keys that were given; nil where the server's own were taken.
    let trusted: SealingKeySet?

    /// Reads a file that `baton audit checkpoint --output` wrote: a compact JWS on one line.
    ///
    /// - Parameter keys: nil takes the server's own.
    /// - Throws: `CheckpointRefused` for a file that is damaged, sealed by another, of another tenant or something else.
    init(
        _ file: InputFile, keys: InputFile?, _ client: BatonClient, _ output: Output
    ) async throws {
        func refusing<Value>(_ read: () throws -> Value) throws -> Value {
            do {
                return try read()
            } catch let error as CommandError {
                throw error
            } catch {
                throw CheckpointRefused(file: file.path, reason: "\(error)")
            }
        }
        let sealed = try refusing { try SealedText(reading: Self.line(of: file)) }
        let known: JSON
        if let keys {
            known = try keys.json()
        } else {
            output.note(
                "The keys are the server's own, and a server that lies can lie about its keys, too. "
                    + "Keep its /.well-known/jwks.json elsewhere and give it to --keys.")
            known = try await client.sealingKeys()
        }
        let set: SealingKeySet
        do {
            set = try SealingKeySet(known)
        } catch {
            throw CommandError.refused(error)
        }
        trusted = keys == nil ? nil : set
        try refusing { try sealed.verify(by: set) }
        content = try refusing { try CheckpointText(reading: sealed.text) }
        kid = sealed.kid
        guard try await client.me().value.tenantID == content.tenant.description else {
            throw CheckpointRefused(
                file: file.path, reason: "It is of another tenant, “\(content.tenantKey)”.")
        }
    }

    /// The file's one line, without its end.
    private static func line(of file: InputFile) throws -> String {
        var bytes = try file.bytes()
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SealedTextFault.notUTF8 }
        return text
    }

    /// For people.
    var words: String { "record \(content.point.seq), taken \(content.at.short), sealed by \(kid)" }

    var json: JSON {
        ["seq": .integer(content.point.seq), "at": .instant(content.at), "kid": .string(kid)]
    }
}

/// The file proves nothing about this chain.
struct CheckpointRefused: CommandEnd, Equatable {
    var file: String
    var reason: String

    var status: Int32 { ExitStatus.refused }
    var message: String { "baton: \(file) is no checkpoint to go by. \(reason)" }
}
