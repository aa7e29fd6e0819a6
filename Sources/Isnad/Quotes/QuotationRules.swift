/// What each rule for quotations finds, with examples. How often it is right stands in ``RulePrecision``.
enum QuotationRules {
  /// All rules for quotations; those that know frames once for each frame.
  static let documentation: [Rule] = BuiltInRule.allCases.flatMap { rule in
    guard let summary = summary(of: rule) else { return [Rule]() }
    return rule.frames.map { frame in
      let reference = RuleReference.builtIn(rule, frame: frame)
      return Rule(
        id: reference.id, subject: .quote, summary: summary + Self.summary(of: frame),
        precision: RulePrecision.of(reference.id) ?? 0.5, examples: examples[reference.id] ?? [])
    }
  }

  /// In one line; nil for a rule that finds mentions.
  private static func summary(of rule: BuiltInRule) -> String? {
    switch rule {
    case .directQuoteSpeakerVerb: "A marked span, then a speaker and a cue: “…,” she said"
    case .directQuoteVerbSpeaker: "A marked span, then a cue and a speaker: “…,” said Anna Berg"
    case .directSpeakerVerbQuote: "A speaker, a cue, then a marked span: She said, “…”"
    case .directColon: "A marked sentence behind a colon, the speaker before the colon"
    case .directDash: "A marked sentence, then a dash and a name up to the end of the line"
    case .directNextSentence: "A marked sentence whose attribution is the whole next sentence"
    case .directContinued: "A marked sentence that goes on with the speaker before it"
    case .directAccordingTo: "A marked span with *according to* and a source"
    case .mixedQuoteSpeakerVerb: "A clause that ends in a marked fragment, then a speaker and a cue"
    case .indirectSpeakerVerb: "A speaker, a cue, then the content"
    case .indirectParticiple: "A participle, its clause's subject the speaker: adding that …"
    case .indirectInfinitive: "An infinitive, its clause's subject the speaker: to say that …"
    case .indirectCoordinated: "A cue tied by *and* or *but* to a verb before it, whose subject speaks"
    case .indirectTrailing: "A clause, then its attribution: The road was safe, she said"
    case .indirectParenthetical: "A clause with its attribution inserted: The road, she said, was safe"
    case .indirectRelative:
      "A relative word, its attribution and its clause: which she said was unsafe"
    case .indirectNested: "What somebody in a quotation is said to have said"
    case .indirectBlock: "A paragraph without marks behind a verb of speech and a colon"
    case .directTranscript: "A turn of a transcript: RAMOS: Is it safe?"
    case .indirectAccordingTo: "A clause with *according to* and a source before or behind it"
    case .nounThat: "A possessor, a noun of saying and a clause with *that*: her claim that …"
    case .chainQuotedAs: "An outlet that quotes a speaker: X quoted Y as saying …"
    default: nil
    }
  }

  private static func summary(of frame: EntryTraits) -> String {
    switch frame {
    case .that: "; the content is a clause with *that*"
    case .whether: "; the content is a question: whether, if, why …"
    case .infinitive: "; the content is an infinitive"
    case .gerund: "; the content is a gerund"
    case .objectOf: "; the content is *of* and what the addressee is accused of"
    case .objectFor: "; the content is an object and *for*: blamed the builder for …"
    case .objectAs: "; the content is an object and *as*: described the delay as …"
    case .objectComplement: "; the content is an object and its complement: called the delay a scandal"
    case .nounPhrase: "; the content is a noun phrase"
    case .forPhrase: "; the content is what is called for"
    case .direct: "; the content starts with a marked fragment"
    case .colon: "; the content stands behind a colon"
    default: ""
    }
  }

  private static let examples: [String: [Rule.Example]] = [
    "direct.quote-speaker-verb": [
      .init("“The road is safe,” Anna Berg said.", "direct | Anna Berg | said | The road is safe,")
    ],
    "direct.quote-verb-speaker": [
      .init("“The road is safe,” said Anna Berg.", "direct | Anna Berg | said | The road is safe,")
    ],
    "direct.speaker-verb-quote": [
      .init("Anna Berg said, “The road is safe.”", "direct | Anna Berg | said | The road is safe.")
    ],
    "direct.colon": [
      .init("Here is Anna Berg in 1992: “The road is safe.”", "direct | Anna Berg | : | The road is safe.")
    ],
    "direct.dash": [
      .init("“The road is safe.” – Anna Berg", "direct | Anna Berg | – | The road is safe.")
    ],
    "direct.next-sentence": [
      .init("“The road is safe.” Anna Berg said.", "direct | Anna Berg | said | The road is safe.")
    ],
    "direct.continued": [
      .init(
        "“The road is safe,” Anna Berg said.\n\n“The bridge is not.”",
        "direct | Anna Berg | - | The bridge is not.")
    ],
    "direct.according-to": [
      .init(
        "“The road is safe,” according to Anna Berg.", "direct | Anna Berg | according to | The road is safe,"
      )
    ],
    "mixed.quote-speaker-verb": [
      .init(
        "The road was “not fit for use,” Anna Berg said.",
        "mixed | Anna Berg | said | The road was “not fit for use,”")
    ],
    "indirect.speaker-verb": [
      .init("Anna Berg said the road was safe.", "indirect | Anna Berg | said | the road was safe")
    ],
    "indirect.speaker-verb.that": [
      .init("Anna Berg said that the road was safe.", "indirect | Anna Berg | said | the road was safe")
    ],
    "indirect.speaker-verb.whether": [
      .init("Anna Berg asked whether it was safe.", "indirect | Anna Berg | asked | whether it was safe")
    ],
    "indirect.speaker-verb.infinitive": [
      .init("Anna Berg promised to open the road.", "indirect | Anna Berg | promised | to open the road")
    ],
    "indirect.speaker-verb.gerund": [
      .init("Anna Berg admitted closing the road.", "indirect | Anna Berg | admitted | closing the road")
    ],
    "indirect.speaker-verb.object-of": [
      .init(
        "Anna Berg accused the builder of delaying the works.",
        "indirect | Anna Berg | accused | of delaying the works")
    ],
    "indirect.speaker-verb.object-for": [
      .init(
        "Anna Berg blamed the builder for the delay.",
        "indirect | Anna Berg | blamed | the builder for the delay")
    ],
    "indirect.speaker-verb.object-as": [
      .init(
        "Anna Berg described the delay as a scandal.",
        "indirect | Anna Berg | described | the delay as a scandal")
    ],
    "indirect.speaker-verb.for": [
      .init("Anna Berg called for an inquiry.", "indirect | Anna Berg | called for | an inquiry")
    ],
    "indirect.participle.that": [
      .init(
        "Noting that the road was old, Anna Berg said it would be closed.",
        "indirect | Anna Berg | Noting | the road was old")
    ],
    "indirect.infinitive.that": [
      .init(
        "Anna Berg stood up to say that the road was safe.",
        "indirect | Anna Berg | say | the road was safe")
    ],
    "indirect.coordinated.that": [
      .init(
        "Anna Berg said the road was safe, and added that the bridge was not.",
        "indirect | Anna Berg | added | the bridge was not")
    ],
    "indirect.trailing": [
      .init("The road was safe, Anna Berg said.", "indirect | Anna Berg | said | The road was safe")
    ],
    "indirect.parenthetical": [
      .init("The road, Anna Berg said, is safe.", "indirect | Anna Berg | said | The road … is safe")
    ],
    "indirect.relative": [
      .init(
        "The bridge, which Anna Berg said was unsafe, fell.",
        "indirect | Anna Berg | said | which … was unsafe")
    ],
    "indirect.nested.that": [
      .init(
        "“The council said that it was late,” Anna Berg said.",
        "indirect | The council | said | it was late | through Anna Berg")
    ],
    "indirect.nested.infinitive": [
      .init(
        "“Peter Novak urged us to wait,” Anna Berg said.",
        "indirect | Peter Novak | urged | to wait | to us | through Anna Berg")
    ],
    "indirect.block": [
      .init(
        "Anna Berg said in a statement:\n\nThe road is safe and dry.",
        "indirect | Anna Berg | said | The road is safe and dry.")
    ],
    "direct.transcript": [
      .init(
        "RAMOS: Is the road safe?\n\nBERG: It is safe.\n\nRAMOS: Who says so?",
        "direct | BERG | : | It is safe.")
    ],
    "indirect.according-to": [
      .init(
        "According to Anna Berg, the road is safe.", "indirect | Anna Berg | According to | the road is safe")
    ],
    "noun.that": [
      .init(
        "They heard Anna Berg’s claim that the road was safe.",
        "indirect | Anna Berg | claim | the road was safe")
    ],
    "chain.quoted-as": [
      .init(
        "Reuters quoted Anna Berg as saying that the road was safe.",
        "indirect | Anna Berg | saying | the road was safe")
    ],
  ]
}
