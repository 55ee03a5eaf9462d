// The third part of baton audit verify: every exception rests on the rows that the chain says.

import Client
import Domain

/// Fetches the hashes of the rows behind every exception, and holds them to the chain.
struct ExceptionVerification: Sendable {
    let client: BatonClient
    let chained: ChainedExceptions

    /// How many exceptions there are, and what is wrong with them.
    func run() async throws -> (count: Int, faults: [SignedExceptionFault]) {
        let listed = try await client.agreements(AgreementFilter()).collect().map(\.value.key)
        var count = 0
        var faults: [SignedExceptionFault] = []
        for agreement in Set(listed + chained.agreements).sorted() {
            var numbers = chained.numbers(of: agreement)
            if listed.contains(agreement) {
                do {
                    let requests = try await client.changeRequests(of: agreement).collect().map(\.value)
                    numbers.formUnion(requests.filter { $0.exception != nil }.map(\.number))
                } catch {
                    guard error.isOfTheMatter else { throw error }
                    faults += numbers.sorted().map { number in
                        SignedExceptionFault(
                            agreement: agreement, number: number,
                            "It or another request cannot be read: \(error)")
                    }
                }
            }
            for number in numbers.sorted() {
                let present = try await rows(of: number, agreement)
                faults += chained.faults(of: number, agreement, present: present)
                count += 1
            }
        }
        return (count, faults)
    }

    private func rows(of number: Int, _ agreement: String) async throws -> [String: String]? {
        do {
            return try await client.exceptionRows(number, of: agreement).value.rows
        } catch {
            // An exception whose row is unreadable is none any more.
            guard error.isOfTheMatter else { throw error }
            return nil
        }
    }
}
