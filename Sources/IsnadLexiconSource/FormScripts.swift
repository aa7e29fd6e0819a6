/// Finds words whose letters come from several scripts: usually a look-alike letter that a keyboard slipped in.
enum FormScripts {
  /// The scripts of the first word that has more than one, as `Latin and Cyrillic`; nil when no word has.
  static func mixed(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      var scripts: [String] = []
      for scalar in word.unicodeScalars {
        if let script = script(of: scalar), !scripts.contains(script) { scripts.append(script) }
      }
      if scripts.count > 1 { return scripts.joined(separator: " and ") }
    }
    return nil
  }

  private static func script(of scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: return "Latin"
    case 0x370...0x3FF, 0x1F00...0x1FFF: return "Greek"
    case 0x400...0x52F: return "Cyrillic"
    case 0x530...0x58F: return "Armenian"
    case 0x590...0x5FF: return "Hebrew"
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: return "Arabic"
    default: return nil
    }
  }
}
