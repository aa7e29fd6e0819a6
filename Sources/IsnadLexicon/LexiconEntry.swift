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

  /// The kind that the identifier starts with.
  public var kind: EntryKind? { EntryKind(id: id) }

  func values(of key: String) -> [String] {
    attributes.lazy.filter { $0.key == key }.map(\.value)
  }
}
