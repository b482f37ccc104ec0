"""The document: a frozen tree of blocks and inline text, made by `compose` and read by both backends."""
