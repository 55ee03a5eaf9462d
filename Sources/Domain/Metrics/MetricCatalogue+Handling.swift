// Metrics of handling: how good leads are, and how fast and how thoroughly they are worked.

extension MetricCatalogue {
    static let handling: [Metric] = [
        Metric(
            "lead_quality", .points, .higher, .handover, .computed,
            "Lead quality", "Mean mark that sales gave to the leads of the period",
            de: "Lead-Qualität", "Mittlere Note, die der Vertrieb den Leads des Zeitraums gegeben hat"),
        Metric(
            "lead_velocity", .days, .lower, .functional, .computed,
            "Lead velocity", "Median time from the creation of a lead to the MQL",
            de: "Lead-Geschwindigkeit", "Median der Zeit vom Entstehen eines Leads bis zum MQL"),
        Metric(
            "handover_time", .businessHours, .lower, .functional, .computed,
            "Handover time", "Median time from passing the threshold to the complete handover",
            de: "Übergabezeit",
            "Median der Zeit vom Erreichen des Schwellenwerts bis zur vollständigen Übergabe"),
        Metric(
            "handover_completeness", .percent, .higher, .handover, .computed,
            "Handover completeness", "Leads handed over with all required data ÷ leads handed over × 100",
            de: "Vollständigkeit der Übergabe",
            "Mit allen Pflichtangaben übergebene Leads ÷ übergebene Leads × 100"),
        Metric(
            "response_time", .businessHours, .lower, .functional, .computed,
            "Response time", "Median time from the handover to the first contact by a person",
            de: "Reaktionszeit", "Median der Zeit von der Übergabe bis zum ersten persönlichen Kontakt"),
        Metric(
            "contact_cadence", .count, .higher, .functional, .computed,
            "Contact cadence", "Mean number of contact attempts a lead until it answers or the window ends",
            de: "Kontaktfrequenz",
            "Mittlere Zahl der Kontaktversuche je Lead bis zur Antwort oder bis zum Ende des Zeitfensters"),
        Metric(
            "status_update_time", .businessHours, .lower, .functional, .computed,
            "Status update time", "Median time from an event of a lead to its new status in the CRM",
            de: "Zeit bis zur Statusaktualisierung",
            "Median der Zeit von einem Ereignis des Leads bis zum neuen Status im CRM"),
        Metric(
            "sla_compliance", .percent, .higher, .handover, .computed,
            "SLA compliance", "Clocks stopped in time ÷ clocks due in the period × 100",
            de: "SLA-Einhaltung", "Rechtzeitig erfüllte Fristen ÷ im Zeitraum fällige Fristen × 100"),
        Metric(
            "feedback_rate", .percent, .higher, .handover, .computed,
            "Feedback rate", "Leads with the feedback that is due ÷ leads with feedback due × 100",
            de: "Rückmeldequote", "Leads mit gegebener Rückmeldung ÷ Leads mit fälliger Rückmeldung × 100"),
        Metric(
            "recycling_rate", .percent, .higher, .handover, .computed,
            "Recycling rate", "Recycled leads that qualified again ÷ leads recycled in the period × 100",
            de: "Recyclingquote", "Erneut qualifizierte Leads ÷ im Zeitraum zurückgeführte Leads × 100"),
        Metric(
            "content_use", .percent, .higher, .functional, .entered,
            "Use of sales content",
            "Opportunities in which the agreed content was used ÷ opportunities × 100",
            de: "Nutzung der Verkaufsunterlagen",
            "Verkaufschancen mit Einsatz der vereinbarten Unterlagen ÷ Verkaufschancen × 100"),
    ]
}
