"""House templates: a Word file whose styles, theme, page, running heads and logo a document takes over."""
