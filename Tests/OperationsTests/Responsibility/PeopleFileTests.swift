// People from a file, and back into one.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Files of people")
struct PeopleFileTests {
    private func furnished(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        return tenant
    }

    private func export(_ tenant: TestTenant) async throws -> String {
        var page = try await tenant.workspace.firstPeople(by: tenant.call())
        var records: [String] = []
        while true {
            records += page.flatMap(\.records)
            guard let next = try await tenant.workspace.peopleFollowing(page, by: tenant.call()) else {
                break
            }
            page = next
        }
        return records.map { $0 + "\n" }.joined()
    }

    @Test(
        "a file makes members and gives posts; the posts of those in it become what it says, and no others'")
    func importing() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.putMember("ada", subject: "s", by: tenant.call())
            try await tenant.putMember("bob", by: tenant.call())
            try await tenant.hold("ada", [Post("gone"), Post("kept")], deputies: ["bob"], by: tenant.call())
            try await tenant.hold("bob", [Post("own")], by: tenant.call())
            let file =
                "ada,Ada,ada@example.com,CRO,kept,,\nada,,,,inside-sales,dach,tech\ncleo,\"Cleo, B.\",c@x,,,,\n"
            let report = try await tenant.importPeople(file, by: tenant.call(at: .hour(2)))
            #expect(report.rows == 3 && report.created == 1 && report.updated == 1, "\(report)")
            let ada = try await tenant.workspace.person("ada", at: nil, by: tenant.call())
            #expect(
                ada.posts.map(\.value) == [
                    Post("inside-sales", in: Territory(region: "dach", vertical: "tech")), Post("kept"),
                ])
            #expect(ada.member.definition.position == "CRO" && ada.member.definition.subject == "s")
            #expect(ada.deputies.map(\.value.key) == ["bob"])
            let bob = try await tenant.workspace.person("bob", at: nil, by: tenant.call())
            #expect(bob.posts.map(\.value) == [Post("own")])
            let again = try await tenant.importPeople(file, by: tenant.call(at: .hour(3)))
            #expect(again.unchanged == 2 && again.people == 2, "\(again)")
        }
    }

    @Test("a wrong row refuses its person whole, says why in its line, and stops nobody else")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.putMember("taken", by: tenant.call())
            _ = try await tenant.workspace.deactivateMember("taken", by: tenant.call())
            let file = """
                good,Good,good@x,,a,,
                bad,Bad,bad@x,,a,,
                bad,Other,,,B b,mars,
                bad,,,,a,,
                mars,Mars,mars@x,,a,mars,none
                mail,Mail,TAKEN@example.com,,a,,
                No,N,n@x,,,dach,
                taken,Taken,taken@example.com,Head of taken,new,,
                export,E,e@x,,,,
                good,Good,good@x,,b,,
                short,row
                after,After,after@x,,a,,
                last,Last,last@x,,a,,

                """
            let report = try await tenant.importPeople(file, by: tenant.call())
            #expect(report.created == 2 && report.refused == 8 && report.rows == 13, "\(report)")
            let found = report.faults.flatMap { fault in
                fault.errors.map { "\(fault.line) \(fault.key ?? "") \($0.pointer) \($0.code.rawValue)" }
            }
            #expect(
                found == [
                    "4 bad /columns/name not_allowed_value", "4 bad /columns/function invalid_format",
                    "5 bad /columns/function duplicate", "6 mars /columns/region unknown_reference",
                    "6 mars /columns/vertical unknown_reference", "7 mail /columns/email email_taken",
                    "8 No /columns/key invalid_format",
                    "9 taken /columns/function member_deactivated",
                    "10 export /columns/key not_allowed_value", "11 good /columns/key duplicate",
                    "12 good  invalid_format", "13 after  invalid_format",
                ], "\(found)")
            let people = try await tenant.workspace.people(
                PersonFilter(function: "a"), after: nil, limit: 9, by: tenant.call())
            #expect(people.map(\.member.key) == ["good", "last"])
        }
    }

    @Test("a file without its columns, or in another encoding, is refused as a whole")
    func wholeFile() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let columns = try await refusal {
                try await tenant.importPeople(file: "key,name,name\nx,y,z\n", by: tenant.call())
            }
            #expect(
                columns?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/columns/name duplicate", "/columns/email required", "/columns/position required",
                    "/columns/function required", "/columns/region required", "/columns/vertical required",
                ])
            let revoked = try await refusal {
                _ = try await tenant.importPeople("x,X,x@x,,,,\n", by: tenant.call(as: [.editor]))
            }
            #expect(revoked?.kind == .forbidden)
        }
    }

    @Test(
        "what an export wrote makes the same people, in a tenant that has nobody too, whatever their names are"
    )
    func roundTrip() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let names = [
                "=1+1", "'=quoted", "''-twice", "'tis", "@SUM(A1)", "+49 30", "-", "a \"quote\", and; more",
                "Ö",
            ]
            for (number, name) in names.enumerated() {
                let definition = MemberDefinition(
                    name: name, email: try #require(EmailAddress("+\(number)@x")),
                    position: number % 2 == 0 ? name : nil)
                let key = try #require(Slug("m-\(number)"))
                _ = try await tenant.workspace.putMember(key, definition, .create, by: tenant.call())
                if number % 3 > 0 {
                    let posts = [Post("a", in: Territory(region: "dach")), Post("b")].prefix(number % 3)
                    try await tenant.hold(key, Array(posts), by: tenant.call())
                }
            }
            _ = try await tenant.workspace.deactivateMember("m-1", by: tenant.call())
            let written = try await export(tenant)
            for cell in ["'=1+1", "''=quoted", "'''-twice", ",'tis", "'@SUM(A1)", "'+49 30", "'+0@x"] {
                #expect(written.contains(cell), "\(cell) in \(written)")
            }
            let same = try await tenant.importPeople(written, by: tenant.call(at: .hour(2)))
            #expect(same.unchanged == names.count && same.people == names.count, "\(same)")
            let other = try await server.makeTenant("other")
            try await other.furnish()
            let made = try await other.importPeople(written, by: other.call())
            #expect(made.created == names.count, "\(made)")
            #expect(try await export(other) == written)
        }
    }

    @Test("more people than a transaction takes, and more than a page of the export has")
    func many() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let count = Workspace.exportPagePeople + 1
            let records = (1...count).map { "m-\(1000 + $0),M,m-\(1000 + $0)@x,,a,,\n" }.joined()
            let report = try await tenant.importPeople(records, by: tenant.call())
            #expect(report.created == count && report.rows == count)
            #expect(try await export(tenant) == records)
        }
    }
}
