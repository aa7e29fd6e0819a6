import Testing

@Suite struct LineChangesTests {
  @Test(arguments: [
    ("a\nb\n", "a\nb\n", ""),
    ("", "a", "- \n+ a"),
    ("a\nb\nc", "a\nx\nc", "- b\n+ x"),
    ("a\nb", "a\nb\nc", "+ c"),
    ("a\nb\nc", "c", "- a\n- b"),
  ])
  func changes(_ old: String, _ new: String, _ expected: String) {
    let changes = LineChanges(from: old, to: new)
    #expect(changes.description == expected)
    #expect(changes.isEmpty == (old == new))
  }
}
