/// The code point at an offset and how many bytes it has; ill-formed bytes are U+FFFD.
///
/// They are cut as ICU and Unicode (chapter 3.9, "maximal subparts") recommend: the longest start of a well-formed
/// character is one.
@inline(__always)
func decodeUTF8(_ text: UnsafePointer<UInt8>, _ length: Int, _ at: Int) -> (codePoint: UInt32, size: Int) {
  let lead = text[at]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let left = length &- at
  if lead < 0xE0 {
    guard lead >= 0xC2, left > 1, text[at &+ 1] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    return (UInt32(lead & 0x1F) << 6 | UInt32(text[at &+ 1] & 0x3F), 2)
  }
  guard left > 1 else { return (0xFFFD, 1) }
  let second = text[at &+ 1]
  // The second byte is what tells surrogates, overlong forms and numbers beyond U+10FFFF.
  let isLegal =
    switch lead {
    case 0xE0: second >= 0xA0 && second <= 0xBF
    case 0xED: second >= 0x80 && second <= 0x9F
    case 0xF0: second >= 0x90 && second <= 0xBF
    case 0xF4: second >= 0x80 && second <= 0x8F
    case 0xE1...0xEF, 0xF1...0xF3: second & 0xC0 == 0x80
    default: false
    }
  guard isLegal else { return (0xFFFD, 1) }
  guard left > 2, text[at &+ 2] & 0xC0 == 0x80 else { return (0xFFFD, 2) }
  let third = UInt32(text[at &+ 2] & 0x3F)
  if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | third, 3) }
  guard left > 3, text[at &+ 3] & 0xC0 == 0x80 else { return (0xFFFD, 3) }
  return (UInt32(lead & 7) << 18 | UInt32(second & 0x3F) << 12 | third << 6 | UInt32(text[at &+ 3] & 0x3F), 4)
}
