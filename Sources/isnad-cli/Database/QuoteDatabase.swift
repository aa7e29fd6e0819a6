#if SQLite
  internal import Isnad
  internal import IsnadFormats

  /// The database that `--output sqlite=FILE` writes and `isnad search` reads.
  enum QuoteDatabase {
    /// What the number in `PRAGMA user_version` is.
    static let version = 2

    static let schema = """
      CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        line INTEGER,
        text TEXT,
        error TEXT
      );
      CREATE TABLE entity (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        lexicon TEXT,
        mentions INTEGER NOT NULL
      );
      CREATE TABLE mention (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document,
        entity INTEGER NOT NULL REFERENCES entity,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text TEXT NOT NULL,
        type TEXT NOT NULL,
        confidence REAL NOT NULL,
        rule TEXT NOT NULL
      );
      CREATE TABLE quote (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        polarity TEXT NOT NULL,
        anonymous INTEGER NOT NULL,
        content TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        cue TEXT,
        speaker INTEGER REFERENCES entity,
        speaker_name TEXT,
        speaker_lexicon TEXT,
        speaker_text TEXT,
        addressee INTEGER REFERENCES entity,
        addressee_name TEXT,
        confidence REAL NOT NULL,
        rule TEXT NOT NULL
      );
      CREATE TABLE chain (
        quote INTEGER NOT NULL REFERENCES quote,
        position INTEGER NOT NULL,
        entity INTEGER REFERENCES entity,
        name TEXT NOT NULL,
        PRIMARY KEY (quote, position)
      ) WITHOUT ROWID;
      CREATE VIRTUAL TABLE quote_text USING fts5(
        content, content='quote', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
      );
      CREATE INDEX entity_name ON entity (name);
      CREATE INDEX quote_speaker ON quote (speaker_name);
      PRAGMA user_version = \(version);
      """

    /// Opens a database to write to, and makes it where it is not there or was left empty by a run that was killed.
    static func openOrCreate(_ path: String) throws(SQLiteConnection.Failure) -> SQLiteConnection {
      let connection = try SQLiteConnection(path: path, access: .create)
      guard try connection.rows("SELECT 1 FROM sqlite_master LIMIT 1", read: { $0.int(0) }).isEmpty else {
        try checkVersion(connection)
        return connection
      }
      try connection.transaction { () throws(SQLiteConnection.Failure) in
        try connection.execute(script: schema)
      }
      return connection
    }

    /// Opens a database that is there.
    static func open(
      _ path: String, access: SQLiteConnection.Access
    ) throws(SQLiteConnection.Failure) -> SQLiteConnection {
      let connection = try SQLiteConnection(path: path, access: access)
      try checkVersion(connection)
      return connection
    }

    private static func checkVersion(_ connection: SQLiteConnection) throws(SQLiteConnection.Failure) {
      guard try connection.rows("PRAGMA user_version", read: { $0.int(0) }) == [version] else {
        throw SQLiteConnection.Failure(message: "it is no database of quotations")
      }
    }

    /// Adds one record.
    static func insert(_ record: AnsweredRecord, into db: SQLiteConnection) throws(SQLiteConnection.Failure) {
      let name = record.id?.description ?? record.line.map { "line \($0)" } ?? ""
      switch record.content {
      case .error(let error):
        try db.execute(
          "INSERT INTO document (name, line, error) VALUES (?, ?, ?)", [name, record.line, error])
      case .document(let document):
        try db.execute(
          "INSERT INTO document (name, line, text) VALUES (?, ?, ?)", [name, record.line, document.text])
        try insert(document, id: db.lastInsertedRowID, into: db)
      }
    }

    private static func insert(_ document: Document, id: Int64, into db: SQLiteConnection)
      throws(SQLiteConnection.Failure)
    {
      var entities: [Int64] = []
      for entity in document.entities {
        try db.execute(
          "INSERT INTO entity (document, type, name, lexicon, mentions) VALUES (?, ?, ?, ?, ?)",
          [id, entity.type.rawValue, entity.name, entity.lexiconID, entity.mentions.count])
        entities.append(db.lastInsertedRowID)
      }
      for mention in document.mentions {
        try db.execute(
          """
          INSERT INTO mention (document, entity, "start", "end", text, type, confidence, rule)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            id, entities[mention.entityIndex], mention.range.lowerBound, mention.range.upperBound,
            String(document.text(of: mention)), mention.type.rawValue, mention.confidence, mention.ruleID,
          ])
      }
      for (number, quote) in document.quotes.enumerated() {
        try insert(quote, number: number + 1, of: document, id: id, entities: entities, into: db)
      }
    }

    private static func insert(
      _ quote: Quote, number: Int, of document: Document, id: Int64, entities: [Int64],
      into db: SQLiteConnection
    ) throws(SQLiteConnection.Failure) {
      func name(_ party: Quote.Party?) -> String? {
        party.map { document.entity(of: $0)?.name ?? String(document.text(of: $0)) }
      }
      func row(_ party: Quote.Party?) -> Int64? { party?.entityIndex.map { entities[$0] } }
      let content = document.text(of: quote)
      try db.execute(
        """
        INSERT INTO quote (
          document, number, kind, polarity, anonymous, content, "start", "end", cue, speaker, speaker_name, speaker_lexicon,
          speaker_text, addressee, addressee_name, confidence, rule
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, number, quote.kind.rawValue, quote.polarity.rawValue, quote.isAnonymous ? 1 : 0, content,
          quote.spans.first?.lowerBound ?? 0,
          quote.spans.last?.upperBound ?? 0, quote.cue.map { String(document.text(of: $0)) },
          row(quote.speaker),
          name(quote.speaker), document.speaker(of: quote)?.lexiconID,
          quote.speaker.map { String(document.text(of: $0)) }, row(quote.addressee), name(quote.addressee),
          quote.confidence, quote.ruleID,
        ])
      let quoteID = db.lastInsertedRowID
      try db.execute("INSERT INTO quote_text (rowid, content) VALUES (?, ?)", [quoteID, content])
      for (position, party) in quote.chain.enumerated() {
        try db.execute(
          "INSERT INTO chain (quote, position, entity, name) VALUES (?, ?, ?, ?)",
          [quoteID, position + 1, row(party), name(party)])
      }
    }
  }
#endif
