// What happened, by the names under which records keep it: they are never changed and never used again.

/// A kind of change.
package enum AuditAction: String, Sendable, Hashable, CaseIterable {
    case tenantCreated = "tenant.created"
    case tenantSuspended = "tenant.suspended"
    case tenantResumed = "tenant.resumed"
    case settingsPut = "settings.put"
    case regionPut = "region.put"
    case regionDeleted = "region.deleted"
    case verticalPut = "vertical.put"
    case verticalDeleted = "vertical.deleted"
    case sizesPut = "sizes.put"
    case tiersPut = "tiers.put"
    case tierAssigned = "tier.assigned"
    case tierReleased = "tier.released"
    case tiersApplied = "tiers.applied"
    case currencyRatesPut = "currency_rates.put"
    case calendarPut = "calendar.put"
    case calendarDeleted = "calendar.deleted"
    case holidaysImported = "calendar.imported"
    case agreementCreated = "agreement.created"
    case agreementRenamed = "agreement.renamed"
    case versionDrafted = "version.drafted"
    case versionEdited = "version.edited"
    case versionDeleted = "version.deleted"
    case versionProposed = "version.proposed"
    case versionSigned = "version.signed"
    case versionDeclined = "version.declined"
    case versionWithdrawn = "version.withdrawn"
    case linkCreated = "signing_link.created"
    case linkRevoked = "signing_link.revoked"
    case scanUploaded = "scan.uploaded"
    case changeRequested = "change_request.created"
    case changeDecided = "change_request.decided"
    case changeWithdrawn = "change_request.withdrawn"
    case changeDrafted = "change_request.drafted"
    case exceptionSigned = "exception.signed"
    case exceptionDeclined = "exception.declined"
    case accountCreated = "account.created"
    case accountChanged = "account.changed"
    case accountsImported = "accounts.imported"
    case accountsClassified = "accounts.classified"
    case contactPut = "contact.put"
    case contactErased = "contact.erased"
    case actualRecorded = "actual.recorded"
    case actualsImported = "actuals.imported"
    case figureStated = "tenant_metric.stated"
    case evolutionPathAdded = "evolution_path.added"
    case evolutionPathChanged = "evolution_path.changed"
    case evolutionPathWithdrawn = "evolution_path.withdrawn"
    case engagementRecorded = "engagement.recorded"
    case commercialsPut = "commercials.put"
    case dossierWritten = "dossier.written"
    case planStarted = "engagement_plan.started"
    case planClosed = "engagement_plan.closed"
    case milestoneChanged = "milestone.changed"
    case milestoneConfirmed = "milestone.confirmed"
    case milestoneUnconfirmed = "milestone.unconfirmed"
    case milestoneDismissed = "milestone.dismissed"
    /// Those of all agreements, ahead.
    case reviewsPlanned = "reviews.planned"
    case reviewMoved = "review.moved"
    case reviewCancelled = "review.cancelled"
    case reviewOpened = "review.opened"
    case reviewAgendaFilled = "review.agenda_filled"
    case reviewNoted = "review.noted"
    case reviewDecided = "review.decided"
    case reviewClosed = "review.closed"
    case actionCreated = "action.created"
    case actionChanged = "action.changed"
    case actionDone = "action.done"
    case actionDismissed = "action.dismissed"
    case calendarTokenCreated = "calendar_token.created"
    case calendarTokenRevoked = "calendar_token.revoked"
    case keyCreated = "api_key.created"
    case keyRevoked = "api_key.revoked"
    case auditCheckpointed = "audit.checkpointed"
    case memberPut = "member.put"
    case memberDeactivated = "member.deactivated"
    case memberReactivated = "member.reactivated"
    case absenceAdded = "absence.added"
    case absenceCancelled = "absence.cancelled"
    case versionRenewed = "version.renewed"
    case versionTerminated = "version.terminated"
    case signaturesReminded = "signatures.reminded"
    case noticesWritten = "notices.written"
    case noticeAcknowledged = "notice.acknowledged"
    case personPut = "person.put"
    case personReplaced = "person.replaced"
    case peopleImported = "people.imported"
    case teamPut = "team.put"
    case teamDeleted = "team.deleted"
}

extension AuditAction {
    /// In words.
    package var label: LocalizedText {
        switch self {
        case .tenantCreated: LocalizedText("Tenant created", german: "Mandant angelegt")
        case .tenantSuspended: LocalizedText("Tenant suspended", german: "Mandant gesperrt")
        case .tenantResumed: LocalizedText("Tenant resumed", german: "Mandant freigegeben")
        case .settingsPut: LocalizedText("Settings replaced", german: "Einstellungen ersetzt")
        case .regionPut: LocalizedText("Region defined", german: "Region festgelegt")
        case .regionDeleted: LocalizedText("Region deleted", german: "Region gelöscht")
        case .verticalPut: LocalizedText("Vertical defined", german: "Branche festgelegt")
        case .verticalDeleted: LocalizedText("Vertical deleted", german: "Branche gelöscht")
        case .sizesPut: LocalizedText("Size bands replaced", german: "Größenklassen ersetzt")
        case .tiersPut: LocalizedText("Tiers replaced", german: "Tiers ersetzt")
        case .tierAssigned: LocalizedText("Tier given by hand", german: "Stufe von Hand vergeben")
        case .tierReleased:
            LocalizedText("Tier given back to the rules", german: "Stufe den Regeln überlassen")
        case .tiersApplied: LocalizedText("Rules of the tiers applied", german: "Regeln der Stufen angewandt")
        case .currencyRatesPut: LocalizedText("Currency rates replaced", german: "Währungskurse ersetzt")
        case .calendarPut: LocalizedText("Calendar defined", german: "Kalender festgelegt")
        case .calendarDeleted: LocalizedText("Calendar deleted", german: "Kalender gelöscht")
        case .holidaysImported: LocalizedText("Holidays imported", german: "Feiertage importiert")
        case .agreementCreated: LocalizedText("Agreement created", german: "Vereinbarung angelegt")
        case .agreementRenamed: LocalizedText("Agreement renamed", german: "Vereinbarung umbenannt")
        case .versionDrafted: LocalizedText("Version drafted", german: "Fassung entworfen")
        case .versionEdited: LocalizedText("Draft edited", german: "Entwurf bearbeitet")
        case .versionDeleted: LocalizedText("Draft deleted", german: "Entwurf gelöscht")
        case .versionProposed: LocalizedText("Version proposed", german: "Fassung vorgelegt")
        case .versionSigned: LocalizedText("Version signed", german: "Fassung unterschrieben")
        case .versionDeclined: LocalizedText("Signature declined", german: "Unterschrift abgelehnt")
        case .versionWithdrawn: LocalizedText("Version withdrawn", german: "Fassung zurückgezogen")
        case .linkCreated: LocalizedText("Signing link created", german: "Unterschriftslink angelegt")
        case .linkRevoked: LocalizedText("Signing link revoked", german: "Unterschriftslink widerrufen")
        case .scanUploaded: LocalizedText("Scan uploaded", german: "Scan hochgeladen")
        case .changeRequested: LocalizedText("Change requested", german: "Änderung beantragt")
        case .changeDecided: LocalizedText("Change request decided", german: "Änderungsantrag entschieden")
        case .changeWithdrawn:
            LocalizedText("Change request withdrawn", german: "Änderungsantrag zurückgezogen")
        case .changeDrafted: LocalizedText("Change request drafted", german: "Änderungsantrag eingearbeitet")
        case .exceptionSigned: LocalizedText("Exception signed", german: "Ausnahme unterschrieben")
        case .exceptionDeclined:
            LocalizedText("Exception declined", german: "Unterschrift unter Ausnahme abgelehnt")
        case .actualRecorded: LocalizedText("Actual value recorded", german: "Istwert festgehalten")
        case .figureStated:
            LocalizedText("Figure of the company stated", german: "Unternehmenszahl angegeben")
        case .evolutionPathAdded: LocalizedText("Evolution path added", german: "Entwicklungspfad angelegt")
        case .evolutionPathChanged:
            LocalizedText("Evolution path changed", german: "Entwicklungspfad geändert")
        case .evolutionPathWithdrawn:
            LocalizedText("Evolution path withdrawn", german: "Entwicklungspfad zurückgezogen")
        case .actualsImported: LocalizedText("Actual values imported", german: "Istwerte importiert")
        case .accountCreated: LocalizedText("Account created", german: "Account angelegt")
        case .accountChanged: LocalizedText("Account changed", german: "Account geändert")
        case .accountsImported: LocalizedText("Accounts imported", german: "Accounts importiert")
        case .accountsClassified: LocalizedText("Accounts classified", german: "Accounts neu eingeordnet")
        case .contactPut: LocalizedText("Contact defined", german: "Kontakt festgelegt")
        case .contactErased: LocalizedText("Contact erased", german: "Kontakt gelöscht")
        case .engagementRecorded:
            LocalizedText("Engagement recorded", german: "Interaktionen festgehalten")
        case .commercialsPut: LocalizedText("Commercials stated", german: "Geschäftszahlen angegeben")
        case .dossierWritten: LocalizedText("Dossier written", german: "Kundendossier geschrieben")
        case .planStarted:
            LocalizedText("Engagement plan started", german: "Entwicklungsplan begonnen")
        case .planClosed: LocalizedText("Engagement plan ended", german: "Entwicklungsplan beendet")
        case .milestoneChanged: LocalizedText("Milestone changed", german: "Meilenstein geändert")
        case .milestoneConfirmed: LocalizedText("Milestone confirmed", german: "Meilenstein bestätigt")
        case .milestoneUnconfirmed:
            LocalizedText("Confirmation taken back", german: "Bestätigung zurückgenommen")
        case .milestoneDismissed: LocalizedText("Milestone dismissed", german: "Meilenstein verworfen")
        case .reviewsPlanned: LocalizedText("Reviews planned", german: "Überprüfungen geplant")
        case .reviewMoved: LocalizedText("Review moved", german: "Überprüfung verlegt")
        case .reviewCancelled: LocalizedText("Review cancelled", german: "Überprüfung abgesagt")
        case .reviewOpened: LocalizedText("Review opened", german: "Überprüfung eröffnet")
        case .reviewAgendaFilled:
            LocalizedText("Agenda filled anew", german: "Tagesordnung neu gefüllt")
        case .reviewNoted: LocalizedText("Minutes written", german: "Protokoll geschrieben")
        case .reviewDecided: LocalizedText("Decision taken", german: "Beschluss gefasst")
        case .reviewClosed: LocalizedText("Review closed", german: "Überprüfung abgeschlossen")
        case .actionCreated: LocalizedText("Action entered", german: "Aufgabe angelegt")
        case .actionChanged: LocalizedText("Action changed", german: "Aufgabe geändert")
        case .actionDone: LocalizedText("Action done", german: "Aufgabe erledigt")
        case .actionDismissed: LocalizedText("Action dismissed", german: "Aufgabe verworfen")
        case .calendarTokenCreated:
            LocalizedText("Calendar token created", german: "Kalender-Token angelegt")
        case .calendarTokenRevoked:
            LocalizedText("Calendar token revoked", german: "Kalender-Token widerrufen")
        case .keyCreated: LocalizedText("API key created", german: "API-Schlüssel angelegt")
        case .keyRevoked: LocalizedText("API key revoked", german: "API-Schlüssel widerrufen")
        case .auditCheckpointed: LocalizedText("Checkpoint taken", german: "Prüfpunkt gesetzt")
        case .memberPut: LocalizedText("Member defined", german: "Mitglied festgelegt")
        case .memberDeactivated: LocalizedText("Member deactivated", german: "Mitglied deaktiviert")
        case .memberReactivated: LocalizedText("Member reactivated", german: "Mitglied reaktiviert")
        case .absenceAdded: LocalizedText("Absence entered", german: "Abwesenheit eingetragen")
        case .absenceCancelled: LocalizedText("Absence cancelled", german: "Abwesenheit aufgehoben")
        case .versionRenewed: LocalizedText("Version renewed", german: "Fassung verlängert")
        case .versionTerminated: LocalizedText("Version terminated", german: "Fassung gekündigt")
        case .signaturesReminded:
            LocalizedText("Signatories reminded", german: "An Unterschriften erinnert")
        case .noticesWritten: LocalizedText("Notices written", german: "Mitteilungen geschrieben")
        case .noticeAcknowledged: LocalizedText("Notice acknowledged", german: "Mitteilung bestätigt")
        case .personPut: LocalizedText("Posts and deputies set", german: "Posten und Vertretung festgelegt")
        case .personReplaced: LocalizedText("Person replaced", german: "Person abgelöst")
        case .peopleImported: LocalizedText("People imported", german: "Personen importiert")
        case .teamPut: LocalizedText("Team defined", german: "Team festgelegt")
        case .teamDeleted: LocalizedText("Team deleted", german: "Team gelöscht")
        }
    }
}
