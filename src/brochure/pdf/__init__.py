"""PDF: the document set in pages, tagged while it is drawn. The only package that imports ReportLab."""
