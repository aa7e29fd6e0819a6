/// A name read into its parts, ready to be compared.
public struct RomanizedName: Sendable {
  /// The text as given.
  public let text: String
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

  init(_ text: String, _ reader: NameReader) {
    self.text = text
    compiled = CompiledName(reader)
  }
}
