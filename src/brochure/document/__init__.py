"""The document: a frozen tree of blocks and inline text, read by both backends and made by no one else but `compose`."""
