// The text of an API key: which tenant it opens, and its secret.

import Crypto
import Domain
import FoundationEssentials

/// `baton_<tenant id, 32 hex digits>_<256 bits, base64url>`. Only the SHA-256 of the whole text is stored.
struct APIToken: Sendable, Hashable {
    static let prefix = "baton_"
    private static let length = 6 + 32 + 1 + 43

    let tenant: TenantID
    let text: String

    init(tenant: TenantID, secret: [UInt64]) {
        let bytes = secret.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
        let encoded = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        self.tenant = tenant
        text = APIToken.prefix + tenant.description.replacing("-", with: "") + "_" + encoded
    }

    /// nil for what cannot be a key; whether it is one, the database says.
    init?(_ text: String) {
        guard text.utf8.count == APIToken.length, text.hasPrefix(APIToken.prefix) else { return nil }
        let hex = text.dropFirst(APIToken.prefix.count).prefix(32)
        var uuid = ""
        for (index, character) in hex.enumerated() {
            guard character.isHexDigit else { return nil }
            if [8, 12, 16, 20].contains(index) { uuid.append("-") }
            uuid.append(character)
        }
        guard let tenant = TenantID(uuid) else { return nil }
        self.tenant = tenant
        self.text = text
    }

    var sha256: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
