internal import IsnadLexicon

/// Words in capitals: initials of organizations, sure beside their long form.
struct Acronyms: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .acronym, 0.3, "Two to six capital letters that are no word of the text",
      [.init("The talks with the QZB (no relation) went on.", "organization QZB")])
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    for run in scene.runs where !scene.isHeadline[Int(reading.sentenceOf[run.tokens.lowerBound])] {
      for i in run.tokens where reading.tokens.shape(i) == .upper && !reading.tokens.isNumber(i) {
        let length = reading.tokens.length(i)
        guard length >= 2, length <= 6, !scene.lowerCase.contains(reading.tokens.hash(i)),
          scene.findings.traits[i].isDisjoint(with: [.role, .given])
        else { continue }
        let inParentheses = reading.isMark(i - 1, 0x28) && reading.isMark(i + 1, 0x29)
        emit(scene.candidate(i..<i + 1, .organization, inParentheses ? 0.9 : 0.7, rule: .acronym))
      }
    }
  }
}
