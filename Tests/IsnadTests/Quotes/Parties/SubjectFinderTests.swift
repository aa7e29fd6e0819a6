import Testing

@testable import Isnad

@Suite struct SubjectFinderTests {
  /// A text, and the subject of its first cue.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let subject: String?

    init(_ text: String, _ subject: String?) {
      self.text = text
      self.subject = subject
    }

    var testDescription: String { text }
  }

  private func check(_ row: Row, _ find: (SubjectFinder, Cue, Range<Int>) -> Range<Int>?) throws {
    let found = try Sample.withQuoteScene(row.text) { scene -> String? in
      let cue = try #require(scene.cues.first)
      return find(SubjectFinder(scene), cue, 0..<scene.reading.count).map { scene.reading.words($0) }
    }
    #expect(found == row.subject)
  }

  @Test(arguments: [
    Row("He said no.", "He"),
    Row("Peter Novak said no.", "Peter Novak"),
    Row("The old mayor said no.", "The old mayor"),
    Row("A spokesman for the council said no.", "A spokesman for the council"),
    Row("The coalition’s director of operations said no.", "The coalition’s director of operations"),
    Row("Officials in Baghdad said no.", "Officials in Baghdad"),
    Row("Three officials said no.", "Three officials"),
    Row("Doctors and nurses said no.", "Doctors and nurses"),
    Row("On Monday the mayor said no.", "the mayor"),
    Row("The mayor on Monday said no.", "The mayor"),
    Row("The mayor, who was born here, said no.", "The mayor"),
    Row("Peter Novak, the mayor of Rivertown, said no.", "Peter Novak"),
    Row("The road was built when the mayor said no.", "the mayor"),
    Row("The mayor of Rivertown has repeatedly said no.", "The mayor of Rivertown"),
    Row("The towns – old and new – all say no.", "The towns"),
    Row("The fire led farmers to say no.", "farmers"),
    Row("The mayor sat down, saying no.", nil),
    Row("Said the mayor.", nil),
  ])
  func toTheLeft(_ row: Row) throws {
    try check(row) { finder, cue, unit in finder.left(of: cue, in: unit)?.phrase }
  }

  @Test(arguments: [
    Row("“No,” said Peter Novak.", "Peter Novak"),
    Row("“No,” said the mayor of Rivertown, who was born here.", "the mayor of Rivertown"),
    Row("“No,” said Peter Novak on Monday.", "Peter Novak"),
    Row("“No,” said Peter Novak, “never.”", "Peter Novak"),
    Row("“No,” said Anna Berg and Peter Novak.", "Anna Berg and Peter Novak"),
  ])
  func toTheRight(_ row: Row) throws {
    try check(row) { finder, cue, unit in finder.right(of: cue, in: unit) }
  }

  @Test(arguments: [
    Row("The mayor met engineers and said no.", "The mayor"),
    Row("In the old town, the mayor said no.", "the mayor"),
    Row("GENEVA — The mayor said no.", "The mayor"),
    Row("While he was there, she said no.", "she"),
  ])
  func ofTheMainClause(_ row: Row) throws {
    try check(row) { finder, _, unit in finder.main(of: unit) }
  }
}
