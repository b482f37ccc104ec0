"""Numbers, dates, amounts and lists as people write them in a language; patterns and names come from CLDR (Babel)."""
