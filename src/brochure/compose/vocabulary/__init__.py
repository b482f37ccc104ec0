"""The elements a template may print: one declaration each, from which parser, reference page and tests are made."""
