// Metrics of the funnel: how many there are at each stage, and how many go on.

extension MetricCatalogue {
    static let volumes: [Metric] = [
        Metric(
            "visits", .count, .higher, .functional, .entered,
            "Visits", "Sessions on the sites in the period, without robots and employees",
            de: "Besuche", "Sitzungen auf den Websites im Zeitraum, ohne Bots und eigene Mitarbeitende"),
        Metric(
            "contacts", .count, .higher, .functional, .computed,
            "Contacts", "People recorded by name for the first time in the period",
            de: "Kontakte", "Im Zeitraum erstmals namentlich erfasste Personen"),
        Metric(
            "lead_volume", .count, .higher, .functional, .computed,
            "Lead volume", "Leads created in the period, also by source and campaign",
            de: "Lead-Volumen", "Im Zeitraum entstandene Leads, auch nach Quelle und Kampagne"),
        Metric(
            "target_accounts", .count, .higher, .functional, .computed,
            "Target accounts", "Accounts that are target accounts at the end of the period",
            de: "Zielkunden", "Unternehmen, die am Ende des Zeitraums als Zielkunden geführt werden"),
        Metric(
            "prospects", .count, .higher, .functional, .computed,
            "Prospects", "People at target accounts who answered for the first time in the period",
            de: "Interessenten", "Personen bei Zielkunden, die im Zeitraum erstmals geantwortet haben"),
        Metric(
            "mql", .count, .higher, .functional, .computed,
            "Marketing qualified leads", "Leads that became MQL in the period",
            de: "Marketing-qualifizierte Leads", "Leads, die im Zeitraum zum MQL wurden"),
        Metric(
            "sal", .count, .higher, .handover, .computed,
            "Sales accepted leads", "Leads that sales accepted in the period",
            de: "Vom Vertrieb angenommene Leads", "Leads, die der Vertrieb im Zeitraum angenommen hat"),
        Metric(
            "sql", .count, .higher, .handover, .computed,
            "Sales qualified leads", "Leads that became SQL in the period",
            de: "Vertriebsqualifizierte Leads", "Leads, die im Zeitraum zum SQL wurden"),
        Metric(
            "opportunities", .count, .higher, .functional, .computed,
            "Opportunities", "Opportunities opened in the period",
            de: "Verkaufschancen", "Im Zeitraum eröffnete Verkaufschancen"),
        Metric(
            "customers", .count, .higher, .impact, .computed,
            "New customers", "Companies that bought for the first time in the period",
            de: "Neukunden", "Unternehmen, die im Zeitraum erstmals gekauft haben"),
    ]

    static let rates: [Metric] = [
        Metric(
            "visit_to_lead_rate", .percent, .higher, .functional, .entered,
            "Visit-to-lead rate", "Leads created ÷ visits of the period × 100",
            de: "Besucher-zu-Lead-Rate", "Entstandene Leads ÷ Besuche im Zeitraum × 100"),
        Metric(
            "mql_rate", .percent, .higher, .functional, .computed,
            "MQL rate", "Leads that became MQL ÷ leads created in the period × 100",
            de: "MQL-Rate", "Zum MQL gewordene Leads ÷ im Zeitraum entstandene Leads × 100"),
        Metric(
            "acceptance_rate", .percent, .higher, .handover, .computed,
            "Acceptance rate", "MQL that sales accepted ÷ MQL handed over in the period × 100",
            de: "Annahmequote", "Vom Vertrieb angenommene MQL ÷ im Zeitraum übergebene MQL × 100"),
        Metric(
            "sql_acceptance_rate", .percent, .higher, .handover, .computed,
            "SQL acceptance rate",
            "MQL that sales decided on and found to be good ÷ MQL that sales decided on × 100",
            de: "SQL-Akzeptanzrate",
            "Vom Vertrieb als gut beurteilte MQL ÷ vom Vertrieb entschiedene MQL × 100"),
        Metric(
            "sql_conversion_rate", .percent, .higher, .handover, .computed,
            "SQL conversion rate", "MQL of the period that became SQL ÷ MQL of the period × 100",
            de: "SQL-Konversionsrate", "Zum SQL gewordene MQL des Zeitraums ÷ MQL des Zeitraums × 100"),
        Metric(
            "qualification_rate", .percent, .higher, .handover, .computed,
            "Qualification rate", "SAL of the period that became SQL ÷ SAL of the period × 100",
            de: "Qualifizierungsquote", "Zum SQL gewordene SAL des Zeitraums ÷ SAL des Zeitraums × 100"),
        Metric(
            "close_rate", .percent, .higher, .impact, .computed,
            "Close rate", "Customers won ÷ SQL of the same period of entry × 100",
            de: "Abschlussquote", "Gewonnene Kunden ÷ SQL desselben Eingangszeitraums × 100"),
        Metric(
            "win_rate", .percent, .higher, .functional, .computed,
            "Win rate", "Opportunities won ÷ opportunities decided in the period × 100",
            de: "Gewinnquote", "Gewonnene ÷ im Zeitraum entschiedene Verkaufschancen × 100"),
        Metric(
            "lead_to_customer_rate", .percent, .higher, .impact, .computed,
            "Lead-to-customer rate", "Leads of the period that became customers ÷ leads of the period × 100",
            de: "Lead-zu-Kunde-Rate",
            "Zu Kunden gewordene Leads des Zeitraums ÷ Leads des Zeitraums × 100"),
        Metric(
            "lead_to_revenue_rate", .percent, .higher, .impact, .computed,
            "Lead-to-revenue rate", "Leads of the period with revenue ÷ leads of the period × 100",
            de: "Lead-zu-Umsatz-Rate", "Leads des Zeitraums mit Umsatz ÷ Leads des Zeitraums × 100"),
        Metric(
            "disqualification_rate", .percent, .lower, .handover, .computed,
            "Disqualification rate", "MQL that sales rejected with a reason ÷ MQL handed over × 100",
            de: "Ablehnungsquote", "Vom Vertrieb begründet abgelehnte MQL ÷ übergebene MQL × 100"),
    ]
}
