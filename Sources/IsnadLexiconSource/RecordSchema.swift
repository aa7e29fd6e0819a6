internal import IsnadLexicon

/// The keys of a record, by kind, and what their values look like.
enum RecordSchema {
  enum Value {
    /// One text.
    case text
    /// One text out of a closed set.
    case choice(Set<String>)
    /// A text or a list of texts.
    case list
    /// A list of texts out of a closed set.
    case choices(Set<String>)
    /// Forms with use and case.
    case forms
    /// A map of name parts.
    case parts
  }

  static func keys(of kind: EntryKind) -> [String: Value] { byKind[kind] ?? [:] }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.map { ($0, common.merging(specific($0)) { $1 }) })

  static let common: [String: Value] = [
    "id": .text, "name": .text, "aliases": .forms, "arabic": .list, "persian": .list,
    "case": .choice(["name", "any", "upper", "exact"]), "variants": .choice(["generated"]), "note": .text,
    "layer": .choice(["replace", "extend", "hide"]),
    "links": .list, "homonyms": .list,
  ]

  private static func specific(_ kind: EntryKind) -> [String: Value] {
    switch kind {
    case .person:
      ["parts": .parts, "gender": genders, "roles": .list, "affiliations": .list, "country": .text]
    case .organization:
      ["type": .text, "acronyms": .list, "translations": .list, "country": .text, "parent": .text]
    case .place: ["type": .text, "in": .text, "acronyms": .list]
    case .group: ["type": .text, "place": .text]
    case .outlet: ["type": .text, "acronyms": .list, "country": .text]
    case .role: ["type": .text, "plural": .list, "gender": genders, "before": .choice(["yes", "no"])]
    case .cue:
      [
        "forms": .list, "type": .choice(["verb", "noun", "preposition", "adverb"]),
        "frames": .choices(frames),
        "polarity": .choice(["negative"]), "mode": .text,
      ]
    case .abbreviation: ["type": .choice(["general", "title", "number"])]
    case .givenName, .familyName: ["gender": genders, "regions": .list, "variants": .list]
    case .headWord: ["type": .text, "position": .choice(["first", "last", "both"]), "plural": .list]
    }
  }

  static let partKeys: Set<String> = ["given", "family", "kunya", "laqab"]
  static let uses: [String: FormUse] = [
    "strong": .strong, "weak": .weak, "surname": .surname, "kunya": .kunya, "acronym": .acronym,
    "translation": .translation, "former": .former,
  ]
  static let frames: Set<String> = [
    "direct", "clause", "that", "whether", "object-clause", "object-infinitive", "infinitive", "gerund",
    "object-of", "object-for", "object-as", "object-complement", "noun-phrase", "for", "quoted-as",
    "source-phrase", "noun-that", "manner",
  ]
  private static let genders = Value.choice(["male", "female", "unisex"])
}
