internal import IsnadLexicon

/// The closed classes of English; ``WordFacts`` looks words up.
enum FunctionWords {
  // Hashes of single words that several rules ask for.
  static let `as` = TokenTable.hash(of: "as")
  static let by = TokenTable.hash(of: "by")
  static let but = TokenTable.hash(of: "but")
  static let compared = TokenTable.hash(of: "compared")
  static let `for` = TokenTable.hash(of: "for")
  static let from = TokenTable.hash(of: "from")
  static let it = TokenTable.hash(of: "it")
  static let its = TokenTable.hash(of: "its")
  static let with = TokenTable.hash(of: "with")

  static let table: [(words: String, wordClass: WordClass)] = [
    ("he she", [.subjectPronoun, .singularPerson]),
    ("she her hers herself", [.feminine]),
    ("it they we i you who everyone everybody nobody someone somebody anyone", .subjectPronoun),
    ("they them their we us our theirs", .plural),
    (
      "ive ill id im hes shes hed shed shell theyve theyre theyll theyd weve were well wed youve youre youll youd itll thats",
      .contraction
    ),
    ("him her them us me it himself herself themselves itself myself ourselves yourself", .objectPronoun),
    (
      "a an the this that these those some any each every no another both all such what which either neither",
      .determiner
    ),
    ("the", .the),
    ("his her its their our my your whose", .possessive),
    (
      "in on at of for from with without by to into onto about against between among amid during before after since until "
        + "under over through throughout across behind beyond near inside outside within along around toward towards despite "
        + "like unlike per via upon off above below beside besides except as than regarding concerning following including alongside",
      .preposition
    ),
    ("of", .of),
    ("and or but nor yet plus", .coordinator),
    ("and", .and),
    (
      "because while although though if unless when whenever after before since until as once whereas lest so than",
      .subordinator
    ),
    ("who whom which that whose where", .relative),
    ("who", .who),
    (
      "be is am are was were been being have has had having do does did doing done isnt arent wasnt werent hasnt havent hadnt "
        + "doesnt dont didnt",
      .auxiliary
    ),
    (
      "will would can could may might must shall should ought wont wouldnt cant couldnt shouldnt mustnt cannot",
      .modal
    ),
    (
      "not never no neither nor cannot isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont wouldnt cant couldnt "
        + "shouldnt",
      .negation
    ),
    (
      "also later earlier then now reportedly repeatedly again once often always ever still already just only even further "
        + "furthermore recently previously subsequently meanwhile immediately publicly privately openly quickly soon sometimes "
        + "simply merely actually really however instead therefore thus too first finally eventually initially originally "
        + "allegedly apparently clearly famously frankly bluntly flatly angrily jokingly separately similarly specifically "
        + "explicitly implicitly strongly repeatedly consistently falsely correctly rightly wrongly generally usually largely mostly "
        + "nevertheless nonetheless moreover otherwise perhaps maybe probably certainly indeed almost nearly long "
        + "seldom rarely hardly scarcely together altogether there here elsewhere abroad twice formally officially briefly quietly routinely recently rather",
      .adverb
    ),
    ("whether if how why what when where who which", .question),
    ("that", .that),
    ("to", .to),
    (
      "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening "
        + "night week month year weekend january february march april june july august september october november "
        + "december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec earlier last next recently",
      .time
    ),
    ("there here", .place),
    (
      "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million "
        + "millions billion first second third several many few more most much less least half other others own same",
      .numeral
    ),
    (
      "al el ul bin ibn ben bint abu abd um umm bou ould de la le du da di del della dos van von der den ter zu bar",
      .nameParticle
    ),
    ("al el ul as ash an ad ar az at", .article),
    (
      "took made came went got gave put saw found knew thought let began kept held brought left met ran led stood lost paid sent "
        + "built fell won fought became seems seemed appeared appears remains remained includes included says takes makes comes goes "
        + "gets gives puts sees finds knows thinks lets begins keeps holds brings leaves meets runs leads stands loses pays "
        + "sends builds falls wins fights becomes wants needs tries uses works plays moves lives believes happens allows adds "
        + "wanted needed tried used worked played moved lived believed happened allowed",
      .verb
    ),
  ]
}
