internal import CIsnadPage

/// What every page begins and ends with. A page carries its style and script, loads nothing, and by its security policy
/// runs no other script than its own, whatever an article may hold.
enum PageFrame {
  /// SHA-256 of the style sheet and of the script, in Base64, as the policy names them. A test compares them with the files.
  static let styleHash: StaticString = "BFwgAO7K+GSOQv7O64QeKi3NCnmtOXi+RrYZAlSbecE="
  static let scriptHash: StaticString = "E0PyEZcLdgd/spnSgLuwebTcPW8q7Ze1SikEygZ9azs="

  static func open(_ page: inout Markup, title: String) {
    page.html("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.html("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
    page.html(styleHash)
    page.html("'; script-src 'sha256-")
    page.html(scriptHash)
    page.html("'; base-uri 'none'; form-action 'self'\">\n")
    page.html("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.html("<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.html("<meta name=\"referrer\" content=\"same-origin\">\n<title>")
    page.text(title)
    page.html("</title>\n<style>")
    page.bytes.append(contentsOf: style)
    page.html("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n")
  }

  static func close(_ page: inout Markup) {
    page.html("<script>")
    page.bytes.append(contentsOf: script)
    page.html("</script>\n</body>\n</html>\n")
  }

  static var style: UnsafeBufferPointer<UInt8> {
    var length = 0
    let start = isnad_page_style(&length)
    return UnsafeBufferPointer(start: start, count: length)
  }

  static var script: UnsafeBufferPointer<UInt8> {
    var length = 0
    let start = isnad_page_script(&length)
    return UnsafeBufferPointer(start: start, count: length)
  }
}
