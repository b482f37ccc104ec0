"""What is wrong with a Word file that no validator sees: identities, references, fields, shapes, access for everybody.

The validators of Open XML know the grammar of the parts; whether a bookmark is there, a field ends or a picture has a
description is not grammar. Files that Word or LibreOffice have saved are read as they come.
"""
