// Files on their way to the server.

import Client
import Domain
import Foundation
import Synchronization
import Testing

@Suite("Imports")
struct ImportTests {
    private static let report = """
        {"created": 1, "updated": 0, "unchanged": 0, "refused": 1, "unclassified": 0, "rows": 2,
         "faults": [{"row": 2, "line": 3, "external_id": null, "outcome": "refused",
                     "errors": [{"pointer": "/columns/name", "code": "required", "detail": "No name."}]}],
         "faults_truncated": false}
        """

    @Test("a file arrives whole and in pieces, again from its beginning when the connection broke")
    func stream() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID()).csv").path
        let text = (0..<60_000).map { "crm-\($0),Company \($0)\n" }.joined()
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reports = Mutex<[Int]>([])
        try await TestServer.run { _, number in
            number == 0 ? .close : .answer(200, [], Self.report)
        } _: {
            server in
            let report = try await withClient(of: server) { client in
                let upload = try FileUpload(path: path) { sent, _ in reports.withLock { $0.append(sent) } }
                let layout = AccountFileLayout(columns: ["name": "Company"], separator: "\t")
                return try await client.importAccounts(upload, layout).value
            }
            #expect(report.refused == 1)
            #expect(report.faults.first?.errors.first?.detail == "No name.")
            let requests = server.requests
            #expect(requests.map { $0.body == text } == [true, true])
            #expect(requests.last?.target == "/v1/accounts/imports?columns%5Bname%5D=Company&separator=%09")
            #expect(requests.last?.header("Content-Type") == "text/csv; charset=utf-8")
        }
        let sent = reports.withLock { $0 }
        #expect(sent.last == text.utf8.count)
        #expect(sent.count > 2 * text.utf8.count / ClientLimits.fileChunkBytes, "\(sent)")
    }

    @Test("a file that is not there is said before anything is sent", arguments: ["/nope.csv", "/tmp"])
    func missing(_ path: String) {
        #expect(throws: ClientError.self) { try FileUpload(path: path) }
    }
}
