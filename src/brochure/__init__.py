"""brochure: sourced facts about a park in, PDF brochures and Word briefings out.

The stages, in the order data flows through them: `spec` reads YAML into facts that know where they
were written, `compose` fills a template with them, `pdf` and `word` draw the resulting document, and
`delivery` publishes the files as one set. `docs/architecture.md` is the map.
"""

__version__ = "0.1.0"
