/// Finds the quotations of a text.
struct QuoteFinder {
  let scene: Scene
  let mentions: [Candidate]
  let owners: [Int]
  let clusters: [EntityResolver.Cluster]

  init(_ scene: Scene, mentions: [Candidate], owners: [Int], clusters: [EntityResolver.Cluster]) {
    self.scene = scene
    self.mentions = mentions
    self.owners = owners
    self.clusters = clusters
  }

  func quotes() -> [FoundQuote] { [] }
}
