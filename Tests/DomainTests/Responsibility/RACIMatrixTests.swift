// The matrix as it is read from terms, and its forms.

import Testing

@testable import Domain

@Suite("RACI matrix") struct RACIMatrixTests {
    static let terms: JSON = [
        "raci": [
            "report": [
                "position": 2, "text": "Report, monthly", "responsible": ["operations"],
                "accountable": "marketing-lead", "informed": ["board"],
            ],
            "first-response": [
                "position": 1, "responsible": ["inside-sales", "sales-lead"], "accountable": "sales-lead",
                "consulted": ["operations"],
            ],
            "unplaced": ["responsible": ["operations"], "accountable": "operations"],
        ]
    ]

    @Test("activities stand in their order, roles in that of their duties")
    func order() {
        let matrix = RACIMatrix(terms: Self.terms)
        #expect(matrix.activities.map(\.key) == ["first-response", "report", "unplaced"])
        #expect(matrix.roles == ["sales-lead", "marketing-lead", "operations", "inside-sales", "board"])
        #expect(matrix.activities[0].letters(of: "sales-lead") == "A/R")
        #expect(matrix.activities[1].letters(of: "sales-lead").isEmpty)
    }

    @Test(
        "what is no matrix is an empty one",
        arguments: [[:], ["raci": 3], ["raci": [:]], ["raci": ["x": "y"]]] as [JSON])
    func odd(terms: JSON) {
        let matrix = RACIMatrix(terms: terms)
        #expect(matrix.roles.isEmpty)
        #expect(matrix.activities.allSatisfy { $0.roles.values.allSatisfy(\.isEmpty) })
    }

    @Test("CSV has a row an activity and a column a role")
    func csv() {
        #expect(
            RACIMatrix(terms: Self.terms).csv(.german).split(separator: "\r\n").map(String.init) == [
                "Aktivität,sales-lead,marketing-lead,operations,inside-sales,board",
                "first-response,A/R,,C,R,",
                "\"Report, monthly\",,A,R,,I", "unplaced,,,A/R,,",
            ])
    }

    @Test("JSON names every duty")
    func json() {
        let json = RACIMatrix(terms: Self.terms).json
        #expect(
            json["activities"]?.arrayValue?[1] == [
                "activity": "report", "text": "Report, monthly", "accountable": "marketing-lead",
                "responsible": ["operations"], "consulted": [], "informed": ["board"],
            ])
    }
}
