"""Fills templates with facts: Jinja2 prints a closed vocabulary, and a reader turns it into the document tree."""
