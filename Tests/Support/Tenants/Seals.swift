// The keys with which tests seal: always the same ones.

package import Operations

extension ServerSeal {
    /// Of every server that a test does not give another.
    package static let tests = seal(1)

    /// The key of a number.
    package static func seal(_ number: UInt8) -> ServerSeal {
        guard let seal = try? ServerSeal(secret: [UInt8](repeating: number, count: 32)) else {
            preconditionFailure("32 bytes are no key")
        }
        return seal
    }
}
