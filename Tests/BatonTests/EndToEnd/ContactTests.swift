// Contacts over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Contacts of accounts") struct ContactTests {
        @Test("a contact is a resource below its account, under a tag, and erasing leaves nothing of it")
        func resource() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            try await admin.post("/v1/accounts", ["external_id": "ä 1", "name": "Account"])
            let path = "/v1/accounts/%C3%A4%201/contacts/c%20%2B1"
            let create = [("If-None-Match", "*")]
            let made = try await admin.send(
                "PUT", path, headers: create, ["name": "Erika", "committee_role": "champion"])
            #expect(made.status == 201 && made.header("Location") == path, "\(made.summary)")
            #expect(made.json["external_id"] == "c +1" && made.json["account"] == "ä 1")
            #expect(made.json["email"] == .null && made.json["committee_role"] == "champion")
            #expect(try await admin.send("PUT", path, headers: create, ["name": "E"]).status == 412)
            #expect(try await admin.send("PUT", path, ["name": "E"]).status == 428)
            let known = try await admin.send("GET", path, headers: [("If-None-Match", made.etag)])
            #expect(known.status == 304, "\(known.summary)")
            let put = try await admin.send(
                "PUT", path, headers: [("If-Match", made.etag)], ["name": "Erika", "left_on": "2027-01-31"])
            #expect(put.status == 200 && put.json["committee_role"] == .null, "\(put.summary)")
            let wrong = try await admin.send(
                "PUT", "/v1/accounts/%C3%A4%201/contacts/a%2Fb", headers: create, ["name": "E"])
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(
                wrong.json["errors"]?.arrayValue?.first?["pointer"] == "/path/contact", "\(wrong.summary)")
            #expect(try await admin.send("DELETE", path).status == 428)
            let erased = try await admin.send("DELETE", path, headers: [("If-Match", put.etag)])
            #expect(erased.status == 204, "\(erased.summary)")
            #expect(try await admin.send("GET", path).status == 404)
            #expect(try await admin.get("/v1/accounts/%C3%A4%201/contacts").json["items"] == [])
            #expect(try await admin.send("GET", "/v1/accounts/none/contacts").status == 404)
        }

        @Test("the command line sets, shows, lists and erases them")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.admin.post("/v1/accounts", ["external_id": "crm-1", "name": "Account"])
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["account"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let nameless = try await baton("contact", "set", "crm-1", "c-1", "--role", "champion")
                #expect(nameless.ending == .exited(2) && nameless.errors.contains("--name"), "\(nameless)")
                let made = try await baton(
                    "contact", "set", "crm-1", "c-1", "--name", "Erika Muster", "--role", "champion",
                    "--title", "Buyer")
                #expect(made.ending == .exited(0) && made.output.contains("Erika Muster"), "\(made)")
                let changed = try await baton(
                    "contact", "set", "crm-1", "c-1", "--left-on", "2027-01-31", "--clear", "title")
                #expect(changed.output.contains("2027-01-31") && changed.output.contains("champion"))
                #expect(!changed.output.contains("Buyer"), "\(changed)")
                let list = try await baton("contacts", "crm-1")
                #expect(list.output.contains("c-1") && list.output.contains("Erika Muster"), "\(list)")
                let unasked = try await baton("contact", "erase", "crm-1", "c-1")
                #expect(unasked.ending != .exited(0), "it needs --yes where nobody can be asked")
                #expect(try await baton("contact", "erase", "crm-1", "c-1", "--yes").ending == .exited(0))
                let none = try await baton("contacts", "crm-1")
                #expect(none.errors.contains("The account has no contacts."), "\(none)")
            }
        }
    }
}
