import Testing

@testable import Isnad

@Suite struct QuoteMarksTests {
  /// A text, and what it holds between marks.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let spans: [String]

    init(_ text: String, _ spans: String...) {
      self.text = text
      self.spans = spans
    }

    var testDescription: String { text }
  }

  private func check(_ row: Row) throws {
    let found = try Sample.withReading(row.text) { reading in
      QuoteMarks(reading).spans().map {
        reading.string(
          reading.tokens.start($0.inner.lowerBound)..<reading.tokens.end($0.inner.upperBound - 1))
      }
    }
    #expect(found == row.spans)
  }

  @Test(arguments: [
    Row("“Yes,” he said.", "Yes,"),
    Row("\"Yes,\" he said.", "Yes,"),
    Row("''Yes,'' he said.", "Yes,"),
    Row("``Yes,'' he said.", "Yes,"),
    Row("‘‘Yes,’’ he said.", "Yes,"),
    Row("«Yes,» he said.", "Yes,"),
    Row("« Yes, » he said.", "Yes,"),
    Row("„Yes,“ he said.", "Yes,"),
    Row("„Yes,” he said.", "Yes,"),
    Row("‘Yes,’ he said.", "Yes,"),
    Row("'Yes,' he said.", "Yes,"),
  ])
  func styles(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("“One,” he said. \"Two,\" she said.", "One,", "Two,"),
    Row("“One\" is his word.", "One"),
    Row("\"One” is his word.", "One"),
    Row("”One“ is his word.", "One"),
    Row("“One“ is his word.", "One"),
    Row("”One” is his word.", "One"),
    Row("''One\" is his word.", "One"),
    Row("«One» and “two” and \"three\" and ''four''.", "One", "two", "three", "four"),
  ])
  func mixedAndTurned(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("The town’s roads aren’t safe, the mayors’ wives don’t walk."),
    Row("The town's roads aren't safe, the mayors' wives don't walk."),
    Row("In the '90s, rock and roll ruled."),
    Row("“It isn’t the town’s,” he said.", "It isn’t the town’s,"),
    Row("'It isn't the town's,' he said.", "It isn't the town's,"),
    Row("‘It isn’t the town’s,’ he said.", "It isn’t the town’s,"),
    Row("‘The mayors’ wives left,’ he said.", "The mayors’ wives left,"),
    Row("The board is 6' 2\" long, they say."),
  ])
  func apostrophes(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("“He said ‘no’ to me,” she said.", "He said ‘no’ to me,"),
    Row("\"He said 'no' to me,\" she said.", "He said 'no' to me,"),
    Row("“He said “no” to me,” she said.", "He said “no” to me,"),
    Row("«He said “no” to me,» she said.", "He said “no” to me,"),
  ])
  func nested(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("A lone “ here.\n\n“Two,” he said.", "Two,"),
    Row("A lone \" here.\n\n\"Two,\" he said.", "Two,"),
    Row("A lone ” here.\n\n“Two,” he said.", "Two,"),
    Row("“One,” he said, “and\n\nTwo.\n\n“Three,” he said.", "One,", "and", "Three,"),
    Row("He said: “One is enough.\n\nTwo is not.", "One is enough."),
    Row("“"),
    Row("”"),
    Row("\""),
    Row("'"),
    Row("“”"),
    Row("\"\""),
    Row("\" \""),
    Row("«»"),
    Row("''"),
  ])
  func missing(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("“One.\n\n“Two,” he said.", "One.\n\n“Two,"),
    Row("“One.\n\n“Two.\n\n“Three.” She left.", "One.\n\n“Two.\n\n“Three."),
    Row("\"One.\n\n\"Two,\" he said.", "One.\n\n\"Two,"),
    Row("She nodded. “One.\n\n“Two,” she said.", "One.\n\n“Two,"),
    Row("She said, “one.\n\n“Two,” she said.", "one.\n\n“Two,"),
    Row("“One.\n\n“Two.\n\nShe left. “Three.”", "One.\n\n“Two.", "Three."),
  ])
  func overParagraphs(_ row: Row) throws { try check(row) }

  @Test func lettersBetweenApostrophes() throws {
    try check(Row("They play rock 'n' roll."))
  }

  /// Rows that need to know which words can be names or verbs of speech.
  @Test(arguments: [
    Row("“I am ready, “Berg said. “We are safe.”", "I am ready,", "We are safe."),
    Row("“The road is open, Anna Berg said.\n\n“It is safe,” she said.", "The road is open,", "It is safe,"),
    Row(
      "&quot;The road is open,&quot; Berg said. &quot;It is safe.&quot;", "The road is open,", "It is safe."),
    Row("Berg &amp; Novak said it is open."),
    Row("Peter “Pete” Novak left."),
    Row("The “Old Road” film opened.", "Old Road"),
  ])
  func besideNamesAndVerbs(_ row: Row) throws {
    let found = try Sample.withQuoteScene(row.text) { scene in
      scene.spans.map { scene.reading.words($0.inner) }
    }
    #expect(found == row.spans)
  }

  @Test func paragraphsAreCounted() throws {
    let counts = try Sample.withReading("“One.\n\n“Two.\n\n“Three,” he said. “Four.”") {
      QuoteMarks($0).spans().map(\.paragraphs)
    }
    #expect(counts == [3, 1])
  }

  @Test func singleMarksAreTold() throws {
    let single = try Sample.withReading("‘One,’ he said.\n\n“Two,” he said.") {
      QuoteMarks($0).spans().map(\.isSingle)
    }
    #expect(single == [true, false])
  }
}
