extension Folding {
  /// U+00C0…U+024F: each row is a base letter and the letters that fold to it.
  static let latinExtended: [Result] = table(
    from: 0xC0, count: 0x190,
    rows: [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧ"), ("c", "ĆćĈĉĊċ"), ("d", "ÐðĎďĐđ"),
      ("e", "ÈÊËèêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩƏǝ"), ("f", "Ƒƒ"), ("g", "ĜĝĢģǤǥ"), ("h", "ĤĥĦħȞȟ"),
      ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋ"), ("j", "Ĵĵǰ"), ("k", "ĶķǨǩƘƙ"), ("l", "ĹĺĻļĽľĿŀŁł"),
      ("n", "ÑñŃńŅņŇňŉǸǹ"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒǪǫȌȍȎȏȪȫȬȭȮȯȰȱ"), ("r", "ŔŕŖŗŘřȐȑȒȓ"),
      ("s", "ŚśŜŝſ"), ("t", "ŢţŤťŦŧȚț"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜȔȕȖȗƯư"), ("w", "Ŵŵ"),
      ("y", "ÝýÿŶŷŸȲȳ"), ("z", "ŹźŻżƵƶ"),
    ],
    special: [
      (sh, "ŞşŠšȘș"), (ch, "Čč"), (cedilla, "Çç"), (zh, "Žž"), (gh, "ĞğĠġǦǧ"), (accentedE, "Éé"),
    ])

  /// U+1E00…U+1EFF.
  static let latinAdditional: [Result] = table(
    from: 0x1E00, count: 0x100,
    rows: [
      ("a", "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"), ("b", "ḂḃḄḅḆḇ"), ("d", "ḊḋḌḍḐḑḒḓ"),
      ("e", "ḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
      ("f", "Ḟḟ"), ("g", "Ḡḡ"), ("h", "ḢḣḤḥḦḧḨḩẖ"), ("i", "ḬḭḮḯỈỉỊị"), ("k", "ḰḱḲḳ"), ("l", "ḶḷḸḹḺḻḼḽ"),
      ("m", "ḾḿṀṁṂṃ"),
      ("n", "ṄṅṆṇṈṉṊṋ"), ("o", "ṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"), ("p", "ṔṕṖṗ"), ("r", "ṘṙṚṛṜṝṞṟ"),
      ("s", "ṠṡṢṣṤṥṦṧṨṩ"), ("t", "ṪṫṬṭṰṱẗ"), ("u", "ṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"), ("v", "ṼṽṾṿ"),
      ("w", "ẀẁẂẃẄẅẆẇẈẉẘ"),
      ("x", "ẊẋẌẍ"), ("y", "ẎẏẙỲỳỴỵỶỷỸỹ"), ("z", "ẐẑẒẓẔẕ"),
    ],
    special: [(th, "Ṯṯ"), (dh, "Ḏḏ"), (kh, "ḪḫḴḵ")])

  /// U+0600…U+06FF.
  static let arabic: [Result] = {
    var table = [Result](repeating: .dropped, count: 0x100)
    let letters: [(ArabicLetter, [UInt32])] = [
      (.alif, [0x627, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675]), (.madda, [0x622]), (.ba, [0x628]),
      (.pe, [0x67E]),
      (.ta, [0x62A, 0x67C, 0x67A]), (.tha, [0x62B]), (.jim, [0x62C, 0x685, 0x681]), (.che, [0x686]),
      (.hha, [0x62D]), (.kha, [0x62E]), (.dal, [0x62F, 0x689]), (.dhal, [0x630]),
      (.ra, [0x631, 0x693, 0x695]), (.zay, [0x632, 0x696]), (.zhe, [0x698]), (.sin, [0x633, 0x69A]),
      (.shin, [0x634]), (.sad, [0x635]), (.dad, [0x636]), (.tta, [0x637]), (.za, [0x638]), (.ayn, [0x639]),
      (.ghayn, [0x63A]), (.fa, [0x641]), (.ve, [0x6A4, 0x6A8]), (.qaf, [0x642]),
      (.kaf, [0x643, 0x6A9, 0x6AA, 0x6AB, 0x6AD]), (.gaf, [0x6AF]), (.lam, [0x644, 0x6B5]), (.mim, [0x645]),
      (.nun, [0x646, 0x6BA, 0x6BC]), (.ha, [0x647, 0x6BE, 0x6C1, 0x6D5]),
      (.haFinal, [0x629, 0x6C0, 0x6C2, 0x6C3]),
      (.waw, [0x648, 0x6C6, 0x6C7, 0x6CB]), (.ya, [0x64A, 0x6CC, 0x6CE, 0x6D0, 0x6D2]),
      (.maqsura, [0x649]), (.hamza, [0x621]), (.hamzaOnYa, [0x626, 0x6D3]), (.hamzaOnWaw, [0x624]),
    ]
    for (letter, values) in letters {
      for value in values { table[Int(value - 0x600)] = .letter(arabicBase + letter.rawValue) }
    }
    // Urdu retroflexes read as the plain letter.
    table[0x79] = .letter(arabicBase + ArabicLetter.ta.rawValue)
    table[0x88] = .letter(arabicBase + ArabicLetter.dal.rawValue)
    table[0x91] = .letter(arabicBase + ArabicLetter.ra.rawValue)
    for value in [0x0C, 0x1B, 0x1F, 0xD4] { table[value] = value == 0x0C ? .comma : .separator }
    for digit in 0..<10 {
      table[0x60 + digit] = .other(UInt32(0x30 + digit))
      table[0xF0 + digit] = .other(UInt32(0x30 + digit))
    }
    return table
  }()

  /// U+FE70…U+FEFC: positional forms, in code point order with the number of forms of each letter.
  static func presentationForm(_ value: UInt32) -> Result {
    guard value >= 0xFE80 else { return .dropped }
    if value >= 0xFEF5 {
      return .pair(arabicBase + ArabicLetter.lam.rawValue, arabicBase + ArabicLetter.alif.rawValue)
    }
    let forms: [(ArabicLetter, UInt32)] = [
      (.hamza, 1), (.madda, 2), (.alif, 2), (.hamzaOnWaw, 2), (.alif, 2), (.hamzaOnYa, 4), (.alif, 2),
      (.ba, 4),
      (.haFinal, 2), (.ta, 4), (.tha, 4), (.jim, 4), (.hha, 4), (.kha, 4), (.dal, 2), (.dhal, 2), (.ra, 2),
      (.zay, 2),
      (.sin, 4), (.shin, 4), (.sad, 4), (.dad, 4), (.tta, 4), (.za, 4), (.ayn, 4), (.ghayn, 4), (.fa, 4),
      (.qaf, 4),
      (.kaf, 4), (.lam, 4), (.mim, 4), (.nun, 4), (.ha, 4), (.waw, 2), (.maqsura, 2), (.ya, 4),
    ]
    var start: UInt32 = 0xFE80
    for (letter, count) in forms {
      if value < start + count { return .letter(arabicBase + letter.rawValue) }
      start += count
    }
    return .dropped
  }

  private static func table(
    from first: UInt32, count: Int, rows: [(Unicode.Scalar, String)], special: [(UInt8, String)]
  ) -> [Result] {
    var table = [Result](repeating: .separator, count: count)
    func set(_ letter: UInt8, _ members: String) {
      for scalar in members.unicodeScalars where scalar.value >= first && scalar.value < first + UInt32(count)
      {
        table[Int(scalar.value - first)] = .letter(letter)
      }
    }
    for (base, members) in rows { set(UInt8(truncatingIfNeeded: base.value), members) }
    for (code, members) in special { set(code, members) }
    if first == 0xC0 {
      let e = UInt8(ascii: "e")
      for value in [0xC6, 0xE6] { table[value - 0xC0] = .pair(UInt8(ascii: "a"), e) }
      for value in [0x152, 0x153] { table[value - 0xC0] = .pair(UInt8(ascii: "o"), e) }
      let s = UInt8(ascii: "s")
      table[0xDF - 0xC0] = .pair(s, s)
    }
    return table
  }
}
