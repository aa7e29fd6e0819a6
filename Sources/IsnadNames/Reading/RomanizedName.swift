/// A name read into its parts, ready to be compared.
public struct RomanizedName: Sendable, CustomStringConvertible {
  /// The text as given.
  public let text: String
  /// The text.
  public var description: String { text }
  let compiled: CompiledName

  /// Reads a name in Latin or Arabic script.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) { self.init(text, costs: .standard) }

  package init(_ text: String, costs: LetterCosts) {
    var reader = NameReader(costs: costs)
    reader.read(text)
    self.init(text, reader)
  }

  /// Whether a word is a single letter.
  package var hasInitials: Bool { compiled.words.contains { $0.flags.contains(.initial) } }

  /// Whether the hand-written groups list the spelling of the first word that is no title.
  package var hasKnownGivenName: Bool {
    compiled.words.first { !$0.flags.contains(.title) }.map(\.hasGroups) ?? false
  }

  init(_ text: String, _ reader: NameReader) {
    self.text = text
    compiled = CompiledName(reader)
  }
}
