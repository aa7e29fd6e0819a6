import Testing

@testable import IsnadLexiconSource

@Suite struct LexiconLinterTests {
  private func lint(_ yaml: String) throws -> [String] {
    try LexiconCompiler().lint([.init(path: "f.yaml", text: yaml)]).issues.map {
      "\($0.line):\($0.column) \($0.message)"
    }
  }

  @Test(
    "what is reported, and where",
    arguments: [
      ("- {id: place/x, name: X, aliases: [\"- '\"]}", "1:36 \"- '\" has no word"),
      ("- {id: organization/x, name: Ex, acronyms: [Pmu]}", "1:45 \"Pmu\" has small letters"),
      ("- {id: place/x, name: Nice}", "1:3 \"Nice\" is a common English word"),
      ("- {id: place/x, name: Bаsra}", "1:3 \"Bаsra\" mixes Latin and Cyrillic"),
      ("- {id: place/x, name: X, aliases: [Y, Y]}", "1:39 \"Y\" stands twice in place/x"),
      (
        "- {id: place/a, name: Tripoli}\n- {id: place/b, name: Tripoli}",
        "2:3 \"Tripoli\" is ambiguous: place/a has \"Tripoli\" at f.yaml:1"
      ),
      (
        "- {id: place/a, name: Tripoli}\n- {id: place/b, name: Tarabulus, aliases: [Trípoli]}",
        "2:44 \"Trípoli\" is ambiguous"
      ),
    ])
  func reported(yaml: String, expected: String) throws {
    let found = try lint(yaml)
    #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
  }

  @Test(
    "what is fine",
    arguments: [
      "- {id: place/x, name: Nizza, aliases: [{form: Nice, use: weak}]}",
      "- {id: organization/x, name: Ex, acronyms: [IT, G7]}",
      "- {id: organization/x, name: Teachers' Union}", "- {id: organization/x, name: McDonald's}",
      "- {id: role/x, name: president}",
      "- {id: place/a, name: Tripoli}\n- {id: place/b, name: Xy, aliases: [{form: Tripoli, use: weak}]}",
      "- {id: place/x, name: St. Petersburg}", "- {id: organization/x, name: AT&T}",
      "- {id: organization/x, name: Yahoo!}",
      "- {id: person/x, name: Jane Doe, arabic: جين دو}", "- {id: place/x, layer: hide}",
      "- {id: organization/x, name: Prof. Dr. Foundation Inc.}",
      "- {id: place/x, name: Washington, aliases: [\"Washington, D.C.\"]}",
      "- {id: cue/say, name: say, forms: [say, said], type: verb}",
      "- {id: organization/x, name: U.S.-led coalition}",
      "- {id: organization/x, name: P5+1, aliases: [Iran–Iraq Group]}",
    ])
  func fine(yaml: String) throws {
    #expect(try lint(yaml) == [])
  }
}
