"""Problems as programs read them: one module a format, each a function from problems to text."""
