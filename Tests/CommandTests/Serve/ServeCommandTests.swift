import Testing

@Suite struct ServeCommandTests {
  /// A page by curl, a request that is cut into pieces, one that never ends, and one with too much.
  @Test(.enabled(if: hasCurl)) func overTheNetwork() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d)
      "$ISNAD" serve --port 0 > "$folder/out" & server=$!
      until [ -s "$folder/out" ]; do sleep 0.1; done
      url=$(cat "$folder/out")
      curl -s -o "$folder/form" -w '%{http_code}\\n' "$url"
      curl -s -o "$folder/page" -w '%{http_code}\\n' --data-urlencode 'text=“Yes,” Anna Berg said.' "$url"
      grep -c 'Anna Berg</a>' "$folder/page"
      curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: example.org' "$url"
      curl -s -o /dev/null -w '%{http_code}\\n' -H 'Origin: http://example.org' "$url"
      head -c 2000000 /dev/zero | curl -s -o /dev/null -w '%{http_code}\\n' -H 'Expect:' --data-binary @- "$url"
      kill $server; rm -r "$folder"
      """)
    #expect(result.lines == ["200", "200", "1", "421", "403", "413"])
  }

  private static let hasCurl = (try? Command.shell("command -v curl").status) == 0
}
