// Holds exchanges to openapi.yaml, by a Python program that runs beside the tests.

import Domain
import Foundation
import Synchronization

package final class ContractChecker: Sendable {
    package static let shared = ContractChecker()

    /// How many exchanges were held to the document.
    package var count: Int { program.withLock { $0.count } }

    private struct Program: Sendable {
        var input: Int32 = -1
        var output: Int32 = -1
        var count = 0
    }

    private let queue = DispatchQueue(label: "contract")
    private let program = Mutex(Program())

    /// What in an exchange the document does not allow. Without Python nothing is looked at.
    package func violations(of exchange: Exchange) async -> [String] {
        guard let python = BatonProgram.python else { return [] }
        return await withCheckedContinuation { continuation in
            queue.async {
                let found = self.program.withLock { program in Self.ask(&program, python, exchange) }
                continuation.resume(returning: found)
            }
        }
    }

    private static func ask(_ program: inout Program, _ python: String, _ exchange: Exchange) -> [String] {
        do {
            if program.input < 0 { try start(&program, python) }
            try send(exchange.line, to: program.input)
            program.count += 1
            let answer = try JSON.parse(receive(from: program.output))
            return (answer.arrayValue ?? []).compactMap(\.stringValue)
        } catch {
            return ["the program that holds answers to openapi.yaml failed: \(error)"]
        }
    }

    private static func start(_ program: inout Program, _ python: String) throws {
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [BatonProgram.root + "/Tests/Contracts/exchanges.py"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // Copies, since the pipes close theirs; the program ends when the tests' process does.
        program.input = fcntl(input.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 0)
        program.output = fcntl(output.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 0)
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw POSIXError(.EPIPE) }
            rest = rest.dropFirst(count)
        }
    }

    private static func receive(from descriptor: Int32) throws -> [UInt8] {
        var line: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while line.last != UInt8(ascii: "\n") {
            let count = read(descriptor, &part, part.count)
            guard count > 0 else { throw POSIXError(.EPIPE) }
            line += part[..<count]
        }
        return line
    }
}

extension Exchange {
    fileprivate var line: [UInt8] {
        let type = sent.first { $0.name.lowercased() == "content-type" }?.value
        let json: JSON = [
            "method": .string(method), "target": .string(target), "type": type.map { .string($0) } ?? .null,
            "body": .string(String(decoding: body, as: UTF8.self)), "status": .number(Double(status)),
            "headers": .array(headers.map { [.string($0.name), .string($0.value)] }), "answer": .string(text),
        ]
        return json.canonicalBytes() + [UInt8(ascii: "\n")]
    }
}
