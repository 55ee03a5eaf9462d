// The id by which a request is found again in the logs.

import HTTPTypes
import Hummingbird

enum RequestIDs {
    static let maximumLength = 64

    /// The caller's own id where it is harmless to log and to echo; one of ours otherwise.
    static func id(of request: Request) -> String {
        guard let sent = request.headers[.requestID], isAcceptable(sent) else { return make() }
        return sent
    }

    static func isAcceptable(_ id: String) -> Bool {
        (1...maximumLength).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// 128 random bits.
    static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
