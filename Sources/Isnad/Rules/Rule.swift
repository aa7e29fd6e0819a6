/// A way in which the analyzer finds something, with its documentation.
///
/// ```swift
/// Rule.builtIn("name.title")?.summary   // A capitalised run behind a title or a role.
/// ```
public struct Rule: Sendable, Hashable, Codable, Identifiable, CustomStringConvertible {
  /// What a rule finds.
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// Mentions of persons, organizations, places …
    case mention
    /// Quotations.
    case quote = "quotation"
  }

  /// A text and what the rule finds in it.
  public struct Example: Sendable, Hashable, Codable {
    /// The text.
    public let text: String
    /// For a mention, its type and its text: `person Anna Berg`. For a quotation, its kind, speaker, cue and content:
    /// `indirect | Anna Berg | said | the road was safe`, with `-` where there is none.
    public let finding: String

    /// A text and what is found in it.
    public init(_ text: String, _ finding: String) {
      self.text = text
      self.finding = finding
    }
  }

  /// A unique name that starts with the rule's family: `direct.quote-speaker-verb`.
  public let id: String
  /// What it finds.
  public let subject: Subject
  /// What it finds, in one line.
  public let summary: String
  /// How often it was right, from 0 to 1: the confidence of what it finds. That of a built-in rule was measured on
  /// evaluation data (see `Docs/Accuracy.md`); a few that the data hardly has are estimates.
  public let precision: Double
  /// What it finds in small texts.
  public let examples: [Example]

  /// A rule of your own.
  public init(
    id: String, subject: Subject, summary: String, precision: Double = 0.9, examples: [Example] = []
  ) {
    self.id = id
    self.subject = subject
    self.summary = summary
    self.precision = precision
    self.examples = examples
  }

  /// A rule of the library for mentions.
  init(_ rule: BuiltInRule, _ precision: Double, _ summary: String, _ examples: [Example]) {
    self.init(
      id: rule.rawValue, subject: .mention, summary: summary, precision: precision, examples: examples)
  }

  /// Identifier and summary.
  public var description: String { "\(id): \(summary)" }

  /// The rules of the library: those for mentions first, then those for quotations.
  public static let builtIn: [Rule] = MentionFinder.documentation + QuotationRules.documentation

  /// The rule of the library with an identifier.
  public static func builtIn(_ id: String) -> Rule? { builtIn.first { $0.id == id } }
}
