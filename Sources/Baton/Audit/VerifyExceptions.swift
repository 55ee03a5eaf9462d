// The third part of baton audit verify: every exception rests on the rows that the chain says.

import Client
import Domain

/// Fetches the hashes of the rows behind every exception, and holds them to the chain.
struct ExceptionVerification: Sendable {
    /// An exception that changes while it is read is read again, and the chain further.
    private static let attempts = 3

    let client: BatonClient

    /// How many exceptions there are, and what is wrong with them.
    func run(_ reading: inout ChainReading) async throws -> (count: Int, faults: [SignedTextFault]) {
        let chained = reading.exceptions
        let listed = try await client.agreements(AgreementFilter()).collect().map(\.value.key)
        var count = 0
        var faults: [SignedTextFault] = []
        for agreement in Set(listed + chained.agreements).sorted() {
            var numbers = chained.numbers(of: agreement)
            if listed.contains(agreement) {
                do {
                    let requests = try await client.changeRequests(of: agreement).collect().map(\.value)
                    numbers.formUnion(requests.filter { $0.exception != nil }.map(\.number))
                } catch {
                    guard error.isOfTheMatter else { throw error }
                    faults += numbers.sorted().map { number in
                        SignedTextFault(
                            .exception(number), of: agreement,
                            "It or another request cannot be read: \(error)")
                    }
                }
            }
            for number in numbers.sorted() {
                faults += try await self.faults(of: number, agreement, &reading)
                count += 1
            }
        }
        return (count, faults)
    }

    private func faults(
        of number: Int, _ agreement: String, _ reading: inout ChainReading
    ) async throws -> [SignedTextFault] {
        var faults: [SignedTextFault] = []
        for attempt in 1...Self.attempts {
            let present = try await rows(of: number, agreement)
            faults = reading.exceptions.faults(of: number, agreement, present: present)
            if faults.isEmpty || attempt == Self.attempts { break }
            try await reading.readOn()
        }
        return faults
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
