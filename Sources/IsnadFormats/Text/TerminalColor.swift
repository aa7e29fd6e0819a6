import Isnad

/// Colours and weights of a terminal, as "Select Graphic Rendition" numbers.
enum TerminalColor: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"

  /// The colour that marks entities of a type, if any does.
  init?(_ type: EntityType) {
    switch type {
    case .person: self = .cyan
    case .organization: self = .yellow
    case .location: self = .green
    case .group: self = .magenta
    case .outlet: self = .blue
    case .role, .date, .source: return nil
    }
  }

  /// The text in this colour.
  func paint(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
