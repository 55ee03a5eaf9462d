// The values of a template, as options and as answers on a terminal.

import ArgumentParser
import Domain
import Support
import Synchronization
import Testing

@testable import Baton

@Suite("Values of a template")
struct TemplateOptionsTests {
    private static func starter() throws -> Template {
        try #require(Templates.template("starter", in: .english))
    }

    /// A person who types these lines and then no more.
    private static func person(typing lines: String...) -> (
        Baton.Confirmation, asked: @Sendable () -> [String]
    ) {
        let state = Mutex((lines: lines, asked: [String]()))
        let box = Box(state)
        let terminal = Baton.Confirmation(isInteractive: true) { question in
            box.state.withLock { state in
                state.asked.append(question)
                return state.lines.isEmpty ? nil : state.lines.removeFirst()
            }
        }
        return (terminal, { box.state.withLock { $0.asked } })
    }

    private final class Box: Sendable {
        let state: Mutex<(lines: [String], asked: [String])>
        init(_ state: consuming Mutex<(lines: [String], asked: [String])>) { self.state = state }
    }

    @Test("on a terminal every field is asked for once, and Enter takes what is in brackets")
    func questions() throws {
        let template = try Self.starter()
        let (terminal, asked) = Self.person(typing: "Nordlicht", "", " Jana Petersen ", "60", "")
        let printed = Printed()
        let terms = try TemplateOptions.parse([]).terms(
            of: template, asks: true, terminal, printed.output)
        #expect(asked().count == 5 && asked().first == "Company or unit [Our company]: ", "\(asked())")
        #expect(asked().last == "Hours to the first contact [24]: ")
        #expect(terms["scope"]?["business_unit"] == "Nordlicht")
        #expect(terms["parties"]?["sales"]?["representative"]?["name"] == "Jana Petersen")
        #expect(terms["commitments"]?["leads"]?["target"] == 60)
        #expect(terms["responses"] == template.terms["responses"])
        #expect(printed.out.isEmpty && printed.err.contains("How many leads marketing supplies"))
    }

    @Test("an answer that will not do is asked for again, and the end of the input ends the command")
    func again() throws {
        let template = try Self.starter()
        let (terminal, asked) = Self.person(typing: "", "", "", "many", "50", "0", "8")
        let printed = Printed()
        let terms = try TemplateOptions.parse([]).terms(
            of: template, asks: true, terminal, printed.output)
        #expect(asked().count == 7, "\(asked())")
        #expect(terms["responses"]?["lead"]?["first_response"]?["within"] == "PT8H")
        #expect(printed.err.contains("“Leads a month” is a number."), "\(printed.err)")
        #expect(throws: CommandError.notConfirmed) {
            let (left, _) = Self.person(typing: "Nordlicht")
            _ = try TemplateOptions.parse([]).terms(of: template, asks: true, left, printed.output)
        }
    }

    @Test("nobody is asked who gave values, said not to, or is not there")
    func unasked() throws {
        let template = try Self.starter()
        let printed = Printed()
        let (terminal, asked) = Self.person()
        let absent = Baton.Confirmation(isInteractive: false, ask: terminal.ask)
        let given = try TemplateOptions.parse(["--set", "/commitments/leads/target=7"])
        let none = try TemplateOptions.parse([])
        #expect(
            try given.terms(of: template, asks: true, terminal, printed.output)["commitments"]?["leads"]?[
                "target"] == 7)
        #expect(try none.terms(of: template, asks: false, terminal, printed.output) == template.terms)
        #expect(try none.terms(of: template, asks: true, absent, printed.output) == template.terms)
        #expect(asked().isEmpty && printed.err.isEmpty)
    }

    @Test("all faults of the values are one refusal")
    func refusal() throws {
        let options = try TemplateOptions.parse([
            "--set", "/commitments/leads/target=1e400", "--set", "/scope/business_unit=", "--set", "/a=1",
        ])
        let (terminal, _) = Self.person()
        let error = #expect(throws: CommandError.self) {
            try options.terms(of: Self.starter(), asks: true, terminal, Printed().output)
        }
        let failure = BatonCommand.failure(of: try #require(error))
        #expect(failure.status == 3)
        #expect(failure.message.split(separator: "\n").count == 4, "\(failure.message)")
    }
}
