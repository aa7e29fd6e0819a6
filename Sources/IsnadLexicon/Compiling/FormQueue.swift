internal import IsnadText

/// Forms that wait to be cut into words: many together, because starting the tokenizer costs more than a name does.
struct FormQueue {
  private struct Form {
    var end: Int
    var entry: UInt32
    var kind: EntryKind
    var use: FormUse
    var casePolicy: CasePolicy
    var lineOffset: UInt16
    var priority: UInt8
  }

  // The forms' texts, a line break behind each: ICU never puts two lines into one word.
  private var text: [UInt8] = []
  private var forms: [Form] = []
  /// Entries with generated forms, ascending.
  private var generating: [UInt32] = []

  /// Whether enough waits to be cut.
  var isFull: Bool { text.count > 64 * 1024 }

  /// Adds the forms of an entry.
  mutating func add(_ entry: UInt32, _ kind: EntryKind, _ list: [LexiconEntry.Form], line: Int) {
    for (rank, form) in list.enumerated() {
      text.append(contentsOf: form.text.utf8)
      forms.append(
        .init(
          end: text.count, entry: entry, kind: kind, use: form.use, casePolicy: form.casePolicy,
          lineOffset: form.line > 0 ? UInt16(clamping: form.line - line) : 0, priority: UInt8(clamping: rank))
      )
      text.append(0x0A)
    }
    if list.last?.use.isGenerated == true { generating.append(entry) }
  }

  /// Cuts what waits and puts it into the trie.
  mutating func flush(into trie: inout TrieBuilder, _ tokenizer: Tokenizer) {
    let table = text.withUnsafeBufferPointer { TokenTable($0, tokenizer: tokenizer) }
    var words: [UInt64] = []
    var token = 0
    var generator = 0
    // The paths of an entry with generated forms, which need not repeat each other.
    var known: Set<[UInt64]> = []
    for (i, form) in forms.enumerated() {
      let first = token
      while token < table.count, table.start(token) < form.end { token += 1 }
      words.removeAll(keepingCapacity: true)
      let path = FormPath(table, first..<token, words: &words)
      guard !words.isEmpty else { continue }
      if i > 0, forms[i - 1].entry != form.entry { known.removeAll() }
      while generator < generating.count, generating[generator] < form.entry { generator += 1 }
      if generator < generating.count, generating[generator] == form.entry, !known.insert(words).inserted,
        form.use.isGenerated
      {
        continue
      }
      trie.insert(
        words, .init(path, use: form.use, casePolicy: form.casePolicy), entry: form.entry,
        kind: form.kind, lineOffset: form.lineOffset, priority: form.priority)
    }
    text.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    generating.removeAll(keepingCapacity: true)
  }
}
