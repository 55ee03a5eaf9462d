// Validities and the tenant's time zone over HTTP.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Validity over HTTP") struct ValidityTests {
        @Test("dates are written with their zone, and an instant is refused with the date that was meant")
        func dates() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            let framework: JSON = ["key": "dated", "name": "Dated", "kind": "framework"]
            try await admin.post("/v1/agreements", framework)
            let path = "/v1/agreements/dated/versions"
            func body(_ validity: JSON) -> JSON { ["terms": [:], "validity": validity] }
            let refused = try await admin.send(
                "POST", path, body(["to": "2028-01-01T00:00:00Z", "time_zone": "Berlin"]))
            #expect(refused.status == 422)
            let errors = refused.json["errors"]?.arrayValue ?? []
            #expect(
                errors.map { $0["pointer"] } == ["/validity/to", "/validity/time_zone"], "\(refused.summary)")
            #expect(
                errors.first?["detail"]
                    == "Write the last day, which is included, as a date alone, such as 2027-12-31, and its zone as time_zone."
            )
            let drafted = try await admin.post(path, body(["from": "2027-01-01", "to": "2027-12-31"]))
            #expect(
                drafted.json["validity"] == ["from": "2027-01-01", "to": "2027-12-31", "time_zone": "UTC"],
                "\(drafted.summary)")
        }

        @Test("the zone of the settings is UTC until it is set, and is one that is known")
        func settings() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            let first = try await admin.get("/v1/settings")
            #expect(first.json["time_zone"] == "UTC", "\(first.summary)")
            func body(_ zone: JSON) -> JSON {
                ["dimension_precedence": ["tier", "region", "vertical", "size"], "time_zone": zone]
            }
            let put = try await admin.put("/v1/settings", body("America/Sao_Paulo"))
            #expect(put.json["time_zone"] == "America/Sao_Paulo" && put.etag != first.etag, "\(put.summary)")
            let refused = try await admin.send(
                "PUT", "/v1/settings", headers: [("If-Match", put.etag)], body("Mars/Olympus"))
            #expect(refused.status == 422, "\(refused.summary)")
            let fault = refused.json["errors"]?.arrayValue?.first
            #expect(fault?["pointer"] == "/time_zone" && fault?["code"] == "not_allowed_value")
            #expect(try await admin.put("/v1/settings", body(.null)).json["time_zone"] == "UTC")
        }

        @Test(
            "the fiscal year of the settings begins in January until it is set, and in a month that there is")
        func fiscalYears() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            #expect(try await admin.get("/v1/settings").json["fiscal_year_start"] == 1)
            func body(_ month: JSON) -> JSON {
                ["dimension_precedence": ["tier", "region", "vertical", "size"], "fiscal_year_start": month]
            }
            let put = try await admin.put("/v1/settings", body(4))
            #expect(put.json["fiscal_year_start"] == 4, "\(put.summary)")
            let cases: [(JSON, JSON)] = [
                (0, "out_of_range"), (13, "out_of_range"), (1.5, "wrong_type"), ("4", "wrong_type"),
            ]
            for (month, code) in cases {
                let refused = try await admin.send(
                    "PUT", "/v1/settings", headers: [("If-Match", put.etag)], body(month))
                #expect(refused.status == 422, "\(refused.summary)")
                let fault = refused.json["errors"]?.arrayValue?.first
                #expect(fault?["pointer"] == "/fiscal_year_start" && fault?["code"] == code)
            }
            #expect(try await admin.put("/v1/settings", body(.null)).json["fiscal_year_start"] == 1)
        }
    }
}
