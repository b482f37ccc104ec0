"""Setting text: fonts measured, lines broken after the rules of the script, glyphs drawn. No markup is parsed here."""
