internal import IsnadLexicon
internal import IsnadText

/// What the rules for quotations can look at.
final class QuoteScene {
  let scene: Scene
  let mentions: [Candidate]
  let owners: [Int]
  let clusters: [EntityResolver.Cluster]
  let spans: [MarkedSpan]
  let units: [AttributionUnit]
  let cues: [Cue]
  /// The index of the marked span that covers a token, or -1.
  let spanAt: [Int32]
  /// The index of the mention that covers a token, or -1; roles and dates too.
  let mentionAt: [Int32]
  /// The index of the cue that starts at a token, or -1.
  let cueAt: [Int32]
  /// Whether a token is part of "according to" and the like.
  let isSourceCue: [Bool]

  var reading: Reading { scene.reading }

  init(_ scene: Scene, mentions: [Candidate], owners: [Int], clusters: [EntityResolver.Cluster]) {
    self.scene = scene
    self.mentions = mentions
    self.owners = owners
    self.clusters = clusters
    spans = QuoteMarks(scene.reading, traits: scene.findings.traits).spans()
    units = AttributionUnit.units(scene.reading, spans: spans)
    cues = CueFinder(scene, mentions: mentions).cues()
    let count = scene.reading.count
    var spanAt = [Int32](filledWith: -1, count: count)
    for (index, span) in spans.enumerated() { for i in span.outer { spanAt[i] = Int32(index) } }
    self.spanAt = spanAt
    var mentionAt = [Int32](filledWith: -1, count: count)
    for (index, mention) in mentions.enumerated() { for i in mention.tokens { mentionAt[i] = Int32(index) } }
    self.mentionAt = mentionAt
    var cueAt = [Int32](filledWith: -1, count: count)
    var isSourceCue = [Bool](filledWith: false, count: count)
    for (index, cue) in cues.enumerated() {
      cueAt[cue.tokens.lowerBound] = Int32(index)
      if cue.form == .preposition { for i in cue.tokens { isSourceCue[i] = true } }
    }
    self.cueAt = cueAt
    self.isSourceCue = isSourceCue
  }

  /// The scene inside marked spans: their sentences as units, and their marks as if they were not there.
  init(inside spans: [Range<Int>], of outer: QuoteScene) {
    scene = outer.scene
    mentions = outer.mentions
    owners = outer.owners
    clusters = outer.clusters
    cues = outer.cues
    mentionAt = outer.mentionAt
    cueAt = outer.cueAt
    isSourceCue = outer.isSourceCue
    self.spans = []
    spanAt = [Int32](filledWith: -1, count: outer.reading.count)
    units = AttributionUnit.units(outer.reading, inside: spans)
  }

  /// The mention that covers a token.
  @inline(__always)
  func mention(at i: Int) -> Candidate? {
    i >= 0 && i < mentionAt.count && mentionAt[i] >= 0 ? mentions[Int(mentionAt[i])] : nil
  }

  /// The cue that starts at a token.
  @inline(__always)
  func cue(at i: Int) -> Cue? {
    i >= 0 && i < cueAt.count && cueAt[i] >= 0 ? cues[Int(cueAt[i])] : nil
  }

  /// Whether a cue starts at a token that is no noun: a verb, or *according to*.
  func isCueNotNoun(_ i: Int) -> Bool { cue(at: i).map { $0.form != .noun } ?? false }

  func isInQuote(_ i: Int) -> Bool { i >= 0 && i < spanAt.count && spanAt[i] >= 0 }

  /// Whether a word ends in some letters, case aside.
  func hasSuffix(_ i: Int, _ suffix: StaticString) -> Bool {
    guard i >= 0, i < reading.count, reading.tokens.isWord(i) else { return false }
    let word = reading.word(i)
    let n = suffix.utf8CodeUnitCount
    guard word.count >= n else { return false }
    for k in 0..<n where word[word.count - n + k] | 0x20 != suffix.utf8Start[k] { return false }
    return true
  }

  /// Whether a token is a word that can stand inside a noun phrase: an open-class word or part of a name.
  func isNominal(_ i: Int) -> Bool {
    guard i >= 0, i < reading.count, reading.tokens.isWord(i), !isInQuote(i), !isSourceCue[i] else {
      return false
    }
    if let mention = mention(at: i), mention.type != .date { return true }
    let wordClass = reading.classes[i]
    return wordClass.isEmpty || wordClass.isSubset(of: [.nameParticle, .article, .contraction])
  }

  /// Behind a title in marks that starts at a token: “The Morning Hour”, a few words with capitals and no mark at their end.
  func titleEnd(at open: Int) -> Int? {
    let span = spans[Int(spanAt[open])]
    guard span.outer.lowerBound == open, span.inner.count < 8,
      reading.tokens.isWord(span.inner.upperBound - 1),
      span.inner.allSatisfy({
        !reading.tokens.isWord($0) || reading.tokens.shape($0).startsUpper || !reading.classes[$0].isEmpty
      }), reading.tokens.shape(span.inner.lowerBound).startsUpper
    else { return nil }
    return span.outer.upperBound
  }

  func isComma(_ i: Int) -> Bool { reading.isMark(i, 0x2C) && !isInQuote(i) }

  /// Whether a comma stands here, or a closing mark with a comma before it: “corrupt,”
  func isCommaLike(_ i: Int) -> Bool {
    if isComma(i) { return true }
    guard isInQuote(i) else { return false }
    let span = spans[Int(spanAt[i])]
    return i == span.outer.upperBound - 1 && reading.isMark(span.inner.upperBound - 1, 0x2C)
  }

  func isDash(_ i: Int) -> Bool {
    guard i >= 0, i < reading.count, !isInQuote(i) else { return false }
    let mark = reading.tokens.mark(i)
    return mark == 0x2014 || mark == 0x2013 || mark == 0x2015
      || mark == 0x2D && (reading.tokens.hasSpaceBefore(i) || reading.isMark(i - 1, 0x2D))
  }
}
