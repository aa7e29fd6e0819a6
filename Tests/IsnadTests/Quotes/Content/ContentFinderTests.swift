import Testing

@testable import Isnad

@Suite struct ContentFinderTests {
  /// A text, and what its first cue attributes to the right: the content, then `to` the addressee.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let content: String?
    let addressee: String?

    init(_ text: String, _ content: String?, to addressee: String? = nil) {
      self.text = text
      self.content = content
      self.addressee = addressee
    }

    var testDescription: String { text }
  }

  private func check(_ row: Row) throws {
    try Sample.withQuoteScene(row.text) { scene in
      let cue = try #require(scene.cues.first)
      let finder = ContentFinder(scene, subjects: SubjectFinder(scene))
      let found = finder.right(of: cue, in: 0..<scene.reading.count)
      #expect(found.map { scene.reading.words($0.tokens) } == row.content)
      #expect(found?.addressee.map { scene.reading.words($0) } == row.addressee)
    }
  }

  @Test(arguments: [
    Row("He said that the road was safe.", "the road was safe"),
    Row("He said the road was safe.", "the road was safe"),
    Row("He said on Monday that the road was safe.", "the road was safe"),
    Row("He said on Monday the road was safe.", "the road was safe"),
    Row("He said in a statement that the road was safe.", "the road was safe"),
    Row("He said, however, that the road was safe.", "the road was safe"),
    Row("He asked whether the road was safe.", "whether the road was safe"),
    Row("He asked why the road was closed.", "why the road was closed"),
    Row("He said: the road was safe.", "the road was safe"),
    Row("He complained the road.", nil),
    Row("He said nothing.", nil),
    Row("He said.", nil),
  ])
  func clauses(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("He told reporters the road was safe.", "the road was safe", to: "reporters"),
    Row("He told the council on Monday that the road was safe.", "the road was safe", to: "the council"),
    Row("He said to the council: the road was safe.", "the road was safe", to: "the council"),
    Row("He urged the council to open the road.", "to open the road", to: "the council"),
    Row("He asked the council whether the road was safe.", "whether the road was safe", to: "the council"),
    Row("He warned her that the road was unsafe.", "the road was unsafe", to: "her"),
  ])
  func addressees(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("He promised to open the road.", "to open the road"),
    Row("He admitted closing the road.", "closing the road"),
    Row("He accused the council of closing the road.", "of closing the road"),
    Row("He criticized the council for closing the road.", "the council for closing the road"),
    Row("He described the works as slow.", "the works as slow"),
    Row("He announced a new road.", "a new road"),
    Row("He called for a new road.", "a new road"),
    Row("He rejected the claim that the road was unsafe.", "the road was unsafe"),
    Row("He dismissed that notion in an interview.", "that notion"),
    Row("He reported at least 20 fires at the school.", "at least 20 fires at the school"),
  ])
  func frames(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("He said the road was safe, and added that the bridge was not.", "the road was safe"),
    Row("He said the road was safe; the bridge was not.", "the road was safe"),
    Row("He said the road was safe, according to Reuters.", "the road was safe"),
    Row("He said the road was safe, adding that the bridge was not.", "the road was safe"),
    Row("He said they were in the U.S.", "they were in the U.S."),
    Row("He promised to open the road, which leads to the coast.", "to open the road"),
    Row("While he said the road was safe, the engineers left.", "the road was safe"),
  ])
  func ends(_ row: Row) throws { try check(row) }
}
