import IsnadNames
import RandomNumbers
import Testing

@Suite("Properties of the score")
struct NamePropertyTests {
  static let pieces = [
    "Ahmad", "bin", "al-", "Abd", "Abu", "al-Din", "Allah", "Hasan", "ibn", "X", "", "-", "'", "Qasim",
    "bint", "Sheikh",
    "(", ")", ",", "alias", "علي", "ال", "عبد", "الله", "محمد", "سعيد", "Щукин", "北京", "7", "é", "s\u{327}",
    "\u{0}", "🙂",
    "El", "Ben", "ou", "eddine", "zadeh", "b.", "k", "gh",
  ]
  let matcher = NameMatcher()

  private func name(_ random: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    return text
  }

  @Test(arguments: UInt64(0)..<60)
  func symmetricBoundedAndReflexive(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<40 {
      let (a, b) = (name(&random), name(&random))
      let (left, right) = (RomanizedName(a), RomanizedName(b))
      let score = matcher.similarity(left, right)
      #expect(abs(score - matcher.similarity(right, left)) < 1e-5, "\(a) ~ \(b)")
      #expect(score >= 0 && score <= 1)
      #expect(matcher.similarity(left, RomanizedName(a)) == 1)
      _ = matcher.explain(left, right)
      _ = left.parts
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func caseAndHyphensDoNotCount(seed: UInt64) {
    var random = SplitMix(state: seed)
    let names = ["Karim Abd al-Aziz Haddad", "Nur al-Din Zangi", "Abu Hamza al-Masri", "Ali Reza Khan"]
    let text = names.randomElement(using: &random) ?? ""
    var changed = ""
    for character in text {
      if character == " ", Bool.random(using: &random) {
        changed += "-"
      } else {
        changed += Bool.random(using: &random) ? character.uppercased() : character.lowercased()
      }
      if Int.random(in: 0..<6, using: &random) == 0 { changed += "'" }
    }
    #expect(matcher.similarity(RomanizedName(text), RomanizedName(changed)) == 1, "\(changed)")
  }

  /// Each further part that differs lowers the score.
  @Test func monotoneInConflicts() {
    let left = ["Karim", "Salih", "Omar", "Nuri", "Haddad"]
    let right = ["Tawfiq", "Walid", "Bashir", "Ghazi", "Mansour"]
    var last = 1.0
    for conflicts in 1...5 {
      let other = Array(right.prefix(conflicts)) + left.dropFirst(conflicts)
      let score = matcher.similarity(
        RomanizedName(left.joined(separator: " ")), RomanizedName(other.joined(separator: " ")))
      #expect(score < last)
      last = score
    }
  }

  /// Each further part that one side lacks never raises it.
  @Test func monotoneInOmissions() {
    let whole = RomanizedName("Karim Salih Omar Nuri Haddad")
    let scores = [
      "Karim Salih Omar Nuri Haddad", "Karim Salih Omar Haddad", "Karim Salih Haddad", "Karim Haddad",
      "Karim",
    ].map { matcher.similarity(whole, RomanizedName($0)) }
    #expect(scores == scores.sorted(by: >))
  }

  @Test(
    arguments: [
      String(repeating: "a", count: 10_000), String(repeating: "Ali ", count: 2_500),
      String(repeating: "bin ", count: 2_500), String(repeating: "(", count: 10_000),
      String(repeating: "عبدال", count: 2_000), String(repeating: "x-", count: 5_000),
      String(repeating: "a\u{301}", count: 5_000), String(repeating: "alias b ", count: 1_250),
      String(repeating: "🙂", count: 2_500), String(repeating: "王", count: 10_000),
    ])
  func longStrings(text: String) {
    let name = RomanizedName(text)
    #expect(matcher.similarity(name, RomanizedName(text)) == 1)
    #expect(matcher.similarity(name, RomanizedName("Ali Hasan")) < 1)
    #expect(matcher.similarity(name, RomanizedName(text + " b")) < 1)
    var index = NameIndex()
    index.add(text)
    _ = index.search(text)
    _ = name.parts
  }

  @Test func emptyNamesEqualEachOtherOnly() {
    #expect(matcher.similarity(RomanizedName(""), RomanizedName("")) == 1)
    #expect(matcher.similarity(RomanizedName(""), RomanizedName("Ali")) == 0)
    #expect(RomanizedName("").spellings().isEmpty)
    #expect(RomanizedName.romanizations(of: "").isEmpty)
  }
}
