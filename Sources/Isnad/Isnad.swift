// `import Isnad` is enough: it brings the text, names and lexicon layers along.
@_exported public import IsnadLexicon
@_exported public import IsnadNames
@_exported public import IsnadText
