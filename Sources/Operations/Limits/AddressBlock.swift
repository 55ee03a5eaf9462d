// Which addresses count as one caller when failures are counted.

/// An IPv4 address stands for itself; of an IPv6 address only the first 64 bits count, since whoever has one
/// has them all.
package enum AddressBlock {
    package static func of(_ address: String) -> String {
        guard address.contains(":") else { return address }
        // An IPv4 caller of a socket that takes both: ::ffff:192.0.2.1.
        if address.contains("."), let last = address.split(separator: ":").last { return String(last) }
        let plain = address.prefix { $0 != "%" }
        let halves = plain.split(separator: ":", omittingEmptySubsequences: false)
        guard let gap = halves.firstIndex(where: \.isEmpty) else {
            return halves.prefix(4).joined(separator: ":")
        }
        // `::` stands for as many zero groups as are missing of the eight.
        let left = halves[..<gap].filter { !$0.isEmpty }
        let right = halves[gap...].filter { !$0.isEmpty }
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - left.count - right.count))
        return (left + zeros + right).prefix(4).joined(separator: ":")
    }
}
