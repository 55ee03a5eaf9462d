// Whole lines to standard output or standard error.

import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where log lines go.
package enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    private static let turn = Mutex<Void>(())

    /// Writes all bytes before anybody else may write; a stream that is gone swallows them.
    package func write(_ bytes: [UInt8]) {
        StandardStream.turn.withLock { _ in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { unistd(rawValue, $0) }
                guard written > 0 || errno == EINTR || errno == EAGAIN else { return }
                rest = rest.dropFirst(max(0, written))
            }
        }
    }
}

/// write(2), whose name the method above has taken.
private func unistd(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
