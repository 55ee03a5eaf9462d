// A TCP connection to a server over which a test sends exactly the bytes that it means to, and reads when it likes.

import Foundation

/// Nothing here waits, so that one task can lead a thousand of them.
package final class RawConnection: Sendable {
    package enum Received: Sendable, Equatable {
        case nothing
        case bytes([UInt8])
        case closed
    }

    private let descriptor: Int32

    /// - Parameter receiveBuffer: bytes that the kernel takes for a reader that does not read.
    package init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            Foundation.close(descriptor)
            throw error
        }
    }

    deinit { Foundation.close(descriptor) }

    /// Sends as much as is taken at once; false when the other side has closed.
    @discardableResult
    package func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = Foundation.send(descriptor, bytes, bytes.count, flags)
        return count >= 0 || errno == EAGAIN || errno == EWOULDBLOCK
    }

    /// What has arrived, at most so many bytes.
    package func receive(_ limit: Int = 65_536) -> Received {
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = recv(descriptor, &buffer, limit, Int32(MSG_DONTWAIT))
        if count > 0 { return .bytes(Array(buffer[..<count])) }
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? .nothing : .closed
    }

    /// Leaves without a word: the other side sees the end of the connection.
    package func leave() { shutdown(descriptor, Int32(SHUT_RDWR)) }
}
