internal import IsnadLexicon

/// Forms of verbs of speech that are nouns as well: *states*, *reports*, *rules*.
enum NounVerbs {
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes = WordSet(
    """
    state states show shows rule rules tweet tweets email emails message messages mandate mandates \
    headline headlines document documents report reports claim claims order orders promise promises post \
    posts second seconds list lists question questions draw plan plans forecast forecasts project \
    projects mark marks note notes record records charge charges demand demands protest protests vote \
    votes review reviews release releases detail details address addresses answer answers attack attacks \
    broadcast broadcasts caption comment comments chorus command commands complaint counsel deal debate \
    debates estimate estimates express figure file files grant guarantee joke jokes label labels lecture \
    mention mentions name names object objects offer offers petition petitions plea pledge pledges point \
    points preview press profile request requests reply replies ring risk sign signal signals sound \
    sounds spotlight stress talk talks text texts threat title tout trumpet volunteer volunteers wire \
    witness witnesses wonder wonders find finds call calls cable caution challenge challenges concern \
    condition contest dispute disputes finding findings reason reasons
    """)
}
