// `node docx_report.mjs CONTENT.json OUT.docx`: the same report with npm docx.
import { readFileSync, writeFileSync } from "node:fs";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

const content = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const start = process.cpuUsage();
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const row = (cells, tableHeader = false) => new TableRow({ children: cells.map(cell), tableHeader });
const children = content.sections.flatMap((one) => [
  new Paragraph({ text: one.heading, heading: HeadingLevel.HEADING_1 }),
  ...one.paragraphs.map((text) => new Paragraph(text)),
]);
children.push(new Table({ rows: [row(content.head, true), ...content.rows.map((cells) => row(cells))] }));
writeFileSync(process.argv[3], await Packer.toBuffer(new Document({ sections: [{ children }] })));
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
