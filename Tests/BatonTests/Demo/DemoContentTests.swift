// The demo's content: carried as it stands in its files, and right by the rules that the server will apply.

import Domain
import Foundation
import Testing

@testable import Baton

@Suite("Demo content")
struct DemoContentTests {
    @Test("the program carries what the files say; else run deploy/embed_demo.py")
    func carriesItsFiles() throws {
        let accounts = try Data(contentsOf: DemoFiles.folder.appendingPathComponent("companies.csv"))
        #expect(Array(DemoContent.accountsCSV.utf8) == [UInt8](accounts))
        #expect(try JSON.parse(DemoContent.companyJSON) == DemoFiles.composed())
    }

    @Test("trees hang together: parents come first, no country and no alias twice, no tree too deep")
    func trees() throws {
        let demo = try Demo()
        #expect(SegmentRules.faults(of: demo.content.bands) == [])
        #expect(SegmentRules.faults(of: demo.content.tiers) == [])
        for nodes in [demo.content.regions, demo.content.verticals] {
            var known: Set<String> = []
            for node in nodes {
                let parent = node.definition["parent"]?.stringValue
                #expect(parent == nil || known.contains(parent ?? ""), "\(node.key) comes before its parent")
                #expect(Slug(node.key) != nil && known.insert(node.key).inserted, "\(node.key)")
            }
        }
        let countries = demo.regions.flatMap(\.countries)
        #expect(countries.filter { !CountryCode.isKnown($0) } == [])
        #expect(Set(countries).count == countries.count)
        let aliases = demo.verticals.flatMap(\.aliases)
        #expect(Set(aliases.map(FoldedText.init)).count == aliases.count)
        #expect(aliases.filter { $0.unicodeScalars.count > SegmentLimits.aliasLength } == [])
    }

    @Test("all time zones exist")
    func timeZones() throws {
        for region in try Demo().regions {
            #expect(region.timeZone.flatMap(TimeZone.init(identifier:)) != nil, "\(region.key)")
        }
    }

    @Test("the terms of every agreement pass, every party without a signature")
    func terms() throws {
        let demo = try Demo()
        #expect(demo.content.agreements.first?.key == demo.content.defaultFramework)
        #expect(demo.content.agreements.count >= 9)
        for agreement in demo.content.agreements {
            let kind: AgreementKind = agreement.selector == nil ? .framework : .local
            #expect(Terms.faults(of: agreement.terms, kind: kind) == [], "\(agreement.key)")
            let (slots, faults) = Slot.slots(of: agreement.terms)
            #expect(faults == [], "\(agreement.key)")
            #expect(slots.allSatisfy { $0.requirement == .unsigned }, "\(agreement.key)")
            #expect(slots.map(\.party).contains("marketing") && slots.map(\.party).contains("sales"))
        }
    }

    @Test("the framework has every section")
    func completeFramework() throws {
        let terms = try Demo().content.agreements[0].terms
        #expect(Section.allCases.filter { terms[$0.rawValue] == Optional.none } == [])
    }

    @Test("selectors name what there is, and no two are alike")
    func selectors() throws {
        let demo = try Demo()
        let locals = demo.content.agreements.dropFirst()
        let known: [String: Set<String>] = [
            "region": Set(demo.content.regions.map(\.key)),
            "vertical": Set(demo.content.verticals.map(\.key)),
            "size": Set(demo.content.bands.map(\.key.text)), "tier": Set(demo.content.tiers.map(\.key.text)),
        ]
        for local in locals {
            let selector = local.selector ?? [:]
            #expect(!selector.isEmpty, "\(local.key)")
            for (dimension, node) in selector {
                #expect(known[dimension]?.contains(node) == true, "\(local.key): \(dimension) \(node)")
            }
        }
        #expect(Set(locals.map(\.selector)).count == locals.count)
    }

    @Test("every null of a local agreement removes something that the framework has")
    func removals() throws {
        let agreements = try Demo().content.agreements
        var removals = 0
        for local in agreements.dropFirst() {
            for path in DemoContentTests.nulls(in: local.terms) {
                removals += 1
                let pointer = JSONPointer(tokens: path)
                #expect(agreements[0].terms[pointer] != Optional.none, "\(local.key): \(pointer)")
            }
        }
        #expect(removals >= 3)
    }

    private static func nulls(in json: JSON, at path: [String] = []) -> [[String]] {
        if json.isNull { return [path] }
        return json.objectValue?.flatMap { nulls(in: $0.value, at: path + [$0.key]) } ?? []
    }
}
