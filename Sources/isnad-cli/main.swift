internal import ArgumentParser

LexiconCommand.main()
