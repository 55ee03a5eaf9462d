// Which region, vertical and size an account falls into, and why it falls into none.

import Testing

@testable import Domain

@Suite("Classifying accounts")
struct AccountClassifierTests {
    static let classifier = AccountClassifier(
        regions: [
            Region(
                key: slug("dach"), name: "DACH", parent: nil, countries: ["LI"], maturityIndex: nil,
                timeZone: nil),
            Region(
                key: slug("de"), name: "Germany", parent: slug("dach"), countries: ["DE"], maturityIndex: nil,
                timeZone: nil),
        ],
        verticals: [
            Vertical(
                key: slug("industry"), name: "Industry", parent: nil,
                aliases: ["Industrials", "Maschinenbau"]),
            Vertical(key: slug("health"), name: "Health", parent: nil, aliases: ["Health Care", "Größe"]),
            Vertical(
                key: slug("pharma"), name: "Pharma", parent: slug("health"), aliases: ["Pharmaceuticals"]),
            Vertical(
                key: slug("biotech"), name: "Biotech", parent: slug("health"), aliases: ["Biotechnology"]),
            Vertical(key: slug("adrift"), name: "Adrift", parent: slug("nowhere"), aliases: ["Driftwood"]),
        ],
        bands: [
            SizeBand(key: slug("large"), name: "Large", employeesFrom: 250, employeesTo: nil),
            SizeBand(key: slug("small"), name: "Small", employeesFrom: 1, employeesTo: 249),
        ])

    @Test(
        "the region is that of the country",
        arguments: [
            ("DE", Classification.Place.at(slug("de"))), ("LI", .at(slug("dach"))), ("FR", .noMatch("FR")),
            (nil, .missing),
        ] as [(String?, Classification.Place)])
    func region(country: String?, place: Classification.Place) {
        let account = AccountInput(externalID: "a", name: "A", country: country)
        #expect(AccountClassifierTests.classifier.classify(account).region == place)
    }

    static let industries: [(industries: [String], place: Classification.Place)] = [
        ([], .missing),
        (["", "  "], .missing),
        (["Industrials"], .at(slug("industry"))),
        (["  iNDUSTRIALS\u{A0}"], .at(slug("industry"))),
        (["health \t\n CARE"], .at(slug("health"))),
        (["GRÖSSE"], .at(slug("health"))),
        (["Gro\u{308}ße"], .at(slug("health"))),
        (["Industrials", "Pharmaceuticals"], .at(slug("pharma"))),
        (["Pharmaceuticals", "Industrials"], .at(slug("pharma"))),
        (["Health Care", "Industrials"], .at(slug("health"))),
        (["Industrials", "Health Care"], .at(slug("industry"))),
        (["Odd", "Health Care"], .at(slug("health"))),
        (["HealthCare"], .noMatch("“HealthCare”")),
        (["Driftwood"], .noMatch("“Driftwood”")),
        (["a", "b", "c", "d", "e", "f", "g"], .noMatch("“a”, “b”, “c”, “d”, “e” and 2 more")),
    ]

    @Test(
        "the vertical is the most specific one of the industries, then that named first",
        arguments: industries)
    func vertical(industries: [String], place: Classification.Place) {
        let account = AccountInput(externalID: "a", name: "A", industries: industries)
        #expect(AccountClassifierTests.classifier.classify(account).vertical == place)
    }

    static let employees: [(employees: Int?, place: Classification.Place)] = [
        (nil, .missing), (0, .noMatch("0")), (1, .at(slug("small"))), (249, .at(slug("small"))),
        (250, .at(slug("large"))), (100_000_000, .at(slug("large"))),
    ]

    @Test("the size is the band that holds the employees", arguments: employees)
    func size(employees: Int?, place: Classification.Place) {
        let account = AccountInput(externalID: "a", name: "A", employees: employees)
        #expect(AccountClassifierTests.classifier.classify(account).size == place)
    }

    @Test("without definitions nothing matches, and nothing fails")
    func noDefinitions() {
        let account = AccountInput(externalID: "a", name: "A", country: "DE", industries: ["X"], employees: 4)
        let classification = AccountClassifier(regions: [], verticals: [], bands: []).classify(account)
        #expect(classification.faults(from: .body).map(\.code) == [.noMatch, .noMatch, .noMatch])
        #expect(!classification.isComplete)
    }

    @Test("there are 249 countries, each once")
    func countries() {
        #expect(CountryCode.all.count == 249)
        #expect(Set(CountryCode.all).count == 249)
        #expect(CountryCode.problem("DE") == nil)
        #expect(CountryCode.problem("uk")?.detail.contains("GB") == true)
        #expect(CountryCode.problem("de")?.detail.contains("DE") == true)
        #expect(CountryCode.problem("Germany")?.detail.contains("mean") == false)
    }
}

private func slug(_ text: String) -> Slug { Slug(text)! }
