// Answers as people and programs see them.

import Client
import Domain
import Synchronization
import Testing

@testable import Baton

/// What a command printed.
final class Printed: Sendable {
    private let texts = Mutex((out: "", err: ""))

    var out: String { texts.withLock { $0.out } }
    var err: String { texts.withLock { $0.err } }

    var output: Output {
        Output(
            width: nil, usesColour: false, showsProgress: false,
            write: { text in self.texts.withLock { $0.out += text } },
            writeError: { text in self.texts.withLock { $0.err += text } })
    }
}

@Suite("Answers")
struct AnswerTests {
    private static let sla: JSON = [
        "framework": "inbound", "provisional": false,
        "segment": ["region": "dach", "size": "enterprise", "vertical": .null, "tier": "tier-1"],
        "terms": [
            "responses": ["mql": ["first_response": ["within": "PT2H", "clock": "business"]]],
            "commitments": ["mql-volume": ["target": 495]], "contact": ["channels": ["phone", "mail"]],
        ],
        "layers": [
            [
                "layer": 0, "agreement": "inbound", "version": 4, "kind": "framework", "name": "Inbound",
                "selector": [:],
            ],
            [
                "layer": 1, "agreement": "inbound-dach", "version": 2, "kind": "local", "name": "DACH",
                "selector": ["region": "dach"],
            ],
        ],
        "provenance": [
            "/responses/mql/first_response/within": ["layer": 1],
            "/responses/mql/first_response/clock": ["layer": 0],
            "/contact/channels": ["layer": 0],
            "/commitments/mql-volume/target": [
                "layer": 0, "maturity": ["region": "dach", "index": 1100, "base": 450],
            ],
        ],
    ]

    @Test("each value of an effective SLA has its source")
    func effectiveSLA() throws {
        let printed = Printed()
        let answer = try Answer<EffectiveSLARecord>(reading: Self.sla)
        printed.output.show(answer, json: false, printed.output.effectiveSLA)
        #expect(
            printed.out == """
                region dach · size enterprise · tier tier-1, under inbound

                TERM                                 VALUE        SET BY                     NOTE
                commitments/mql-volume/target        495          inbound v4 (layer 0)       \
                450 × 1.100, maturity of dach
                contact/channels                     phone, mail  inbound v4 (layer 0)
                responses/mql/first_response/clock   business     inbound v4 (layer 0)
                responses/mql/first_response/within  PT2H         inbound-dach v2 (layer 1)

                LAYER  AGREEMENT        NAME     COVERS
                    0  inbound v4       Inbound  everything (framework)
                    1  inbound-dach v2  DACH     region dach

                """)
    }

    @Test("as JSON it is what the API answered")
    func json() throws {
        let printed = Printed()
        let answer = try Answer<EffectiveSLARecord>(reading: Self.sla)
        printed.output.show(answer, json: true) { _ in }
        #expect(try JSON.parse(printed.out) == Self.sla)
    }

    @Test("JSON is indented by two, and what is empty stays on its line")
    func indentation() {
        let json: JSON = ["a": [1, ["b": .null], []], "c": [:], "d\"": "x\n"]
        #expect(
            json.indented == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    },
                    []
                  ],
                  "c": {},
                  "d\\"": "x\\n"
                }
                """)
    }

    @Test("an import's report lists the counts, then why rows were refused or not classified")
    func importReport() throws {
        let report: JSON = [
            "created": 1, "updated": 0, "unchanged": 0, "refused": 30, "unclassified": 1, "rows": 31,
            "faults_truncated": false,
            "faults": [
                [
                    "row": 2, "line": 3, "external_id": "crm-2", "outcome": "refused",
                    "errors": [
                        ["pointer": "/columns/employees", "code": "invalid_format", "detail": "No number."]
                    ],
                ],
                [
                    "row": 3, "line": 4, "external_id": .null, "outcome": "unclassified",
                    "errors": [["pointer": "/columns/country", "code": "missing", "detail": "No country."]],
                ],
            ],
        ]
        let printed = Printed()
        printed.output.show(
            try Answer<ImportReportRecord>(reading: report), json: false, printed.output.importReport)
        #expect(
            printed.out == """
                Rows          31
                Created       1
                Updated       0
                Unchanged     0
                Refused       30
                Unclassified  1

                LINE  EXTERNAL ID  COLUMN     WHY REFUSED
                   3  crm-2        employees  No number.

                LINE  EXTERNAL ID  COLUMN   WHY UNCLASSIFIED
                   4  –            country  No country.

                """)
        #expect(printed.err == "… and 10 more rows refused; --json lists up to 10,000.\n")
    }

    @Test("a batch is asked for by lines or by an object")
    func batchQuestion() throws {
        let lines = try BatchQuestion(bytes: Array("crm-1\r\ncrm 2\n".utf8), at: nil, framework: "inbound")
        #expect(lines.json.canonicalText == #"{"accounts":["crm-1","crm 2"],"framework":"inbound"}"#)
        let object = try BatchQuestion(
            bytes: Array(#" {"segments": [{"tier": "a", "region": "b"}, {}]}"#.utf8), at: nil, framework: nil)
        #expect(object.names == ["region b · tier a", "any segment"])
        for text in ["", "{", #"{"segments": []}"#] {
            #expect(throws: CommandError.self) {
                try BatchQuestion(bytes: Array(text.utf8), at: nil, framework: nil)
            }
        }
    }

    @Test("an empty list says so beside the answer, not in it")
    func emptyList() {
        let printed = Printed()
        printed.output.table(Table(.key("Key")), ifEmpty: "There are no keys.")
        #expect(printed.out.isEmpty)
        #expect(printed.err == "There are no keys.\n")
    }
}
