import Testing

@Suite struct ServeCommandTests {
  /// A page by curl, requests of others, and one with too much.
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

  /// Requests that come in pieces are answered, those that do not end are given up, and there are 32 at once.
  @Test(.enabled(if: hasCurl)) func slowRequests() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d)
      "$ISNAD" serve --port 0 > "$folder/out" & server=$!
      until [ -s "$folder/out" ]; do sleep 0.1; done
      port=$(sed 's/.*:\\([0-9]*\\).*/\\1/' "$folder/out")
      raw() { curl -s -m 30 "telnet://127.0.0.1:$port" | head -n 1 | tr -d '\\r'; }
      (printf 'GET / HT'; sleep 0.3; printf 'TP/1.1\\r\\nHost: localhost:%s\\r\\n\\r\\n' "$port"; sleep 1) | raw
      url=$(cat "$folder/out")
      mkfifo "$folder/idle"
      for i in $(seq 40); do
        curl -s "telnet://127.0.0.1:$port" < "$folder/idle" >> "$folder/refusals" & idle="$idle $!"
      done
      exec 3> "$folder/idle"
      sleep 1
      until code=$(curl -s -o "$folder/page" -w '%{http_code}' "$url"); do sleep 0.3; done; echo $code
      sleep 1; exec 3>&-; wait $idle
      grep -o 'HTTP/1.1 408' "$folder/refusals" | wc -l
      kill $server; rm -r "$folder"
      """)
    #expect(result.lines.prefix(2) == ["HTTP/1.1 200 OK", "200"])
    // Of the forty; some find no place while the page is asked for.
    let refusals = result.lines.last.flatMap { Int($0.filter { $0 != " " }) }
    #expect(refusals.map((24...32).contains) == true)
  }

  private static let hasCurl = (try? Command.shell("command -v curl").status) == 0
}
