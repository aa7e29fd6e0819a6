/// Placeholder so that the target builds until names land.
enum Names {}
