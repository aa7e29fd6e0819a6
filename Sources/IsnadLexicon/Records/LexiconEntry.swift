/// One record of a lexicon before it is compiled.
///
/// ```swift
/// LexiconEntry(id: "organization/red-crescent", name: "Red Crescent", forms: [.init("IRCS", use: .acronym, casePolicy: .upper)])
/// ```
public struct LexiconEntry: Sendable, Hashable {
  /// A spelling by which the entry is found.
  public struct Form: Sendable, Hashable {
    /// The spelling.
    public var text: String
    /// What it says about the entry.
    public var use: FormUse
    /// How its capitals bind the text.
    public var casePolicy: CasePolicy
    /// The line it is written at, from 1; 0 when it comes from no file.
    public var line = 0
    /// The column it is written at, from 1; 0 when it comes from no file.
    public var column = 0

    /// A spelling with its use and case policy.
    public init(_ text: String, use: FormUse = .strong, casePolicy: CasePolicy = .name) {
      self.text = text
      self.use = use
      self.casePolicy = casePolicy
    }
  }

  /// `kind/slug`, unique.
  public var id: String
  /// The canonical name. It is a form of its own and need not be repeated in ``forms``.
  public var name: String
  /// Further spellings.
  public var forms: [Form]
  /// Everything else that is known, as keys and values: `gender`, `type`, `in`, `frames` …; a key may repeat.
  public var attributes: [Attribute]
  /// The policy for the canonical name.
  public var casePolicy: CasePolicy?
  /// What the record does to records of the same identifier in earlier layers.
  public var layering: Layering = .replace
  /// The file it was written in, for explanations.
  public var file: String
  /// The line it starts at, from 1; 0 when it comes from no file.
  public var line: Int

  /// A key and its value.
  public struct Attribute: Sendable, Hashable {
    /// Such as `gender`.
    public var key: String
    /// Such as `female`.
    public var value: String

    /// A key and its value.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A record with its forms and attributes.
  public init(
    id: String, name: String, forms: [Form] = [], attributes: [Attribute] = [],
    casePolicy: CasePolicy? = nil, file: String = "", line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.forms = forms
    self.attributes = attributes
    self.casePolicy = casePolicy
    self.file = file
    self.line = line
  }

  /// How a record acts on a record of the same identifier in an earlier layer of a ``LexiconStack``.
  public enum Layering: UInt8, Sendable, Hashable, CaseIterable {
    /// It takes its place: the earlier record's forms are no longer found.
    case replace = 0
    /// It adds forms to it.
    case extend
    /// It removes it and adds nothing.
    case hide

    /// The value of `layer` in lexicon files: `replace`, `extend`, `hide`.
    package init?(name: some StringProtocol) {
      switch name {
      case "replace": self = .replace
      case "extend": self = .extend
      case "hide": self = .hide
      default: return nil
      }
    }
  }

  /// The kind that the identifier starts with.
  public var kind: EntryKind? { EntryKind(id: id) }

  func values(of key: String) -> [String] {
    attributes.lazy.filter { $0.key == key }.map(\.value)
  }
}
