"""CSV: the table of a document as a file for spreadsheets and databases (RFC 4180)."""
