internal import IsnadLexicon
internal import IsnadText

/// Which forms no text can contain, because a text of nothing but the form is cut into other words.
///
/// The matcher itself is asked, with one lexicon of all forms: one for each took nine tenths of the time of checking.
struct FormReach {
  private struct Key: Hashable {
    let text: String
    let policy: CasePolicy

    init(_ form: LexiconEntry.Form) {
      text = form.text
      policy = form.casePolicy
    }
  }

  private var unreachable: Set<Key> = []

  /// Tries the forms of some records.
  init(_ forms: some Sequence<LexiconEntry.Form>, tokenizer: Tokenizer) {
    var builder = LexiconBuilder(tokenizer: tokenizer)
    var tried: [Key] = []
    for key in Set(forms.lazy.filter { !Self.isPlain($0.text) }.map(Key.init)) {
      let entry = LexiconEntry(id: "organization/\(tried.count)", name: key.text, casePolicy: key.policy)
      if (try? builder.add(entry)) != nil { tried.append(key) } else { unreachable.insert(key) }
    }
    guard let lexicon = try? Lexicon(compiled: builder.compile()) else { return }
    for (number, key) in tried.enumerated() {
      var text = key.text
      let isFound = text.withUTF8 { bytes in
        var isFound = false
        lexicon.forEachMatch(in: TokenTable(bytes, tokenizer: tokenizer)) { match in
          if match.entry == number { isFound = true }
        }
        return isFound
      }
      if !isFound { unreachable.insert(key) }
    }
  }

  /// Whether a text of the form alone gives the form.
  func isFoundInItself(_ form: LexiconEntry.Form) -> Bool { !unreachable.contains(Key(form)) }

  /// Letters and single spaces hold no surprise.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }
}
