import Testing

@Suite struct RulesCommandTests {
  @Test func list() throws {
    let result = try Command.isnad("rules", "list")
    #expect(result.status == 0)
    #expect(result.lines.allSatisfy { $0.split(separator: "\t").count == 3 })
    #expect(result.lines.contains { $0.hasPrefix("name.title\t") })
    #expect(result.lines.contains { $0.hasPrefix("direct.quote-speaker-verb\t") })
  }

  @Test func show() throws {
    let result = try Command.isnad("rules", "show", "direct.quote-verb-speaker")
    #expect(result.lines[0].hasPrefix("direct.quote-verb-speaker: A marked span, then a cue and a speaker"))
    #expect(result.output.contains("→ direct | Anna Berg | said | The road is safe,"))
    let family = try Command.isnad("rules", "show", "name", "--json")
    #expect(family.lines.count > 5 && family.lines.allSatisfy { $0.hasPrefix("{") })
  }

  @Test func unknown() throws {
    let result = try Command.isnad("rules", "show", "nonsense")
    #expect(result.status == 64)
    #expect(result.errors.contains("isnad rules list"))
  }

  @Test func disable() throws {
    let call = "printf 'Anna Berg said it was safe.' | \"$ISNAD\" analyze --output json --disable-rule "
    #expect(try Command.shell(call + "indirect").output.contains("\"quotes\": []"))
    let wrong = try Command.shell(call + "indirekt")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean 'indirect"))
  }

  @Test func explain() throws {
    let call = "printf 'Anna Berg said it was safe.' | \"$ISNAD\" explain "
    let result = try Command.shell(call)
    #expect(result.lines[0].hasPrefix("“it was safe” is an indirect quotation by rule indirect.speaker-verb"))
    #expect(result.output.contains("“Anna Berg” is read as a person by rule name.given"))
    #expect(try Command.shell(call + "--mentions").lines[0].hasPrefix("“Anna Berg” is read"))
    #expect(!(try Command.shell(call + "--quotes").output.contains("is read as")))
    #expect(try Command.shell(call + "no-such-file").status == 1)
  }
}
