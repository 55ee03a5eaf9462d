// What conditions allow, for what is there and for what is not.

import Domain
import Testing

@Suite("Preconditions")
struct PreconditionTests {
    private static let current = EntityTag(revision: 7)

    @Test(
        "a change to what is there",
        arguments: [
            (.exists, nil), (.match([current]), nil),
            (.match([EntityTag(revision: 6), current]), nil),
            (.match([EntityTag(revision: 6)]), .stale), (.match([]), .stale),
            (.create, .alreadyExists), (.none, .preconditionRequired),
        ] as [(Precondition, ErrorCode?)])
    func present(condition: Precondition, refusal: ErrorCode?) {
        #expect(outcome { try condition.check(against: Self.current) } == refusal)
        #expect(outcome { try condition.check(orCreate: Self.current) } == refusal)
    }

    @Test(
        "a PUT where nothing is yet",
        arguments: [
            (.create, nil), (.exists, .stale), (.match([current]), .stale), (.none, .preconditionRequired),
        ] as [(Precondition, ErrorCode?)])
    func absent(condition: Precondition, refusal: ErrorCode?) {
        #expect(outcome { try condition.check(orCreate: nil) } == refusal)
    }

    @Test(
        "an idempotency key is 1 to 128 visible ASCII characters",
        arguments: [
            ("a", true), (String(repeating: "~", count: 128), true), ("", false), ("a b", false),
            (String(repeating: "x", count: 129), false), ("é", false), ("a\u{7f}", false),
        ])
    func idempotencyKeys(text: String, isRight: Bool) {
        #expect((IdempotencyKey(text) != nil) == isRight)
    }

    private func outcome(_ check: () throws -> Void) -> ErrorCode? {
        let error = #expect(throws: DomainError.self) {
            try check()
            throw DomainError(.conflict, .conflict, "Nothing was refused.")
        }
        return error?.code == .conflict ? nil : error?.code
    }
}
