/// The words behind a closing quotation mark that say whose words they were.
///
/// `“They must go!” Hosseini said.` is one sentence, `“They must go!” The crowd left.` are two.
enum Attribution {
  /// Whether at most four words, each capitalised, and then a verb of speech start at `offset`.
  static func starts(at offset: Int, in view: ScalarView) -> Bool {
    var offset = offset
    for _ in 0..<5 {
      let end = view.skip(from: offset) { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
      guard end > offset, end - offset < 48 else { return false }
      let word = view.string(offset..<end)
      if verbs.contains(word) { return true }
      let first = view.scalar(at: offset)?.value
      guard first?.isCapital == true || particles.contains(word) else { return false }
      offset = view.skip(from: view.skip(from: end) { $0 == "." }) { $0.isSpace && !$0.isLineEnd }
    }
    return false
  }

  private static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "bint", "abu", "van", "von", "de", "the",
  ]

  private static let verbs: Set<String> = [
    "said", "says", "asked", "asks", "told", "tells", "added", "adds", "replied", "replies", "shouted",
    "wrote",
    "writes", "answered", "declared", "exclaimed", "wondered", "tweeted", "posted", "cried", "chanted",
    "insisted",
    "demanded", "continued", "remarked", "quipped", "responded", "recalled", "concluded", "stated",
    "stressed",
    "warned", "noted", "explained", "argued", "commented", "urged", "announced", "whispered", "yelled",
    "screamed",
    "قال", "قالت", "وقال", "وقالت", "سأل", "سألت", "تساءل", "تساءلت", "أضاف", "وأضاف", "أضافت", "يقول", "صرح",
    "وصرح",
    "گفت", "پرسید", "افزود",
  ]
}
