/// What a short token does in a name besides naming.
enum Particle: Sendable {
  case article
  /// An assimilated article (ar-, as-, ud-), believed only before its own letter or inside a compound.
  case sunArticle
  case ben, bint, abu, umm, abd
  /// Follows a word: al-Din, Eddine.
  case din
  /// Follows a word: Allah, Ullah.
  case llah
  case title
  /// Joins the word before it: -zadeh, -pour, oğlu.
  case suffix
  /// Opens another name of the same person: alias, a.k.a., dit.
  case alias

  /// The particle spelled by a token with this hash.
  static func of(_ hash: UInt64) -> Particle? { table[hash] }

  private static let table: [UInt64: Particle] = {
    var table: [UInt64: Particle] = [:]
    for (particle, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        var hash = LetterHash()
        for scalar in word.unicodeScalars {
          if case .letter(let letter) = Folding.fold(scalar) { hash.add(letter) }
        }
        table[hash.value] = particle
      }
    }
    return table
  }()

  private static let lists: [(Particle, String)] = [
    (.article, "al el ul ol il oul ال"),
    (.sunArticle, "ar er ur as es us ash esh ush ad ed ud od id at et ut az ez uz an en un ath"),
    (.ben, "ben bin ibn bine ibne ould oulid walad wuld weled veled بن ابن ولد"),
    (.bint, "bint bent binti bnt binte mint bte بنت ابنة ابنه"),
    (.abu, "abu abou abo aboo abi aba bou bu ebu abul aboul abol abulʿ ابو ابي ابا"),
    (.umm, "umm um oum oumm omm umme ummu ام"),
    (
      .abd,
      "abd abdul abdel abdal abdol abdoul abdil abdu abdur abdus abder abdes abdar abdas abdool abdou عبد"
    ),
    (
      .din,
      "din deen dine dien eddine eddin edine uddin ouddine uddine addin addine eldin eldeen eldine aldin "
        + "aldeen uldin uldeen oddin oddine ettin eddeen uddeen الدين دين"
    ),
    (.llah, "allah ullah ollah ellah illah ilah oullah allaah alla ulla olla ella lah الله اللة اله"),
    (.title, titles),
    (
      .suffix,
      "zadeh zade zada zadegan pour poor pur nia niya nejad nezhad nejhad nasab khah doost dust oglu oghlu "
        + "oghli زاده پور نيا نژاد نسب خواه دوست"
    ),
    (.alias, "alias aka dit dite"),
  ]

  private static let titles = """
    sheikh shaykh sheik cheikh shaikh sheykh scheich seikh shekh cheik sayyid sayyed seyyed seyed syed sayed said_ \
    seyyid saiyid sidi moulay mulay lalla hajj haj hadj haji hajji hadji hadschi hac alhaji elhadj alhaj elhaj \
    mullah mulla molla mawlawi maulvi mawlana maulana mowlavi molavi moulavi mevlana ayatollah ayatullah ajatollah \
    hojatoleslam hojjatoleslam hujjatulislam allamah allama grand imam imaam mufti qari qadi kadi hafiz_ hakim_ ustad \
    ostad ustaz dr doctor doktor prof professor mr mrs ms miss sir lord engineer eng ing capt captain col colonel gen \
    general maj major lt lieutenant brig brigadier marshal commander sgt mirza_ king prince princess sultan_ queen \
    president minister his her excellency highness royal شيخ الشيخ سيد السيد سيدي مولاي حاج الحاج حاجي الحاجة \
    الحاجه ملا مولوي مولانا اية ايت آية الامام امام المفتي الدكتور دكتور الاستاذ استاذ المهندس العميد اللواء العقيد \
    الامير الاميرة الاميره الملك د
    """
}

/// FNV-1a over folded letters: the identity of a token or a word.
struct LetterHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ letter: UInt8) {
    value = (value ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
  }
}
