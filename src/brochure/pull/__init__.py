"""What somebody changed in a Word file, brought back into the spec it was made from.

`edited` reads the file, `merging` finds the edits, `candidates` says how each could be written in the spec, `splicing`
writes it there, `trial` proves that the document then says what was typed.
"""
