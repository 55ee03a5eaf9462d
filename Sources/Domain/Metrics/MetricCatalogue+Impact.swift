// Metrics of joint success: pipeline, revenue and customers, and the depth of relations with accounts.

extension MetricCatalogue {
    static let revenue: [Metric] = [
        Metric(
            "pipeline_contribution", .percent, .higher, .impact, .computed,
            "Pipeline contribution", "Value of open opportunities from marketing ÷ value of all × 100",
            de: "Pipeline-Beitrag",
            "Wert der offenen Verkaufschancen aus dem Marketing ÷ Wert aller offenen Verkaufschancen × 100"),
        Metric(
            "pipeline_value", .money, .higher, .impact, .computed,
            "Pipeline value", "Sum of the amounts of open opportunities that began as leads of marketing",
            de: "Pipeline-Wert",
            "Summe der offenen Verkaufschancen, die als Leads aus dem Marketing begannen"),
        Metric(
            "sales_velocity", .days, .lower, .functional, .computed,
            "Sales velocity", "Median time from the SQL to the won deal",
            de: "Vertriebsgeschwindigkeit", "Median der Zeit vom SQL bis zum gewonnenen Abschluss"),
        Metric(
            "cycle_length", .days, .lower, .impact, .computed,
            "Sales cycle length", "Mean time from the first contact to the won deal",
            de: "Länge des Verkaufszyklus", "Mittlere Zeit vom ersten Kontakt bis zum gewonnenen Abschluss"),
        Metric(
            "deal_size", .money, .higher, .impact, .computed,
            "Average deal size", "Revenue of won deals ÷ number of won deals in the period",
            de: "Durchschnittliche Abschlussgröße",
            "Umsatz der gewonnenen Abschlüsse ÷ Zahl der gewonnenen Abschlüsse im Zeitraum"),
        Metric(
            "revenue", .money, .higher, .impact, .computed,
            "Revenue", "Sum of the amounts of deals won in the period, as the agreement defines revenue",
            de: "Umsatz",
            "Summe der im Zeitraum gewonnenen Abschlüsse nach der Umsatzdefinition der Vereinbarung"),
        Metric(
            "growth", .percentChange, .higher, .impact, .computed,
            "Revenue growth", "(Revenue of the period ÷ revenue of the period before − 1) × 100",
            de: "Umsatzwachstum", "(Umsatz des Zeitraums ÷ Umsatz des Vorzeitraums − 1) × 100"),
        Metric(
            "marketing_roi", .percentChange, .higher, .impact, .entered,
            "Return on marketing investment", "(Revenue from marketing − cost of marketing) ÷ cost × 100",
            de: "Marketing-ROI", "(Umsatz aus dem Marketing − Marketingkosten) ÷ Marketingkosten × 100"),
        Metric(
            "customer_acquisition_cost", .money, .lower, .impact, .entered,
            "Customer acquisition cost (CAC)", "Cost of marketing and sales ÷ customers won in the period",
            de: "Kosten der Kundengewinnung (CAC)",
            "Kosten für Marketing und Vertrieb ÷ im Zeitraum gewonnene Kunden"),
        Metric(
            "customer_lifetime_value", .money, .higher, .impact, .entered,
            "Customer lifetime value (CLV)", "Margin of a customer a year × expected years as a customer",
            de: "Kundenwert (CLV)", "Deckungsbeitrag eines Kunden pro Jahr × erwartete Jahre als Kunde"),
        Metric(
            "clv_to_cac", .ratio, .higher, .impact, .entered,
            "CLV:CAC", "Customer lifetime value ÷ customer acquisition cost",
            de: "CLV zu CAC", "Kundenwert ÷ Kosten der Kundengewinnung"),
        Metric(
            "forecast_accuracy", .percent, .higher, .impact, .entered,
            "Forecast accuracy", "(1 − deviation of actual from forecast revenue ÷ forecast) × 100",
            de: "Prognosegenauigkeit", "(1 − Abweichung des Umsatzes von der Prognose ÷ Prognose) × 100"),
        Metric(
            "retention_rate", .percent, .higher, .impact, .entered,
            "Customer retention rate", "Customers kept ÷ customers at the begin of the period × 100",
            de: "Kundenbindungsrate", "Gehaltene Kunden ÷ Kunden zu Beginn des Zeitraums × 100"),
        Metric(
            "time_to_first_use", .days, .lower, .handover, .entered,
            "Time to first use", "Median time from the order to the first productive use",
            de: "Zeit bis zur ersten Nutzung",
            "Median der Zeit vom Auftrag bis zur ersten produktiven Nutzung"),
        Metric(
            "references", .count, .higher, .impact, .entered,
            "References", "Customers who became a reference in the period",
            de: "Referenzen", "Kunden, die im Zeitraum zur Referenz wurden"),
        Metric(
            "employees", .people, .higher, .impact, .entered,
            "Employees", "Employees of one's own company at the end of the period",
            de: "Mitarbeitende", "Mitarbeitende des eigenen Unternehmens am Ende des Zeitraums"),
    ]

    static let accounts: [Metric] = [
        Metric(
            "account_penetration", .people, .higher, .functional, .computed,
            "Account penetration", "Mean number of engaged stakeholders a target account",
            de: "Durchdringung der Zielkunden", "Mittlere Zahl der aktiven Ansprechpersonen je Zielkunde"),
        Metric(
            "engaged_stakeholders", .people, .higher, .functional, .computed,
            "Engaged stakeholders", "People of an account who answered within the last 90 days",
            de: "Aktive Ansprechpersonen",
            "Personen eines Kunden, die in den letzten 90 Tagen geantwortet haben"),
        Metric(
            "buying_committee_coverage", .percent, .higher, .functional, .entered,
            "Coverage of the buying committee", "Known roles ÷ all roles of the buying committee × 100",
            de: "Abdeckung des Einkaufsgremiums", "Bekannte Rollen ÷ alle Rollen des Einkaufsgremiums × 100"),
        Metric(
            "share_of_wallet", .percent, .higher, .impact, .entered,
            "Share of wallet", "Revenue with an account ÷ its spending on such products × 100",
            de: "Anteil am Kundenbudget",
            "Umsatz mit einem Kunden ÷ dessen Ausgaben für solche Produkte × 100"),
        Metric(
            "open_pipeline", .money, .higher, .impact, .computed,
            "Open pipeline", "Sum of the amounts of an account's open opportunities",
            de: "Offene Pipeline", "Summe der offenen Verkaufschancen eines Kunden"),
    ]
}
