internal import IsnadLexicon

/// Words in capitals: initials of organizations, sure beside their long form.
struct Acronyms: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .acronym, 0.5, "Two to six capital letters that are no word of the text and no common abbreviation",
      [.init("The talks with the QZB (no relation) went on.", "organization QZB")])
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    for run in scene.runs where run.hasUpper && !run.isInHeadline {
      for i in run.tokens where reading.tokens.shape(i) == .upper && !reading.tokens.isNumber(i) {
        let inParentheses = reading.isMark(i - 1, 0x28) && reading.isMark(i + 1, 0x29)
        guard (2...6).contains(reading.tokens.length(i)), !scene.words.isInLowerCase(reading.tokens.hash(i)),
          scene.findings.traits[i].isDisjoint(with: [.role, .given]),
          inParentheses || isAmongWords(i, reading), isInitials(i, reading), !reading.isLabel(run.tokens)
        else { continue }
        emit(scene.candidate(i..<i + 1, .organization, inParentheses ? 0.9 : 0.7, rule: .acronym))
      }
    }
  }

  /// Whether neither neighbour is a number, another word in capitals or a part of one word with it: tables, codes and
  /// units are no names ("W L PCT GB", "KC-135R", "0300 GMT", "J.D.").
  private func isAmongWords(_ i: Int, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    for (neighbour, gap) in [(i - 1, i), (i + 1, i + 1)] where neighbour >= 0 && neighbour < reading.count {
      if tokens.isWord(neighbour) {
        if tokens.isNumber(neighbour) { return false }
        if tokens.shape(neighbour) == .upper, tokens.length(neighbour) > 1 { return false }
      } else if gap < reading.count, !tokens.hasSpaceBefore(gap),
        tokens.isJoiner(at: neighbour) || tokens.isAmpersand(neighbour)
      {
        return false
      }
    }
    return true
  }

  /// Letters alone, and neither a Roman numeral nor an abbreviation of something else.
  private func isInitials(_ i: Int, _ reading: Reading) -> Bool {
    let word = reading.word(i)
    return word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
      && !word.allSatisfy(isRomanDigit)
      && !commonAbbreviations.contains(reading.tokens.hash(i))
  }

  private func isRomanDigit(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"): true
    default: false
    }
  }

  /// Abbreviations that name no organization: things, offices, diseases, weapons, clocks, currencies.
  private let commonAbbreviations = WordSet(
    """
    ac ad adhd ai aids aka ak am apc atm bc bce bst ca cat cd cctv ce ceo cet cfo ct db dc diy dj dna dvd edt eod er \
    est et etc eta faq ft gb gdp gm gmt gnp gps gst hd hiv hq hr icbm icu id idp ied ii iii inc ip ipo iq it ivf jr \
    kg kia km led lng lpg ltd ma mba mep mia mp mph mri ms mw nb ngo no ok op ot pc pct pdf pdt phd pm pow pp ppe pr \
    ps pst ptsd rip rna rpg sam sars sms sos sr std suv swat tb tnt tv uav ufo url usb utc uv vat vbied vip vpn vs wia \
    wmd yo analysis breaking exclusive host live op opinion photo photos thread update video watch aud cad chf cny dem dkk eur frf gbp hkd inr itl jpy kwd nok nzd pkr rub sar sek sgd try usd zar
    """)
}
