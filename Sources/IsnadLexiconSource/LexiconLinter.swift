internal import IsnadLexicon
internal import IsnadText

/// Looks for records that are well-formed but will not do what their author means.
///
/// ```
/// places/iraq.yaml:12:5: warning: "Nice" is a common English word; give it `use: weak` or a case policy
/// ```
struct LexiconLinter {
  private let tokenizer: Tokenizer
  private(set) var issues: [SourceIssue] = []
  /// The first strong form with given words and case policy.
  private var owners: [FormKey: (entry: LexiconEntry, form: LexiconEntry.Form)] = [:]

  private struct FormKey: Hashable {
    let words: [UInt64]
    let policy: CasePolicy
    let capitals: UInt16
  }

  init() throws { tokenizer = try Tokenizer() }

  mutating func check(_ entries: [LexiconEntry]) {
    // In blocks, so that trying the forms takes little memory beside that of the records.
    for start in stride(from: 0, to: entries.count, by: Self.block) {
      let block = entries[start..<min(start + Self.block, entries.count)]
      let reach = FormReach(block.lazy.flatMap(\.writtenForms), tokenizer: tokenizer)
      for entry in block { check(entry, reach) }
    }
  }

  private static let block = 10_000

  private mutating func check(_ entry: LexiconEntry, _ reach: FormReach) {
    guard let kind = entry.kind else { return }
    var seen: Set<String> = []
    for form in entry.writtenForms {
      if !seen.insert(form.text).inserted {
        // A cue's forms are a whole paradigm, its base form among them.
        if kind != .cue { warn(entry, form, "\"\(form.text)\" stands twice in \(entry.id)") }
        continue
      }
      let summary = FormSummary(form.text, tokenizer: tokenizer)
      checkReach(entry, form, summary, reach)
      if let scripts = FormScripts.mixed(form.text) {
        warn(entry, form, "\"\(form.text)\" mixes \(scripts) letters in one word")
      }
      if kind.namesSomebody {
        checkCommon(entry, form)
        checkOwner(entry, form, summary)
      }
    }
  }

  /// A form that no text can contain.
  private mutating func checkReach(
    _ entry: LexiconEntry, _ form: LexiconEntry.Form, _ summary: FormSummary, _ reach: FormReach
  ) {
    if summary.words.isEmpty {
      warn(entry, form, "\"\(form.text)\" has no word and is never found")
    } else if form.casePolicy == .upper, summary.hasSmallLetter {
      warn(
        entry, form, "\"\(form.text)\" has small letters, but its case policy wants capitals; use case: name")
    } else if !reach.isFoundInItself(form) {
      warn(entry, form, "\"\(form.text)\" is never found: a text that contains it is cut into other words")
    }
  }

  private mutating func checkCommon(_ entry: LexiconEntry, _ form: LexiconEntry.Form) {
    guard form.use.isStrong, form.casePolicy == .any || form.casePolicy == .name,
      CommonWords.contains(form.text)
    else { return }
    warn(
      entry, form,
      "\"\(form.text)\" is a common English word; give it use: weak, or case: upper or exact")
  }

  /// The same strong form in two records that do not say so.
  private mutating func checkOwner(
    _ entry: LexiconEntry, _ form: LexiconEntry.Form, _ summary: FormSummary
  ) {
    guard form.use.isStrong, !summary.words.isEmpty else { return }
    let key = FormKey(words: summary.words, policy: form.casePolicy, capitals: summary.capitals)
    guard let owner = owners[key] else {
      owners[key] = (entry, form)
      return
    }
    guard owner.entry.id != entry.id, !entry.isHomonym(of: owner.entry), !owner.entry.isHomonym(of: entry)
    else { return }
    let line = max(owner.form.line, owner.entry.line)
    warn(
      entry, form,
      "\"\(form.text)\" is ambiguous: \(owner.entry.id) has \"\(owner.form.text)\" at \(owner.entry.file):\(line); "
        + "if both bear it, add homonyms: \(owner.entry.id)"
    )
  }

  private mutating func warn(_ entry: LexiconEntry, _ form: LexiconEntry.Form, _ message: String) {
    issues.append(
      SourceIssue(
        file: entry.file, line: form.line > 0 ? form.line : entry.line, column: max(1, form.column),
        severity: .warning, message: message))
  }
}

extension LexiconEntry {
  /// The name and the other forms; none for a record that only hides another one.
  fileprivate var writtenForms: [Form] {
    guard layering != .hide, let kind else { return [] }
    var name = Form(name, use: .name, casePolicy: casePolicy ?? kind.defaultCasePolicy)
    name.line = line
    name.column = 3
    return [name] + forms
  }

  /// Whether the record says that it shares forms with another one.
  fileprivate func isHomonym(of other: LexiconEntry) -> Bool {
    attributes.contains { $0.key == "homonyms" && $0.value == other.id }
  }
}

extension EntryKind {
  /// Whether records of the kind are named entities, which should not look like other words.
  fileprivate var namesSomebody: Bool {
    switch self {
    case .person, .organization, .place, .group, .outlet: true
    default: false
    }
  }
}

/// A form as the matcher sees it.
struct FormSummary {
  private(set) var words: [UInt64] = []
  private(set) var capitals: UInt16 = 0
  private(set) var hasSmallLetter = false

  init(_ text: String, tokenizer: Tokenizer) {
    var text = text
    text.withUTF8 { bytes in
      let table = TokenTable(bytes, tokenizer: tokenizer)
      for i in 0..<table.count where !table.isJoiner(at: i) && table.mark(i) != 0x2E {
        let shape = table.shape(i)
        if shape.startsUpper, words.count < 16 { capitals |= 1 << UInt16(words.count) }
        if shape == .mixedUpper || shape == .mixedLower || shape == .capitalized && table.length(i) > 1 {
          hasSmallLetter = true
        }
        words.append(table.hash(i))
      }
    }
  }
}
