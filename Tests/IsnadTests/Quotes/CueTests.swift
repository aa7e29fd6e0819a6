import Testing

@testable import Isnad

@Suite struct CueTests {
  /// A text, and its cues as `form: group`, with what was noticed about each.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let cues: [String]

    init(_ text: String, _ cues: String...) {
      self.text = text
      self.cues = cues
    }

    var testDescription: String { text }
  }

  private func check(_ row: Row) throws {
    let found = try Sample.withQuoteScene(row.text) { scene in
      scene.cues.map { cue in
        "\(cue.form): \(scene.reading.words(cue.group))" + (cue.isNegated ? ", negated" : "")
          + (cue.isHypothetical ? ", hypothetical" : "") + (cue.isPassive ? ", passive" : "")
      }
    }
    #expect(found == row.cues)
  }

  @Test(arguments: [
    Row("He said it was late.", "finite: said"),
    Row("He has repeatedly said it was late.", "finite: has repeatedly said"),
    Row("Saying it was late, he left.", "participle: Saying"),
    Row("He is saying it was late.", "finite: is saying"),
    Row("He wants to announce it.", "infinitive: to announce"),
    Row("According to him, it was late.", "preposition: According to"),
    Row("Her claim that it was late is wrong.", "noun: claim"),
  ])
  func forms(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("He did not say why.", "finite: did not say, negated"),
    Row("He didn’t say why.", "finite: didn’t say, negated"),
    Row("He never said it.", "finite: never said, negated"),
    Row("He denied it was late.", "finite: denied, negated"),
    Row("He did not deny it was late.", "finite: did not deny"),
    Row("He would say it was late.", "finite: would say, hypothetical"),
    Row("He may never say it was late.", "finite: may never say, negated, hypothetical"),
  ])
  func polarity(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("He was told it was late.", "finite: was told, passive"),
    Row("He has been told it was late.", "finite: has been told, passive"),
    Row("He has told us it was late.", "finite: has told"),
    Row("He has since said it was late.", "finite: has since said"),
    Row("They have both said it was late.", "finite: have both said"),
    Row("He kept saying it was late.", "finite: kept saying"),
    Row("The so-called plan was late."),
    Row("He was late, half-joking that it was dark.", "participle: joking"),
  ])
  func passives(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("The said road is long."),
    Row("Many people live in the State of Maine."),
    Row("The engineer’s report is long.", "noun: report"),
    Row("A new report was published.", "noun: report"),
  ])
  func nounsAndNames(_ row: Row) throws { try check(row) }

  @Test func theLongestFormWins() throws {
    let cues = try Sample.withQuoteScene("She called for a new road and called on him to resign.") { scene in
      scene.cues.map { scene.reading.words($0.tokens) }
    }
    #expect(cues == ["called for", "called on"])
  }
}
