// What people are shown, and asked, before a command commits them.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Before somebody commits") struct CommittingTests {
        /// A stage, and commands as its administrator runs them.
        struct Desk {
            let stage: SigningStage
            let scratch: ScratchDirectory
            let environment: [String: String]

            init(_ scratch: ScratchDirectory) async throws {
                let server = try await SharedServer.server()
                stage = try await SigningStage(try await TestTenant(on: server))
                self.scratch = scratch
                environment = [
                    "BATON_URL": server.url, "BATON_API_KEY": stage.tenant.admin.bearer ?? "",
                ]
            }

            func baton(_ arguments: String...) async throws -> ProgramResult {
                try await BatonProgram.run(arguments, environment: environment, in: scratch)
            }

            /// Where somebody sits at a terminal and types.
            func baton(typing answer: String, _ arguments: String) async throws -> ProgramResult {
                try await BatonProgram.run(
                    "/bin/sh",
                    [
                        "-c",
                        "printf '\(answer)\\n' | script -qec '\(BatonProgram.path) \(arguments)' /dev/null",
                    ],
                    environment: environment, in: scratch)
            }

            /// A version of the agreement “own”, drafted upon another.
            func draft(_ body: JSON) async throws {
                try await stage.tenant.admin.post("/v1/agreements/own/versions", body)
            }
        }

        private static let validity: JSON = [
            "from": "2090-01-01", "to": "2090-12-31", "time_zone": "Europe/Berlin",
        ]

        @Test(
            "proposing shows the validity and every change, withdrawing also the hash; nobody there, nothing done"
        )
        func proposing() async throws {
            try await withScratch { scratch in
                let desk = try await Desk(scratch)
                let first = try await desk.stage.propose("own")
                let withdrawing = try await desk.baton("version", "withdraw", "own")
                for shown in [
                    first.contentSHA256, "since framework:1", "from its signature",
                    "Nobody can sign it after that",
                ] {
                    #expect(withdrawing.errors.contains(shown), "\(shown): \(withdrawing.errors)")
                }
                #expect(withdrawing.ending == .exited(2), "\(withdrawing.errors)")
                #expect(try await first.state() == "proposed")
                #expect(try await desk.baton("version", "withdraw", "own", "--yes").ending == .exited(0))

                let changed: JSON = ["legal": ["reviewed_by": "Somebody else"]]
                try await desk.draft([
                    "selector": ["region": "own"], "validity": Self.validity,
                    "terms": MergePatch.apply(changed, to: SigningStage.terms),
                ])
                let asked = try await desk.baton("version", "propose", "own", "--sign-by", "2089-11-30")
                #expect(asked.ending == .exited(2), "\(asked.errors)")
                for shown in [
                    "2090-01-01 to 2090-12-31 (Europe/Berlin)", "2089-11-30", "since own:1", "Somebody else",
                ] {
                    #expect(asked.errors.contains(shown), "\(shown): \(asked.errors)")
                }
                let said = try await desk.baton(typing: "n", "version propose own")
                #expect(said.ending == .exited(1) && said.output.contains("Nothing was done"), "\(said)")
                let path = "/v1/agreements/own/versions/2"
                #expect(try await desk.stage.tenant.admin.get(path).json["state"] == "draft")
                let agreed = try await desk.baton(typing: "y", "version propose own")
                #expect(agreed.ending == .exited(0), "\(agreed)")
                #expect(try await desk.stage.tenant.admin.get(path).json["state"] == "proposed")
            }
        }

        @Test("a draft that was edited after it was read is not proposed by what was read")
        func editedMeanwhile() async throws {
            let stage = try await SigningStage(try await TestTenant(on: try await SharedServer.server()))
            let admin = stage.tenant.admin
            _ = try await stage.propose("own")
            try await admin.post("/v1/agreements/own/versions/1/withdrawal", [:])
            let path = "/v1/agreements/own/versions/2"
            let drafted = try await admin.post(
                "/v1/agreements/own/versions",
                ["selector": ["region": "own"], "terms": SigningStage.terms])
            _ = try await admin.put(
                path, ["selector": ["region": "own"], "validity": Self.validity, "terms": SigningStage.terms])
            let stale = try await admin.send(
                "POST", path + "/proposal", headers: [("If-Match", drafted.etag)], [:])
            #expect(stale.status == 412 && stale.json["code"] == "stale", "\(stale.summary)")
            let read = try await admin.get(path)
            let proposed = try await admin.send(
                "POST", path + "/proposal", headers: [("If-Match", read.etag)], [:])
            #expect(proposed.status == 200, "\(proposed.summary)")
        }

        @Test("renewing and terminating show the hash, the validity and since when it is in force")
        func goingOn() async throws {
            try await withScratch { scratch in
                let desk = try await Desk(scratch)
                let proposal = try await desk.stage.propose("own")
                for (slot, person) in [("marketing", "Member ada"), ("sales", "Member bob")] {
                    #expect(try await proposal.link(slot).sign(person).status == 200)
                }
                #expect(try await proposal.state() == "active")
                for command in [
                    ["renew", "own", "--to", "2099-12-31"],
                    ["terminate", "own", "--on", "2099-06-30", "--reason", "Replaced"],
                ] {
                    let asked = try await BatonProgram.run(
                        command, environment: desk.environment, in: scratch)
                    #expect(asked.ending == .exited(2), "\(asked.errors)")
                    for shown in [proposal.contentSHA256, "Valid", "In force", command[3]] {
                        #expect(asked.errors.contains(shown), "\(shown): \(asked.errors)")
                    }
                }
                #expect(try await proposal.state() == "active")
                let none = try await desk.baton("renew", "framework", "--yes")
                #expect(none.ending == .exited(3), "\(none.errors)")
            }
        }

        @Test("who must say yes and does not is told so once, and a slot that is not there is pointed at")
        func refusals() async throws {
            let server = try await SharedServer.server()
            let stage = try await SigningStage(try await TestTenant(on: server))
            let proposal = try await stage.propose("own")
            let admin = stage.tenant.admin
            func sign(_ more: JSON) async throws -> Exchange {
                try await admin.send(
                    "POST", proposal.path + "/signatures",
                    MergePatch.apply(
                        more, to: ["slot": "sales", "content_sha256": .string(proposal.contentSHA256)]))
            }
            for consent: JSON in [[:], ["consent": false], ["consent": "true"]] {
                let refused = try await sign(consent)
                #expect(refused.status == 422, "\(refused.summary)")
                let errors = refused.json["errors"]?.arrayValue ?? []
                #expect(errors.map { $0["pointer"] } == ["/consent"], "\(refused.summary)")
            }
            let nowhere = try await sign(["consent": true, "slot": "legal"])
            #expect(nowhere.status == 404, "\(nowhere.summary)")
            let errors = nowhere.json["errors"]?.arrayValue ?? []
            #expect(errors.map { $0["pointer"] } == ["/slot"], "\(nowhere.summary)")
        }
    }
}
