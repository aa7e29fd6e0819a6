/// What a closed-class word can be. Words that are in none of these classes are nouns, verbs, adjectives or names.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// he, she, it, they, we, I, you
  static let subjectPronoun = WordClass(rawValue: 1 << 0)
  /// him, her, them, us, me
  static let objectPronoun = WordClass(rawValue: 1 << 1)
  /// a, the, this, some, every
  static let determiner = WordClass(rawValue: 1 << 2)
  /// his, their, its, my
  static let possessive = WordClass(rawValue: 1 << 3)
  /// in, of, with
  static let preposition = WordClass(rawValue: 1 << 4)
  /// and, or, but
  static let coordinator = WordClass(rawValue: 1 << 5)
  /// because, while, although, if, when, after
  static let subordinator = WordClass(rawValue: 1 << 6)
  /// who, which, that, whose, where
  static let relative = WordClass(rawValue: 1 << 7)
  /// be, have, do in all forms
  static let auxiliary = WordClass(rawValue: 1 << 8)
  /// will, would, can, must
  static let modal = WordClass(rawValue: 1 << 9)
  /// not, never, n't
  static let negation = WordClass(rawValue: 1 << 10)
  /// also, later, earlier, reportedly: words that stand between a subject and its verb
  static let adverb = WordClass(rawValue: 1 << 11)
  /// whether, if, how, why, what
  static let question = WordClass(rawValue: 1 << 12)
  /// that
  static let that = WordClass(rawValue: 1 << 13)
  /// to
  static let to = WordClass(rawValue: 1 << 14)
  /// Monday, today, yesterday, morning
  static let time = WordClass(rawValue: 1 << 15)
  /// there, here
  static let place = WordClass(rawValue: 1 << 16)
  /// one, two, first, several, many
  static let numeral = WordClass(rawValue: 1 << 17)
  /// of
  static let of = WordClass(rawValue: 1 << 18)
  /// and
  static let and = WordClass(rawValue: 1 << 19)
  /// the
  static let the = WordClass(rawValue: 1 << 20)
  /// al, el, bin, ibn, abu, umm, de, van, von: lower-case words inside names
  static let nameParticle = WordClass(rawValue: 1 << 21)
  /// A finite verb that is common and regular enough to end a noun phrase: took, made, came
  static let verb = WordClass(rawValue: 1 << 22)
  /// who
  static let who = WordClass(rawValue: 1 << 23)
  /// An Arabic article in Latin letters: al, el, as, ash
  static let article = WordClass(rawValue: 1 << 24)
  /// he, she and their forms, which stand for one person
  static let singularPerson = WordClass(rawValue: 1 << 25)
  static let feminine = WordClass(rawValue: 1 << 26)
  static let plural = WordClass(rawValue: 1 << 27)
  /// he'd, they'll, I've, where an apostrophe is written: otherwise well, were, id
  static let contraction = WordClass(rawValue: 1 << 28)

  /// Words that cannot be part of a name by themselves, whatever their case.
  static let function: WordClass = [
    .subjectPronoun, .objectPronoun, .determiner, .possessive, .preposition, .coordinator, .subordinator,
    .relative,
    .auxiliary, .modal, .negation, .adverb, .question, .that, .to, .place, .numeral, .verb,
  ]
}
