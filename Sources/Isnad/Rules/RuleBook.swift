/// The rules that an analyzer uses: the library's and the user's, without those that are switched off.
struct RuleBook: Sendable {
  let mentionRules: [any MentionRule]
  let quoteRules: [any QuoteRule]
  /// Whether a rule of the library is off, a cue's for each frame, by ``RuleReference/number``; empty when none is.
  private let off: [Bool]
  /// Whether any rule for quotations is on.
  let findsQuotations: Bool

  /// - Throws: ``OptionsError`` for a name that no rule has, and for two rules with one name.
  init(_ options: Analyzer.Options) throws(OptionsError) {
    if options.disabledRules.isEmpty, options.mentionRules.isEmpty, options.quoteRules.isEmpty {
      // Nothing to check: documentation, which takes longer to make than a short text to read, can wait.
      self = .builtIn
      return
    }
    var ids = Set(Rule.builtIn.map(\.id))
    for rule in options.mentionRules.map(\.documentation) + options.quoteRules.map(\.documentation) {
      guard ids.insert(rule.id).inserted else { throw OptionsError(.doubledRule(rule.id)) }
    }
    for name in options.disabledRules.sorted() where !ids.contains(where: { Self.covers(name, $0) }) {
      throw OptionsError(.unknownRule(name, nearest: Self.nearest(to: name, in: ids)))
    }
    func isOn(_ id: String) -> Bool { !options.disabledRules.contains { Self.covers($0, id) } }
    let mentionRules = options.mentionRules.filter { isOn($0.documentation.id) }
    let quoteRules = options.quoteRules.filter { isOn($0.documentation.id) }
    self.init(
      mentionRules: mentionRules, quoteRules: quoteRules,
      off: Self.documentation.map { rule in rule.map { !isOn($0.id) } ?? false },
      findsQuotations: !quoteRules.isEmpty || QuotationRules.documentation.contains { isOn($0.id) })
  }

  /// Whether a rule of the library is used.
  func uses(_ rule: BuiltInRule, frame: EntryTraits = []) -> Bool { uses(.builtIn(rule, frame: frame)) }

  /// Whether a rule is used; one of the user's always is, since only those that are on can find anything.
  @inline(__always)
  func uses(_ rule: RuleReference) -> Bool { off.isEmpty || !off[rule.number] }

  /// The documentation of a rule.
  subscript(_ rule: RuleReference) -> Rule {
    switch rule {
    case .library: Self.builtIn(rule)
    case .ownMention(let index): mentionRules[Int(index)].documentation
    case .ownQuote(let index): quoteRules[Int(index)].documentation
    }
  }

  /// What a mention or quotation says of the rule that found it.
  func sign(_ rule: RuleReference) -> (id: String, precision: Double) {
    if case .library = rule { return Self.signs[rule.number] }
    return (self[rule].id, self[rule].precision)
  }

  /// Identifiers and precisions by ``RuleReference/number``: copying whole rules would take a fifth of making a document.
  private static let signs: [(id: String, precision: Double)] = {
    var signs = [(id: String, precision: Double)](repeating: ("", 0), count: RuleReference.numbers)
    for rule in BuiltInRule.allCases {
      for frame in [[]] + EntryTraits.contentFrames {
        let reference = RuleReference.builtIn(rule, frame: frame)
        let documented = builtIn(reference)
        signs[reference.number] = (documented.id, documented.precision)
      }
    }
    return signs
  }()

  private static func builtIn(_ rule: RuleReference) -> Rule {
    documentation[rule.number] ?? Rule(id: rule.id, subject: .mention, summary: "")
  }

  /// All rules of the library and no others.
  static let builtIn = RuleBook(mentionRules: [], quoteRules: [], off: [], findsQuotations: true)

  private init(
    mentionRules: [any MentionRule], quoteRules: [any QuoteRule], off: [Bool],
    findsQuotations: Bool
  ) {
    self.mentionRules = mentionRules
    self.quoteRules = quoteRules
    self.off = off
    self.findsQuotations = findsQuotations
  }

  /// The rules of the library by ``RuleReference/number``.
  private static let documentation: [Rule?] = {
    let rules = Dictionary(uniqueKeysWithValues: Rule.builtIn.map { ($0.id, $0) })
    var result = [Rule?](repeating: nil, count: RuleReference.numbers)
    for rule in BuiltInRule.allCases {
      for frame in rule.frames {
        let reference = RuleReference.builtIn(rule, frame: frame)
        result[reference.number] = rules[reference.id]
      }
    }
    return result
  }()

  /// Whether a name is that of a rule or of a family it belongs to.
  private static func covers(_ name: String, _ id: String) -> Bool {
    id == name || id.hasPrefix(name) && id.utf8.dropFirst(name.utf8.count).first == UInt8(ascii: ".")
  }

  private static func nearest(to name: String, in ids: Set<String>) -> String? {
    // Families too: the parts of an identifier before each stop.
    let names = ids.union(
      ids.flatMap { id in id.indices.filter { id[$0] == "." }.map { String(id[..<$0]) } })
    let scored = names.map { (id: $0, distance: distance(name, $0)) }
    let best = scored.min { ($0.distance, $0.id) < ($1.distance, $1.id) }
    return best.flatMap { $0.distance * 3 <= name.utf8.count ? $0.id : nil }
  }

  /// The number of letters to insert, delete or exchange.
  private static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b.utf8)
    var row = Array(0...b.count)
    for (i, x) in a.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        (diagonal, row[j + 1]) = (
          row[j + 1], min(min(row[j], row[j + 1]) + 1, diagonal + (x == y ? 0 : 1))
        )
      }
    }
    return row[b.count]
  }
}
