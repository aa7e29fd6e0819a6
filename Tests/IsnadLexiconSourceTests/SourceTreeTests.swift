import Testing

@testable import IsnadLexiconSource

@Suite struct SourceTreeTests {
  @Test("nodes stand behind each other as in the file, and know where they end")
  func order() throws {
    let tree = try YAMLEvents.tree(of: "- {id: place/basra, name: [Basra, Básra]}\n- |\n  X\n")
    #expect(tree.nodes.map(\.content) == [.list, .map, .text, .text, .text, .list, .text, .text, .block])
    #expect(tree.nodes.map(\.end) == [9, 8, 3, 4, 5, 8, 7, 8, 9])
    #expect(tree.nodes.map(\.column) == [1, 3, 4, 8, 21, 27, 28, 35, 3])
    #expect(tree.nodes.last?.line == 2)
    #expect(Array(tree.items(0)) == [1, 8])
    #expect(tree.pairs(1).map { tree.text($0.key) } == ["id", "name"])
    #expect(tree.value("name", in: 1).map { tree.items($0).map(tree.text) } == ["Basra", "Básra"])
    #expect(tree.value("case", in: 1) == nil)
    #expect(tree.text(8) == "X\n")
  }

  @Test("what is no list is an item by itself; what is no map has no pairs")
  func others() throws {
    let tree = try YAMLEvents.tree(of: "a")
    #expect(Array(tree.items(0)) == [0])
    #expect(Array(tree.pairs(0)).isEmpty)
    #expect(tree.value("a", in: 0) == nil)
  }

  @Test("an empty file has no root", arguments: ["", "# nothing\n"])
  func empty(yaml: String) throws {
    #expect(try YAMLEvents.tree(of: yaml).root == nil)
  }

  @Test("anchors, tags and aliases are kept")
  func extras() throws {
    let tree = try YAMLEvents.tree(of: "- &a x\n- !t y\n- *a\n")
    #expect(tree.nodes.map(\.hasAnchor) == [false, true, false, false])
    #expect(tree.tags == [2: "!t"])
    #expect(tree[3].content == .alias)
  }

  @Test("a key that stands twice is found among few and among many", arguments: [1, 5, 31, 32, 33, 100])
  func twice(count: Int) throws {
    let keys = (0..<count).map { "k\($0): v" }
    _ = try YAMLEvents.tree(of: "{" + keys.joined(separator: ", ") + "}")
    let error = try #require(throws: YAMLEvents.Refused.self) {
      try YAMLEvents.tree(of: "{" + (keys + ["k0: w"]).joined(separator: ", ") + "}")
    }
    #expect(error.message == "the key k0 stands here twice; keep one")
    #expect(error.column == 2)
  }
}
