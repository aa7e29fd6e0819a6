public import Isnad

extension TextFormat {
  /// The reasons for a finding: what was found, then the reasons, one a line and indented.
  public static func string(for explanation: Explanation) -> String {
    let lines = explanation.sentences.map { PlainText.line($0) }
    return lines.enumerated().map { $0 == 0 ? "\($1)\n" : "  \($1)\n" }.joined()
  }
}
