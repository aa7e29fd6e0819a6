import Isnad
import Testing

@Suite struct PlacesByContextTests {
  @Test(arguments: [
    Example("They met near Qarat on Monday.", "location Qarat"),
    Example("The road to Qarat, Iraq was closed.", "location Qarat", "location Iraq"),
  ])
  func places(_ example: Example) throws { try example.check { $0.mentionLines([.location]) } }

  @Test(arguments: [
    Example("It is in Zorvan’s hands now."),
    Example("It was written in Arabic, they heard."),
    Example("It was written in Farsi, they heard."),
    Example("They met Vice Minister Park Zorvan there."),
  ])
  func noPlaces(_ example: Example) throws { try example.check { $0.mentionLines([.location]) } }
}
