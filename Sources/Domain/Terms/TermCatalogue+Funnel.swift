// Lead classes and the funnel: stages, conversions, metrics of one's own, definitions (A3).

extension TermCatalogue {
    static let leadClasses: [Term] = [
        Term(
            "/lead_classes", .collection, minimumCount: 1, isRequired: true,
            "Lead classes", "The classes of leads that the agreement tells apart.",
            de: "Lead-Klassen", "Die Klassen von Leads, die die Vereinbarung unterscheidet."),
        Term(
            "/lead_classes/*", .group,
            "Lead class", "One class of leads.",
            de: "Lead-Klasse", "Eine Klasse von Leads."),
        Term(
            "/lead_classes/*/position", .position,
            "Order", "Place among the lead classes.",
            de: "Reihenfolge", "Platz unter den Lead-Klassen."),
        Term(
            "/lead_classes/*/name", .name, isRequired: true,
            "Name", "What the class is called.",
            de: "Name", "Wie die Klasse heißt."),
        Term(
            "/lead_classes/*/definition", .prose, isRequired: true,
            "Definition", "When a lead belongs to the class.",
            de: "Definition", "Wann ein Lead zu dieser Klasse gehört."),
        Term(
            "/lead_classes/*/stage", .reference(.stage),
            "Stage", "The stage of the funnel that a lead of this class has reached.",
            de: "Stufe", "Die Stufe des Funnels, die ein Lead dieser Klasse erreicht hat."),
    ]

    static let funnel: [Term] =
        [
            Term(
                "/funnel", .group,
                "Funnel", "Stages, conversions and the terms used for them.",
                de: "Funnel", "Stufen, Konversionen und die zugehörigen Begriffe."),
            Term(
                "/funnel/stages", .collection,
                "Stages", "The stages from the first visit to the customer.",
                de: "Stufen", "Die Stufen vom ersten Besuch bis zum Kunden."),
            Term(
                "/funnel/stages/*", .group,
                "Stage", "One stage of the funnel.",
                de: "Stufe", "Eine Stufe des Funnels."),
            Term(
                "/funnel/stages/*/position", .position,
                "Order", "Place in the funnel.",
                de: "Reihenfolge", "Platz im Funnel."),
            Term(
                "/funnel/stages/*/name", .name, isRequired: true,
                "Name", "What the stage is called.",
                de: "Name", "Wie die Stufe heißt."),
            Term(
                "/funnel/stages/*/definition", .prose, isRequired: true,
                "Definition", "What counts as being at this stage.",
                de: "Definition", "Was als Erreichen dieser Stufe gilt."),
            Term(
                "/funnel/stages/*/owner", .reference(.owner),
                "Responsible side", "Who answers for this stage.",
                de: "Verantwortlich", "Wer diese Stufe verantwortet."),
            Term(
                "/funnel/stages/*/entry", .group,
                "Entry criteria", "What must be met to enter the stage.",
                de: "Eintrittskriterien", "Was für den Eintritt in die Stufe erfüllt sein muss."),
            Term(
                "/funnel/stages/*/entry/text", .prose,
                "Wording", "The entry criteria in words.",
                de: "Wortlaut", "Die Eintrittskriterien in Worten."),
            Term(
                "/funnel/stages/*/entry/condition", .condition,
                "Condition", "The entry criteria as a condition that is checked automatically.",
                de: "Bedingung", "Die Eintrittskriterien als automatisch geprüfte Bedingung."),
            Term(
                "/funnel/stages/*/volume", .group,
                "Target volume", "How many should reach the stage in a period.",
                de: "Zielvolumen", "Wie viele die Stufe in einem Zeitraum erreichen sollen."),
        ] + target(under: "/funnel/stages/*/volume", isRequired: true) + [
            Term(
                "/funnel/conversions", .collection,
                "Conversions", "The agreed rates between two stages.",
                de: "Konversionen", "Die vereinbarten Quoten zwischen zwei Stufen."),
            Term(
                "/funnel/conversions/*", .group,
                "Conversion", "The rate between two stages.",
                de: "Konversion", "Die Quote zwischen zwei Stufen."),
            Term(
                "/funnel/conversions/*/position", .position,
                "Order", "Place among the conversions.",
                de: "Reihenfolge", "Platz unter den Konversionen."),
            Term(
                "/funnel/conversions/*/from", .reference(.stage), isRequired: true,
                "From stage", "The stage that the rate starts at.",
                de: "Von Stufe", "Die Stufe, bei der die Quote beginnt."),
            Term(
                "/funnel/conversions/*/to", .reference(.stage), isRequired: true,
                "To stage", "The stage that the rate ends at.",
                de: "Bis Stufe", "Die Stufe, bei der die Quote endet."),
        ] + target(under: "/funnel/conversions/*", isRequired: false) + [
            Term(
                "/funnel/metrics", .collection,
                "Own metrics", "Metrics that the agreement defines beside those of the catalogue.",
                de: "Eigene Metriken", "Metriken, die die Vereinbarung zusätzlich zum Katalog definiert."),
            Term(
                "/funnel/metrics/*", .group,
                "Own metric", "One metric of the agreement's own.",
                de: "Eigene Metrik", "Eine Metrik, die nur diese Vereinbarung kennt."),
            Term(
                "/funnel/metrics/*/name", .name, isRequired: true,
                "Name", "What the metric is called.",
                de: "Name", "Wie die Metrik heißt."),
            Term(
                "/funnel/metrics/*/formula", .prose,
                "Formula", "How the figure is worked out. Without it nobody can measure the metric.",
                de: "Formel", "Wie der Wert berechnet wird. Ohne Formel lässt sich die Metrik nicht messen."),
            Term(
                "/funnel/metrics/*/unit", .choice(TermChoice.units), isRequired: true,
                "Unit", "What the metric is counted in.",
                de: "Einheit", "In welcher Einheit die Metrik gemessen wird."),
            Term(
                "/funnel/metrics/*/direction", .choice(TermChoice.directions), isRequired: true,
                "Direction", "Whether a higher or a lower value is better.",
                de: "Richtung", "Ob ein höherer oder ein niedrigerer Wert besser ist."),
            Term(
                "/funnel/metrics/*/level", .choice(TermChoice.levels),
                "Level", "Whether it shows one side's work, the handover or joint success.",
                de: "Ebene", "Ob sie die Arbeit einer Seite, die Übergabe oder den gemeinsamen Erfolg zeigt."),
            Term(
                "/funnel/deal_stages", .collection,
                "Deal stages", "The stages that an opportunity goes through.",
                de: "Abschlussphasen", "Die Phasen, die eine Verkaufschance durchläuft."),
            Term(
                "/funnel/deal_stages/*", .group,
                "Deal stage", "One stage of an opportunity.",
                de: "Abschlussphase", "Eine Phase einer Verkaufschance."),
            Term(
                "/funnel/deal_stages/*/position", .position,
                "Order", "Place among the deal stages.",
                de: "Reihenfolge", "Platz unter den Abschlussphasen."),
            Term(
                "/funnel/deal_stages/*/name", .name, isRequired: true,
                "Name", "What the deal stage is called.",
                de: "Name", "Wie die Abschlussphase heißt."),
            Term(
                "/funnel/deal_stages/*/definition", .prose,
                "Definition", "When an opportunity is at this stage.",
                de: "Definition", "Wann sich eine Verkaufschance in dieser Phase befindet."),
            Term(
                "/funnel/deal_stages/*/probability", .percentage, unit: .percent,
                "Probability", "How likely a deal is at this stage, in percent.",
                de: "Wahrscheinlichkeit", "Wie wahrscheinlich der Abschluss in dieser Phase ist, in Prozent."),
            Term(
                "/funnel/closed_won", .prose,
                "Closed-won", "When a deal counts as won.",
                de: "Closed-Won", "Wann ein Abschluss als gewonnen gilt."),
            Term(
                "/funnel/revenue", .prose,
                "Revenue", "What counts as revenue.",
                de: "Umsatz", "Was als Umsatz gilt."),
            Term(
                "/funnel/attribution", .group,
                "Attribution", "How success is credited to what led to it.",
                de: "Attribution", "Wie Erfolge ihren Ursachen zugerechnet werden."),
            Term(
                "/funnel/attribution/model", .line,
                "Model", "The name of the attribution model.",
                de: "Modell", "Der Name des Attributionsmodells."),
            Term(
                "/funnel/attribution/text", .prose,
                "Wording", "The rule in words.",
                de: "Wortlaut", "Die Regel in Worten."),
            Term(
                "/funnel/attribution/look_back", .duration,
                "Look-back window", "How far back contacts count.",
                de: "Rückblickzeitraum", "Wie weit zurückliegende Kontakte noch zählen."),
            Term(
                "/funnel/glossary", .collection,
                "Glossary", "Further words of the agreement and what they mean.",
                de: "Glossar", "Weitere Begriffe der Vereinbarung und ihre Bedeutung."),
            Term(
                "/funnel/glossary/*", .group,
                "Glossary entry", "One word and its meaning.",
                de: "Glossareintrag", "Ein Begriff und seine Bedeutung."),
            Term(
                "/funnel/glossary/*/position", .position,
                "Order", "Place in the glossary.",
                de: "Reihenfolge", "Platz im Glossar."),
            Term(
                "/funnel/glossary/*/term", .name,
                "Word", "The word that is explained.",
                de: "Begriff", "Der erklärte Begriff."),
            Term(
                "/funnel/glossary/*/text", .prose, isRequired: true,
                "Meaning", "What both sides understand by it.",
                de: "Bedeutung", "Was beide Seiten darunter verstehen."),
        ]
}
