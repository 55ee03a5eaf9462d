// The demo's content: carried as it stands in its files, and right by the rules that the server will apply.

import Domain
import Foundation
import Operations
import Testing

@testable import Baton

@Suite("Demo content")
struct DemoContentTests {
    @Test("the program carries what the files say; else run deploy/embed_demo.py")
    func carriesItsFiles() throws {
        let accounts = try Data(contentsOf: Demo.folder.appendingPathComponent("companies.csv"))
        #expect(Array(DemoContent.accountsCSV.utf8) == [UInt8](accounts))
        var company = try Self.object("company.json")
        for list in ["members", "people", "teams", "calendars", "actuals"] {
            let content = try Data(contentsOf: Demo.folder.appendingPathComponent("\(list).json"))
            company[list] = try JSON.parse([UInt8](content))
        }
        company["engagement_plans"] = try JSON.parse(
            [UInt8](Data(contentsOf: Demo.folder.appendingPathComponent("engagement-plans.json"))))
        company["currency_rates"] = .object(try Self.object("currency-rates.json"))
        company["account_tiers"] = .object(try Self.object("account-tiers.json"))
        #expect(try JSON.parse(DemoContent.companyJSON) == .object(company))
        let files = try FileDirectory(path: Demo.folder.path).read()
        #expect(files.count == DemoContent.yamlFiles.count)
        for file in files {
            let carried = DemoContent.yamlFiles.first { $0.path == file.path }?.text
            #expect(carried.map { Array($0.utf8) } == file.bytes, "\(file.path)")
        }
    }

    private static func object(_ file: String) throws -> JSONObject {
        let data = try Data(contentsOf: Demo.folder.appendingPathComponent(file))
        return try JSON.parse([UInt8](data)).objectValue ?? JSONObject()
    }

    @Test("the files are as baton export writes them, and leave nothing open")
    func layout() throws {
        let demo = try Demo()
        let written = Dictionary(
            uniqueKeysWithValues: demo.content.files.content.documents.map { ($0.path, $0.text) })
        for file in DemoContent.yamlFiles { #expect(written[file.path] == file.text, "\(file.path)") }
        #expect(demo.content.files.remarks == [])
    }

    @Test("every region has a calendar in its own zone, and every calendar is right and lasts")
    func calendars() throws {
        let content = try Demo().content
        let calendars = Dictionary(
            uniqueKeysWithValues: try content.calendars.map { ($0.key, try WorkingCalendar($0.definition)) })
        for region in try Demo().regions {
            let calendar = try #require(calendars[region.calendar?.text ?? ""], "\(region.key)")
            #expect(calendar.timeZone.text == region.timeZone, "\(region.key)")
        }
        for (key, calendar) in calendars {
            #expect(!calendar.holidays.isEmpty || !calendar.holidaySets.isEmpty, "\(key)")
        }
        #expect(calendars[content.files.content.settings?.defaultCalendar?.text ?? ""] != nil)
    }

    @Test("all time zones exist")
    func timeZones() throws {
        for region in try Demo().regions {
            #expect(region.timeZone.flatMap(TimeZone.init(identifier:)) != nil, "\(region.key)")
        }
    }

    @Test("the terms of every agreement pass, and both departments sign as members of the demo")
    func terms() throws {
        let demo = try Demo()
        #expect(demo.agreements.first?.agreement.key == demo.content.files.content.settings?.defaultFramework)
        #expect(demo.agreements.count >= 9)
        for agreement in demo.agreements {
            let key = agreement.agreement.key
            #expect(Terms.faults(of: agreement.terms, kind: agreement.agreement.kind) == [], "\(key)")
            let (plan, faults) = SlotPlan.plan(of: agreement.terms)
            #expect(faults == [], "\(key)")
            for slot in plan.slots where slot.requirement == .required || slot.isBoard {
                for signatory in slot.signatories {
                    let member = demo.content.members.first { $0.key == signatory.member?.text }
                    #expect(member?.definition["name"]?.stringValue == signatory.name, "\(key) \(slot.key)")
                }
            }
            #expect(["marketing", "sales"].allSatisfy { plan[$0]?.requirement == .required }, "\(key)")
            #expect(plan.slots.map(\.key).contains("marketing") && plan.slots.map(\.key).contains("sales"))
        }
    }

    @Test("the framework has every section")
    func completeFramework() throws {
        let terms = try Demo().agreements[0].terms
        #expect(Section.allCases.filter { terms[$0.rawValue] == Optional.none } == [])
    }

    @Test("no two selectors are alike")
    func selectors() throws {
        let locals = try Demo().agreements.dropFirst()
        #expect(Set(locals.map(\.selector)).count == locals.count)
    }

    @Test("every null of a local agreement removes something that the framework has")
    func removals() throws {
        let agreements = try Demo().agreements
        var removals = 0
        for local in agreements.dropFirst() {
            for path in DemoContentTests.nulls(in: local.terms) {
                removals += 1
                let pointer = JSONPointer(tokens: path)
                #expect(agreements[0].terms[pointer] != Optional.none, "\(local.agreement.key): \(pointer)")
            }
        }
        #expect(removals >= 3)
    }

    private static func nulls(in json: JSON, at path: [String] = []) -> [[String]] {
        if json.isNull { return [path] }
        return json.objectValue?.flatMap { nulls(in: $0.value, at: path + [$0.key]) } ?? []
    }
}
