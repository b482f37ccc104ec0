"""PDF: the document set in pages, tagged while it is drawn. The only package that imports ReportLab.

ReportLab is made safe here, before any module of the package can import it.
"""

from brochure.pdf import reportlab_setup as reportlab_setup
