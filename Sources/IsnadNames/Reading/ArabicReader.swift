/// Reads the folded letters of one Arabic-script word into symbols: the letters themselves, with initial and final
/// forms where a letter reads differently there.
enum ArabicReader {
  /// Appends the symbols of `letters` to `out`, at most `limit` of them.
  static func read(_ letters: UnsafeBufferPointer<UInt8>, into out: inout [UInt8], limit: Int) {
    let count = min(letters.count, limit)
    for index in 0..<count {
      guard letters[index] >= Folding.arabicBase,
        let letter = ArabicLetter(rawValue: letters[index] - Folding.arabicBase)
      else { continue }
      let isFirst = index == 0
      let isLast = index == count - 1 && count > 1
      let read: ArabicLetter =
        switch letter {
        case .alif: isFirst ? .alifInitial : isLast ? .alifFinal : .alif
        case .ayn: isFirst ? .aynInitial : .ayn
        case .waw: isFirst ? .wawInitial : isLast ? .wawFinal : .waw
        case .ya: isFirst ? .yaInitial : isLast ? .yaFinal : .ya
        case .ha, .haFinal: isLast ? .haFinal : .ha
        default: letter
        }
      out.append(Symbol(read).code)
    }
  }
}
