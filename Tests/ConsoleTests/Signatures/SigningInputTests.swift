// What the two forms of a signing page may say.

import Domain
import Operations
import Testing

@testable import Console

@Suite("The forms of a signing page")
struct SigningInputTests {
    private let ada = Signatory(capacity: .representative, name: "Ada Lovelace")

    private func input(_ text: String) throws -> SigningInput {
        try SigningInput(Form(text, fields: SigningInput.fields))
    }

    @Test("a name is one line without blanks around it, and a reason keeps its lines")
    func reads() throws {
        let signs = try input("act=sign&form=t&name=+Ada%0D%0A+Lovelace+&consent=yes")
        #expect(signs.deed == .sign(name: "Ada Lovelace") && signs.consents && signs.token == "t")
        let declines = try input("act=decline&reason=%0D%0A+one%0D%0A%0D%0Atwo+%0D%0A")
        #expect(declines.deed == .decline(reason: "one\n\ntwo"))
    }

    @Test(
        "what neither form would have sent is refused",
        arguments: [
            "", "name=Ada", "act=", "act=Sign", "act=withdraw", "act=sign&reason=x",
            "act=decline&consent=yes",
            "act=decline&name=x", "act=sign&consent=on", "act=sign&consent=", "act=sign&act=decline",
        ])
    func refuses(text: String) {
        #expect(throws: DomainError.self) { try input(text) }
    }

    @Test(
        "all faults are found at once",
        arguments: [
            ("act=sign&name=ada++LOVELACE&consent=yes", []), ("act=sign&name=&consent=yes", [.nameMissing]),
            ("act=sign", [.nameMissing, .consentMissing]),
            ("act=sign&name=+", [.nameMissing, .consentMissing]),
            ("act=sign&name=Bob", [.nameDiffers, .consentMissing]),
            ("act=sign&name=Ada+Lovelace", [.consentMissing]),
            ("act=decline&reason=no", []), ("act=decline", [.reasonMissing]),
            ("act=decline&reason=+%0D%0A", [.reasonMissing]),
            ("act=decline&reason=" + String(repeating: "x", count: 4_000), []),
            ("act=decline&reason=" + String(repeating: "x", count: 4_001), [.reasonTooLong]),
        ] as [(String, [SigningFault])])
    func faults(text: String, faults: [SigningFault]) throws {
        #expect(try input(text).faults(for: ada) == faults)
    }

    @Test("a reason of the longest kind fits into a form's bytes")
    func longest() {
        // What a browser makes of a scalar of four bytes.
        let reason = String(repeating: "%F0%9F%96%8B", count: SigningInput.reasonLength)
        #expect(reason.utf8.count < SigningInput.maximumBytes)
    }
}
