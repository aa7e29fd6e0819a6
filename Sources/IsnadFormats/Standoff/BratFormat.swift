public import Isnad

/// Documents as brat standoff (https://brat.nlplab.org/standoff.html): a text file and a file of annotations beside it.
///
/// ```
/// T1	person 17 30	Hadi al-Ameri
/// T2	direct_cue 31 35	told
/// E1	direct_cue:T2 Content:T3 Speaker:T1
/// A1	Polarity E1 affirmed
/// N1	Reference T1 lexicon:person/hadi-al-ameri	Hadi al-Ameri
/// ```
/// Mentions are text-bound annotations; a quotation is an event with its cue as the trigger (its content where it has no
/// cue). Mentions of one entity are an `Equiv` relation; rules and confidence are annotator's notes. Positions count
/// Unicode scalars; phrases over a line break are discontinuous annotations, as brat wants them.
public struct BratFormat: DocumentFormat, Hashable {
  /// What brat must know of the types, for the file `annotation.conf` in the folder.
  public static let configuration: String = {
    let types = EntityType.allCases.map(\.rawValue) + ["content", "phrase"]
    let events = Quote.Kind.allCases.map {
      "\($0.rawValue)_cue\tContent*:<ENTITY>, Speaker?:<ENTITY>, Addressee?:<ENTITY>, Source*:<ENTITY>"
    }
    let polarities = Quote.Polarity.allCases.map(\.rawValue).joined(separator: "|")
    return """
      [entities]
      \(types.joined(separator: "\n"))

      [relations]
      <OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

      [events]
      \(events.joined(separator: "\n"))

      [attributes]
      Polarity\tArg:<EVENT>, Value:\(polarities)

      """
  }()

  /// The format; it has no choices.
  public init() {}

  /// Appends the annotations of a document. Its text belongs into a file of the same name that ends in `.txt`.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    var writer = BratWriter(document)
    writer.write()
    bytes.append(contentsOf: writer.output.utf8)
  }

  /// Appends nothing: a text that could not be read has no annotations.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {}
}
