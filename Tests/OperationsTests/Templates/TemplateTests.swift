// Who may read templates and the schema of terms, and what they get.

import Domain
import Operations
import Support
import Testing

@Suite("Reading templates")
struct TemplateTests {
    @Test("dates count from the day of the call where none is given")
    func today() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let call = tenant.call()
            let template = try tenant.workspace.template(
                "account-based", in: .german, startingOn: nil, by: call)
            #expect(template.starts == Template.beginning(onOrAfter: call.now.date))
            #expect(template.language == .german && template.starts.day == 1)
            let listed = try tenant.workspace.templates(in: .german, by: call)
            #expect(listed.map(\.key) == Templates.all(in: .german).map(\.key))
            let unknown = try await refusal {
                _ = try tenant.workspace.template("nothing", in: .german, startingOn: nil, by: call)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test("whoever may not read agreements reads neither templates nor the schema")
    func permission() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let call = tenant.call(as: [.ingest])
            let workspace = tenant.workspace
            let refusals = [
                try await refusal { _ = try workspace.templates(in: nil, by: call) },
                try await refusal {
                    _ = try workspace.template("starter", in: .english, startingOn: nil, by: call)
                },
                try await refusal { _ = try workspace.termSchema(of: .local, in: .english, by: call) },
            ]
            #expect(refusals.map { $0?.code } == [.forbidden, .forbidden, .forbidden])
        }
    }
}
