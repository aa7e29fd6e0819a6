/// Reads texts: who and what is named, who said what, and through whom it reached the page.
///
/// ```swift
/// let analyzer = try Analyzer()
/// let document = analyzer.analyze("“We will leave,” Hadi al-Ameri told Press TV on Tuesday.")
/// let quote = document.quotes[0]
/// document.text(of: quote)           // We will leave,
/// document.speaker(of: quote)?.name  // Hadi al-Ameri
/// ```
///
/// One analyzer serves any number of tasks at once. It is a value: a program that runs on may give its copy other
/// lexicons between two texts, and a text that is being read keeps those it began with.
public struct Analyzer: Sendable {
  private let tokenizer: Tokenizer
  private var splitter: SentenceSplitter
  private var knowledge: Knowledge
  private let options: Options
  private let rules: RuleBook

  /// An analyzer with the built-in lexicon and further ones, whose records replace, extend or hide those of the same
  /// identifier below them.
  ///
  /// ```swift
  /// let analyzer = try Analyzer(adding: [try Lexicon(contentsOfFile: "people.isnadlex")])
  /// ```
  /// - Parameters:
  ///   - lexicons: later ones come before earlier ones, and all before the built-in one.
  ///   - options: what is reported, and by which rules.
  /// - Throws: ``OptionsError`` for options that name no rule, ``/IsnadText/TextError`` when ICU has no break rules.
  public init(adding lexicons: [Lexicon] = [], options: Options = Options()) throws {
    try self.init(lexicons: LexiconStack([try Lexicon.builtIn()] + lexicons), options: options)
  }

  /// An analyzer with just the lexicons of a stack, which need not have the built-in one among them.
  ///
  /// ```swift
  /// let stack = LexiconStack([try .builtIn()]).hiding(["place/nice"])
  /// let analyzer = try Analyzer(lexicons: stack)
  /// ```
  /// - Throws: ``OptionsError`` for options that name no rule, ``/IsnadText/TextError`` when ICU has no break rules.
  public init(lexicons: LexiconStack, options: Options = Options()) throws {
    self.options = options
    rules = try RuleBook(options)
    tokenizer = try Tokenizer()
    knowledge = Knowledge(lexicons: lexicons)
    splitter = try SentenceSplitter().knowing(knowledge.abbreviations)
  }

  /// What the analyzer knows by name, the built-in lexicon first; give it others at any time.
  ///
  /// ```swift
  /// analyzer.lexicons = analyzer.lexicons.adding(try Lexicon(compiled: bytes))
  /// ```
  /// - Complexity: O(*n*) in the records of the stack to set, O(1) to get.
  public var lexicons: LexiconStack {
    get { knowledge.lexicons }
    set {
      knowledge = Knowledge(lexicons: newValue)
      splitter = splitter.knowing(knowledge.abbreviations)
    }
  }

  /// Reads one text. Any text gives a document.
  /// - Complexity: O(*n*).
  public func analyze(_ text: String) -> Document {
    var text = text
    text.makeContiguousUTF8()
    var contiguous = text
    return contiguous.withUTF8 { [text] bytes in
      // From bytes to quotes; each step sees the results of those above it.
      let reading = Reading(bytes, tokenizer: tokenizer, splitter: splitter)
      let findings = LexiconFindings(reading, knowledge: knowledge)
      let scene = Scene(reading: reading, findings: findings, knowledge: knowledge, rules: rules)
      let own = OwnRules(scene, text: text)
      var mentionFinder = MentionFinder(scene)
      let mentions = mentionFinder.find(own: own.mentions())
      var resolver = EntityResolver(scene)
      let owners = resolver.resolve(mentions)
      let builder = DocumentBuilder(
        scene, text: text, mentions: mentions, owners: owners, clusters: resolver.clusters,
        candidates: mentionFinder.candidates, options: options)
      guard rules.findsQuotations else { return builder.document() }
      var quoteFinder = QuoteFinder(scene, mentions: mentions, owners: owners, clusters: resolver.clusters)
      let quotes = quoteFinder.find(own: own.quotes(builder.document()))
      return builder.document(quotes: quotes)
    }
  }

  /// Reads bytes that should be UTF-8. Each byte that is not well-formed is read as U+001A, so that offsets stay.
  public func analyze(utf8 bytes: some Collection<UInt8>) -> Document {
    analyze(Repair.string(from: bytes))
  }
}
