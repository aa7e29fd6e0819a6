/// English words that open sentences and headlines, so that a capital proves nothing about them.
enum CommonWords {
  static func contains(_ form: String) -> Bool { words.contains(form.lowercased()) }

  private static let words = Set(
    """
    a about above after again against all alone also always among an and another any are around as at away back bad \
    be because been before behind being below best better between big both but by call can case change city close \
    come common could day days did different do does done down during each early east end even every face far few \
    field final first for force forward found free from front full get give go going good great green ground group \
    had half hand hard has have he head help her here high him his home hope house how if in into is it its job just \
    keep key kind know land large last late law lead left less let life light like line little live local long look \
    made main major make man many march may me mean men might mission more most much must my name nation near need \
    never new news next nice night no nor north not now of off office old on once one only open or order other our \
    out over own part party past peace people place plan point police post power present press public put question \
    read reading real report rest right rise road rule run said same say see set she should show side since small so \
    some south stand star start state states stay step still stop street such support sure take talk than that the \
    their them then there these they thing this those through time times to today together told too top town turn \
    two under union unit united until up us use very victory voice want war was watch water way we week well went \
    were west what when where which while white who whole why will win with without woman women word work world \
    would year years yes yet you young your
    """.split(separator: " ").map(String.init))
}
