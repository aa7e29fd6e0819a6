internal import IsnadNames

/// Spellings that nobody wrote down: how else a record's names may be romanised, for records with `variants: generated`.
///
/// `Qassem Soleimani` → `Qasim Soleimani`, `Qassem Solemani`, `Kassem Suleimani` … Aliases are left alone, for they are
/// other names. Words of three letters or fewer stay as they are, and a single word must keep five.
struct GeneratedForms {
  /// The least likelihood, from 0 to 1, that a spelling is one of the same name; see `NameMatcher`.
  static let minimumScore = 0.9
  /// At most so many spellings of a form, the commonest first.
  static let limit = 120

  private struct Spelling {
    var text: String
    var score: Double
    /// The sum of its words' places among the spellings of each, the commonest of which comes first.
    var place = 0
  }

  /// Made when it is first asked for: few records have generated forms.
  private lazy var matcher = NameMatcher()
  /// The spellings of words seen before: many names share them.
  private var spellings: [String: [Spelling]] = [:]

  /// The spellings of an entry's name and derived forms that it does not have yet.
  mutating func forms(of entry: LexiconEntry, kind: EntryKind, beside known: [LexiconEntry.Form])
    -> [LexiconEntry.Form]
  {
    var core = entry
    core.forms = []
    let strong = Set(known.filter(\.use.isStrong).map(\.text))
    var seen = Set(known.map(\.text))
    var result: [LexiconEntry.Form] = []
    for form in DerivedForms.forms(of: core, kind: kind) {
      for text in variants(of: form.text) where seen.insert(text).inserted {
        // A single word that many people are called by is weak, whatever it was made from.
        let isStrong =
          strong.contains(form.text) && (text.contains(" ") || NameGroups.standard.groups(of: text).isEmpty)
        let use = isStrong ? FormUse.generated : .generatedWeak
        result.append(.init(text, use: use, casePolicy: form.casePolicy))
      }
    }
    return result
  }

  /// Spellings of a name, the likeliest first, itself not among them.
  private mutating func variants(of text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    var names = [Spelling(text: "", score: 1)]
    for word in words {
      let options = options(of: word)
      var next: [Spelling] = []
      for name in names {
        for (place, option) in options.enumerated() where name.score * option.score >= Self.minimumScore {
          let text = name.text.isEmpty ? option.text : name.text + " " + option.text
          next.append(
            Spelling(text: text, score: name.score * option.score, place: name.place + place))
        }
      }
      names = Self.best(next, Self.limit + 1)
    }
    return names.compactMap { name in
      name.text == text || words.count == 1 && name.text.count < 5 ? nil : name.text
    }
  }

  private mutating func options(of word: String) -> [Spelling] {
    if let known = spellings[word] { return known }
    var options = [Spelling(text: word, score: 1)]
    if word.count > 3, word.utf8.allSatisfy({ $0 < 0x80 }) {
      let name = RomanizedName(word)
      options += name.spellings(limit: 40)
        .map { Spelling(text: $0, score: matcher.similarity(name, RomanizedName($0))) }
        .filter { $0.score >= Self.minimumScore }.prefix(24)
    }
    spellings[word] = options
    return options
  }

  /// The commonest, in an order that does not depend on chance.
  private static func best(_ spellings: [Spelling], _ limit: Int) -> [Spelling] {
    let order = spellings.indices.sorted { (spellings[$0].place, $0) < (spellings[$1].place, $1) }
    return order.prefix(limit).map { spellings[$0] }
  }
}
