// A small agreement as Markdown, word for word, and what local agreements show of their framework.

import Domain
import Testing

@Suite("Documents word for word")
struct DocumentGoldenTests {
    private static let terms: JSON = [
        "parties": [
            "sales": [
                "name": "Vertrieb Süd", "representative": ["name": "Ada Roth", "position": "Leitung"],
            ],
            "marketing": [
                "name": "Marketing", "representative": ["name": "Jo Beck"], "signature": "optional",
            ],
        ],
        "lead_classes": ["mql": ["name": "MQL", "definition": "Passt zum Profil."]],
        "responses": [
            "mql": [
                "first_response": ["within": "PT4H", "clock": "business"],
                "attempts": ["minimum": 5, "channels": 2, "over": ["within": "P5D", "clock": "business"]],
            ]
        ],
        "commitments": [
            "volume": [
                "party": "marketing", "metric": "mql", "target": 1200, "unit": "count", "period": "quarter",
                "scale_by_maturity": true,
            ]
        ],
        "escalation": [
            "levels": [
                "lead": [
                    "position": 1, "who": "Teamleitung", "after": ["within": "P2D", "clock": "business"],
                ]
            ]
        ],
        "raci": [
            "work": [
                "text": "Lead bearbeiten", "responsible": ["inside-sales"], "accountable": "sales-manager",
            ]
        ],
        "resources": ["budget": ["amount": 25000, "currency": "EUR", "period": "month"]],
    ]

    private static var subject: DocumentSubject {
        DocumentSubject(
            tenantName: "Muster GmbH", agreement: Slug("starter")!, name: "Starter", kind: .framework,
            version: 2, state: .proposed,
            validity: Validity(
                from: CivilDate("2026-12-01"), to: CivilDate("2027-11-30"),
                zone: TimeZoneName("Europe/Berlin")!),
            contentSHA256: String(repeating: "ab", count: 32), terms: terms)
    }

    private static let germanText = #"""
        # Starter

        **Rahmenvereinbarung** · Muster GmbH · Zur Unterschrift

        Service Level Agreement zwischen Marketing und Vertrieb

        - **Marketing**: Jo Beck
        - **Vertrieb Süd**: Ada Roth, Leitung

        **Frist für die erste Reaktion**

        - MQL: **4 Geschäftsstunden**

        **Was wir zusagen**

        - Marketing-qualifizierte Leads: **1.200 je Quartal**

        **Wenn eine Frist versäumt wird**

        - Teamleitung: **2 Arbeitstage**

        - Fassung: 2
        - Status: Zur Unterschrift
        - Gültig ab: 1. Dezember 2026
        - Gültig bis: 30. November 2027 (einschließlich)
        - Zeitzone dieser Angaben: Europe/Berlin
        - Inhaltshash (SHA-256): abababababababababababababababababababababababababababababababab

        ## 1. Parteien

        | Partei | Vertreten durch | Unterschrift |
        | --- | --- | --- |
        | **Marketing** | Jo Beck | Freiwillig |
        | **Vertrieb Süd** | Ada Roth<br>Leitung | Erforderlich |

        ## 2. Lead-Klassen

        - **MQL**: Passt zum Profil.

        ## 3. Reaktionszeiten

        | Pflicht | MQL |
        | --- | --- |
        | Erste Reaktion | **4 Geschäftsstunden** |
        | Kontaktversuche | mindestens 5 Versuche<br>über 2 Kanäle<br>Zeitfenster: 5 Arbeitstage |

        ## 4. Zusagen

        | Zusage | Partei | Zielwert |
        | --- | --- | --- |
        | **Marketing-qualifizierte Leads**<br>Leads, die im Zeitraum zum MQL wurden | Marketing | **mindestens 1.200 je Quartal**<br>angepasst an die Marktreife |

        ## 5. Eskalation

        1. **Teamleitung**, nach 2 Arbeitstagen

        ## 6. Verantwortlichkeiten (RACI)

        | Aktivität | Vertriebsleitung | Vertriebsinnendienst |
        | --- | :---: | :---: |
        | Lead bearbeiten | **A** | **R** |

        R führt aus · A trägt die Gesamtverantwortung, genau einmal je Aktivität · C wird vorher befragt · I wird nachher informiert

        ## 7. Ressourcen

        - **Budget**: **25.000 € je Monat**

        ## 8. Unterschriften

        Die Unterschriften gelten für die unten genannte Fassung und ihren Inhaltshash und damit für jede Bestimmung dieses Dokuments.

        **Für Marketing**\
        Jo Beck\
        Ort, Datum: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\
        Unterschrift: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

        **Für Vertrieb Süd**\
        Ada Roth, Leitung\
        Ort, Datum: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\
        Unterschrift: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

        ### Nachweis

        - **Vereinbarung**: Starter (starter)
        - **Fassung**: 2
        - **Inhaltshash (SHA-256)**: abababababababababababababababababababababababababababababababab

        ---

        Fassung 2 · SHA-256 abababababababab…

        """#

    @Test("a small agreement in German")
    func german() {
        let markdown = AgreementDocument(Self.subject, language: .german).markdown
        #expect(markdown.replacing("\u{A0}", with: " ") == Self.germanText)
    }

    @Test("the same agreement in English has the same numbers in English words")
    func english() {
        let markdown = AgreementDocument(Self.subject, language: .english).markdown
            .replacing("\u{A0}", with: " ")
        for text in [
            "**4 business hours**", "at least 5 attempts<br>over 2 channels<br>window: 5 business days",
            "**at least 1,200 per quarter**", "1. **Teamleitung**, after 2 business days",
            "**€25,000 per month**", "Valid until: 30 November 2027 (inclusive)",
        ] {
            #expect(markdown.contains(text), "\(text)")
        }
    }

    @Test("a local agreement lists what differs with both values, and marks it where it stands")
    func local() throws {
        let document = AgreementDocument(try DemoDocuments.local("strategic-accounts"), language: .german)
        let markdown = document.markdown.replacing("\u{A0}", with: " ")
        for text in [
            "| Reaktionszeiten › Hot lead › Erste Reaktion | 1 Geschäftsstunde | **30 Minuten (Geschäftszeit)** ◆ |",
            "| Bearbeitungsspuren › Slow lane | Slow lane | **entfällt hier** ◆ |",
            "| Eskalation › Stufen › Leader of the team › Nach Fristablauf | 2 Geschäftsstunden | **1 Geschäftsstunde** ◆ |",
            "| Kundenentwicklung › Meilensteine | — | ",
            "Fassung 1 · Entwurf", "Segment: Kundenstufe: tier\\-1".replacing("\\-", with: "-"),
        ] {
            #expect(markdown.contains(text), "\(text)")
        }
        // What is inherited is there as well, and unmarked.
        #expect(markdown.contains("| **Marketing-qualifizierte Leads**<br>"))
        let lanes = document.sections.first { $0.id == "lanes" }
        #expect(lanes.map { "\($0)".contains("Projects that begin") } == false)
    }

    @Test("without the framework's terms a local agreement lists its patch")
    func patch() throws {
        var subject = try DemoDocuments.local("japan")
        subject.frameworkTerms = nil
        let markdown = AgreementDocument(subject, language: .english).markdown
        for text in [
            "| Meetings › Sprint | **does not apply here** ◆ |", "Sales Japan",
            "The fifth letter without an answer; calls without an appointment do not count.",
        ] {
            #expect(markdown.contains(text), "\(text)")
        }
    }

    @Test("a signature that was given stands where its line was")
    func signed() {
        var subject = Self.subject
        subject.signatures = [
            DocumentSubject.Signature(
                party: "sales", name: "Ada Roth", position: "Leitung",
                signedAt: Instant(rfc3339: "2026-11-25T13:05:00Z")!)
        ]
        let markdown = AgreementDocument(subject, language: .german).markdown.replacing("\u{A0}", with: " ")
        #expect(
            markdown.contains("Elektronisch unterschrieben am 25. November 2026, 14:05 Uhr (Europe/Berlin)"))
        #expect(markdown.ranges(of: "Ort, Datum:").count == 1)
    }
}
