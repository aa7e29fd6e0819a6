/// What a comparison of two words consists of, for `Scripts/tune-names.py`.
package struct TuningRecord: Sendable {
  /// Tab-free fields: the length that the cost is divided by, group agreement (1 shared, 0 apart, − unknown), whether
  /// one side alone has an article, then `left>right>rule` for every step that costs something.
  package let fields: [String]

  /// The record of two names of one word each; nil for longer ones.
  package init?(_ left: RomanizedName, _ right: RomanizedName, costs: LetterCosts) {
    let (l, r) = (left.compiled, right.compiled)
    guard l.words.count == 1, r.words.count == 1 else { return nil }
    let (a, b) = (l.words[0], r.words[0])
    let alignment = WordAlignment(a, of: l, b, of: r, costs: costs)
    let length = costs.settings["length"] + Double(a.weight + b.weight) / 2
    var fields = ["\(length)", !(a.hasGroups && b.hasGroups) ? "-" : a.sharesGroup(with: b) ? "1" : "0"]
    fields.append(a.flags.contains(.article) != b.flags.contains(.article) ? "1" : "0")
    for step in alignment.steps where step.left != step.right {
      fields.append("\(step.left)>\(step.right)>\(step.rule.replacing("\t", with: " "))>\(step.cost)")
    }
    self.fields = fields
  }
}
