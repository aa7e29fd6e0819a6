/// Texts to measure with, made from small vocabularies: nothing to download, and the same on every machine.
public enum SampleText: String, Sendable, CaseIterable {
  /// News in plain English: words, commas, numbers, straight quotation marks; all ASCII but a dash in each 600 bytes.
  case english
  /// The same with curly quotation marks, dashes, ʿayn and romanised names with diacritics.
  case curly
  /// Arabic news with Arabic punctuation, and a Latin name here and there.
  case arabic
  /// English with Chinese, Japanese, Thai and emoji in between.
  case mixed
  /// What is hard for vector code: short segments, marks, rare scripts.
  case adversarial

  /// About `size` bytes of text.
  public func bytes(size: Int) -> [UInt8] {
    var random = Random(state: UInt64(rawValue.utf8.count) &* 7919)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 256)
    while bytes.count < size { bytes.append(contentsOf: sentence(&random).utf8) }
    return bytes
  }

  private func sentence(_ random: inout Random) -> String {
    switch self {
    case .english:
      Self.latin(&random, names: Self.plainNames, quotes: ("\"", "\""), apostrophe: "'")
    case .curly: Self.latin(&random, names: Self.romanisedNames, quotes: ("“", "”"), apostrophe: "’")
    case .arabic: Self.arabicSentence(&random)
    case .mixed:
      random.below(3) == 0
        ? random.pick(Self.foreign) + " "
        : Self.latin(&random, names: Self.plainNames, quotes: ("“", "”"), apostrophe: "’")
    case .adversarial: Self.adversarialSentence(&random)
    }
  }

  private static func latin(
    _ random: inout Random, names: [String], quotes: (String, String), apostrophe: String
  ) -> String {
    var words: [String] = []
    for i in 0..<(8 + random.below(22)) {
      var word = random.below(7) == 0 ? random.pick(names) : random.pick(englishWords)
      if i == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
      switch random.below(40) {
      case 0: word += apostrophe + "s"
      case 1: word = String(random.below(3000))
      case 2: word = "\(random.below(99)),\(100 + random.below(899))"
      case 3, 4, 5: word += ","
      case 6: word = quotes.0 + word
      case 7: word += quotes.1
      case 8: word += random.below(2) == 0 ? "-" + random.pick(englishWords) : " –"
      default: break
      }
      words.append(word)
    }
    return words.joined(separator: " ") + (random.below(6) == 0 ? ".\n\n" : ". ")
  }

  private static func arabicSentence(_ random: inout Random) -> String {
    var words: [String] = []
    for _ in 0..<(8 + random.below(22)) {
      var word = random.pick(arabicWords)
      switch random.below(30) {
      case 0: word = "«" + word + "»"
      case 1, 2: word += "،"
      case 3: word = String(random.below(3000))
      case 4: word = random.pick(plainNames)
      default: break
      }
      words.append(word)
    }
    return words.joined(separator: " ") + (random.below(6) == 0 ? ".\n\n" : ". ")
  }

  private static func adversarialSentence(_ random: inout Random) -> String {
    var text = ""
    for _ in 0..<20 {
      switch random.below(8) {
      case 0: text += random.pick(hebrew)
      case 1: text += "a.b'c,1.2_3;"
      case 2: text += "e\u{301}\u{323}x\u{AD}y"
      case 3: text += "- - -- ... \"' "
      case 4: text += random.pick(arabicWords) + "\u{64B}\u{651}"
      case 5: text += "हिन्दी "
      case 6: text += "😀\u{200D}🔬 "
      default: text += random.pick(englishWords) + " "
      }
    }
    return text
  }

  private static let englishWords = words(
    """
    the of and to in a said that for on was with as at by from his were has it had they are be an not which this but who \
    forces army government officials commander parliament minister president country security attack fighters group \
    military province province's talks Wednesday Monday statement told reporters spokesman according would could after \
    before against between under during withdrawal American Iraqi Iranian resistance leader senior movement official \
    warned called demanded accused rejected announced confirmed killed wounded northern southern capital airport people
    """)
  private static let plainNames = words(
    """
    Hadi al-Ameri Baghdad Mosul Tehran Qasem Soleimani Abu-Mahdi al-Muhandis Kata'ib Hezbollah Badr Washington Reuters \
    Jafar al-Hosseini Moqtada al-Sadr Haider al-Abadi Kirkuk Basra ISIL U.S. Nouri al-Maliki
    """)
  private static let romanisedNames = words(
    """
    Hādī al-ʿĀmirī Baghdād Mawṣil Tihrān Qāsim Sulaymānī Abū Mahdī al-Muhandis Katāʾib Ḥizbullāh Badr Washington Reuters \
    Jaʿfar al-Ḥusaynī Muqtadā al-Ṣadr Ḥaydar al-ʿAbādī Karkūk Baṣra ISIL U.S. Nūrī al-Mālikī
    """)
  private static let arabicWords = words(
    """
    في من على إلى عن أن قال وقال الذي التي هذا هذه بعد قبل كان وكان القوات الحكومة العراقية الأمريكية رئيس الوزراء مجلس النواب \
    بغداد الموصل طهران المتحدث باسم الحركة المقاومة الإسلامية الحشد الشعبي هادي العامري قاسم سليماني محافظة الأمن الدفاع وزارة \
    الهجوم المسلحين الجيش العراق إيران سوريا الولايات المتحدة تصريح انسحاب القيادي كتائب حزب الله عصائب أهل الحق أكد أعلن
    """)
  private static let hebrew = words("שלום ירושלים צה\"ל ג'ון ממשלה ")
  private static let foreign = [
    "伊拉克民兵组织要求美军撤离。", "イラクの民兵組織は米軍の撤退を求めた。", "กองกำลังติดอาวุธอิรักเรียกร้องให้ถอนทหาร", "🇮🇶 👩‍🔬 😀",
    "이라크 민병대는 미군 철수를 요구했다.",
  ]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func pick(_ words: [String]) -> String { words[below(words.count)] }
}
