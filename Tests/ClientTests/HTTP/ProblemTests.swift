// Refusals in words.

import Client
import Domain
import Testing

@Suite("Problems")
struct ProblemTests {
    static func body(status: Int, code: String, detail: String, errors: String? = nil) -> String {
        let errors = errors.map { ", \"errors\": \($0)" } ?? ""
        return """
            {"type": "urn:baton:problem:\(code)", "title": "T", "status": \(status), "detail": "\(detail)",
             "code": "\(code)", "request_id": "r-7"\(errors)}
            """
    }

    @Test("every fault is on a line of its own, with its pointer")
    func faults() throws {
        let text = ProblemTests.body(
            status: 422, code: "validation_failed", detail: "The input has 2 faults; see errors.",
            errors: """
                [{"pointer": "/name", "code": "required", "detail": "A region needs a name."},
                 {"pointer": "/countries/1", "code": "country_taken", "detail": "AT belongs to “alps”."}]
                """)
        let problem = try Problem(reading: ResourceReader(JSON.parse(text)))
        #expect(
            "\(ClientError.refused(problem))" == """
                The input has 2 faults; see errors. (422 validation_failed)
                  /name: A region needs a name. (required)
                  /countries/1: AT belongs to “alps”. (country_taken)
                """)
    }

    @Test("a fault that says the same again is not said again")
    func repetition() throws {
        let text = ProblemTests.body(
            status: 409, code: "conflict", detail: "No.",
            errors: #"[{"pointer": "", "code": "conflict", "detail": "No."}]"#)
        let problem = try Problem(reading: ResourceReader(JSON.parse(text)))
        #expect("\(problem)" == "No. (409 conflict)")
    }

    @Test("a fault of the server names the request, so that its log can be found")
    func requestID() throws {
        let text = ProblemTests.body(status: 500, code: "internal_error", detail: "Something went wrong.")
        let problem = try Problem(reading: ResourceReader(JSON.parse(text)))
        #expect("\(problem)" == "Something went wrong. (500 internal_error)\n  Request r-7")
    }

    @Test("an answer of something else between client and server is a refusal too")
    func foreign() async throws {
        try await TestServer.run { _, _ in
            .answer(502, [], "<html>Bad gateway</html>")
        } _: { server in
            let error = await #expect(throws: ClientError.self) {
                try await withClient(of: server) { try await $0.me() }
            }
            #expect(error?.status == 502)
            #expect(error?.code == "http_502")
        }
    }

    @Test("an answer that breaks the contract says where")
    func brokenContract() async throws {
        try await TestServer.run { _, _ in
            .answer(200, [], #"{"tenant": {"id": "i", "key": "a", "name": 7}}"#)
        } _: { server in
            let error = await #expect(throws: ClientError.self) {
                try await withClient(of: server) { try await $0.me() }
            }
            #expect(error == .unreadable("/tenant/name is not a text"))
        }
    }
}
