"""`python docxtpl_report.py CONTENT.json OUT.docx`: the same report with docxtpl; its template is made first."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate


def main() -> None:
    """Write once."""
    content = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.docx"
        _template(template, content["head"])
        start = time.process_time()
        made = DocxTemplate(template)
        made.render(content)
        made.save(sys.argv[2])
        print(time.process_time() - start)


def _template(file: Path, head: list[str]) -> None:
    made = Document()
    made.add_paragraph("{%p for section in sections %}")
    made.add_heading("{{ section.heading }}", 1)
    made.add_paragraph("{%p for text in section.paragraphs %}")
    made.add_paragraph("{{ text }}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p endfor %}")
    table = made.add_table(rows=4, cols=len(head))
    table.cell(1, 0).text, table.cell(3, 0).text = "{%tr for row in rows %}", "{%tr endfor %}"
    for number, name in enumerate(head):
        table.cell(0, number).text = name
        table.cell(2, number).text = f"{{{{ row[{number}] }}}}"
    made.save(str(file))


if __name__ == "__main__":
    main()
