extension Mark {
  /// The sounds of the mark: letters for *abd*, *al-Din* and *Allah* in one spelling, a symbol of its own for the rest.
  func sounds(isArabic: Bool) -> [UInt8] {
    switch (self, isArabic) {
    case (.abd, false): Self.latinAbd
    case (.abd, true): Self.arabicAbd
    case (.din, false): Self.latinDin
    case (.din, true): Self.arabicDin
    case (.llah, false): Self.latinLlah
    case (.llah, true): Self.arabicLlah
    default: [Symbol(self).code]
    }
  }

  private static let latinAbd = [Symbol(.a, .initial).code, Symbol(.b).code, Symbol(.d).code]
  private static let arabicAbd = [Symbol(.aynInitial).code, Symbol(.ba).code, Symbol(.dal).code]
  private static let latinDin = [
    Symbol(.e, .medial).code, Symbol(.d, doubled: true).code, Symbol(.i, .lastSyllable).code, Symbol(.n).code,
  ]
  private static let arabicDin = [Symbol(.dal).code, Symbol(.ya).code, Symbol(.nun).code]
  private static let latinLlah = [
    Symbol(.a, .medial).code, Symbol(.l, doubled: true).code, Symbol(.ah, .final).code, Symbol(.hf).code,
  ]
  private static let arabicLlah = [Symbol(.lam).code, Symbol(.haFinal).code]
}
