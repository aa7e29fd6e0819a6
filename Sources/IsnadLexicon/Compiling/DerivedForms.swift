/// Forms that follow from a record and need not be written: surnames, kunyas, names without their article.
enum DerivedForms {
  /// Every form of an entry, the written ones first, each spelling once.
  static func forms(of entry: LexiconEntry, kind: EntryKind) -> [LexiconEntry.Form] {
    let policy = entry.casePolicy ?? kind.defaultCasePolicy
    var forms = [LexiconEntry.Form(entry.name, use: .name, casePolicy: policy)]
    forms += entry.forms
    if kind == .person {
      for family in entry.values(of: "family") {
        forms.append(.init(family, use: .surname, casePolicy: policy))
      }
      for kunya in entry.values(of: "kunya") {
        forms.append(.init(kunya, use: .kunya, casePolicy: policy))
      }
      if let given = entry.values(of: "given").first, let family = entry.values(of: "family").first {
        forms.append(.init("\(given) \(family)", use: .strong, casePolicy: policy))
      }
    }
    if kind == .person || kind == .place || kind == .outlet {
      for form in forms where form.use != .acronym {
        if let bare = withoutArticles(form.text) {
          forms.append(.init(bare, use: form.use == .name ? .strong : form.use, casePolicy: form.casePolicy))
        }
      }
    }
    if forms.count == 1 { return forms }
    return withoutRepetitions(forms)
  }

  private static func withoutRepetitions(_ forms: [LexiconEntry.Form]) -> [LexiconEntry.Form] {
    // Comparing a few is quicker than hashing them.
    if forms.count <= 8 {
      var kept: [LexiconEntry.Form] = []
      for form in forms where !form.text.isEmpty && !kept.contains(where: { $0.text == form.text }) {
        kept.append(form)
      }
      return kept
    }
    var seen: Set<String> = []
    return forms.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
  }

  /// `Hadi al-Ameri` → `Hadi Ameri`; nil when there is no article or nothing else is left.
  static func withoutArticles(_ text: String) -> String? {
    var text = text
    guard text.withUTF8({ $0.contains(0x2D) }) else { return nil }
    var words: [Substring] = []
    var changed = false
    for word in text.split(separator: " ") {
      if let hyphen = word.firstIndex(of: "-"), word.index(after: hyphen) < word.endIndex,
        articles.contains(word[..<hyphen].lowercased())
      {
        words.append(word[word.index(after: hyphen)...])
        changed = true
      } else {
        words.append(word)
      }
    }
    return changed ? words.joined(separator: " ") : nil
  }

  private static let articles: Set<String> = [
    "al", "el", "ul", "an", "as", "ash", "ad", "az", "ar", "at", "ath",
  ]
}
