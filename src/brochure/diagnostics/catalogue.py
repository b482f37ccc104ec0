"""Every code a problem can carry, with what it means; `docs/reference/problems.md` is made from it.

Codes are stable: a script may test for them. A new one needs an entry here and a case in `tests/problems/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What stands behind a code: a short title and, in a sentence or two, what is wrong and what helps."""

    title: str
    meaning: str


CODES: Mapping[str, Code] = {
    "asset/broken": Code(
        "a damaged picture",
        "The file ends too early or holds what its format does not allow; printed, part of it would be grey. "
        "Export or copy it again.",
    ),
    "asset/drawing": Code(
        "a drawing that is not drawn as it is",
        "SVG is drawn as vectors: paths, shapes, groups, plain colours, linear gradients, simple clipping paths. What "
        "else would be seen (text, filters, masks, pictures inside) is never dropped; the file is refused. Turn text "
        "into outlines, or export the drawing as PNG.",
    ),
    "asset/fallback": Code(
        "a drawing without its pixels",
        "Word shows no SVG. `fallback` names the same drawing as PNG or JPEG, which stands in Word files.",
    ),
    "asset/missing": Code(
        "a picture that is not there",
        "Files are looked for relative to the park file, and never on the web.",
    ),
    "asset/not-a-picture": Code(
        "not a picture",
        "PNG, JPEG, WebP, TIFF and SVG are read. A web page or a pointer saved under a picture's name is none.",
    ),
    "asset/too-big": Code(
        "a picture that is too big",
        "At most 100 megapixels and 200 MB are read; print needs far less.",
    ),
    "brand/contrast": Code(
        "colours that cannot be read on each other",
        "Text needs a contrast of 4.5 to 1 against its ground, large text 3 to 1 (WCAG 2.2, 1.4.3).",
    ),
    "brand/darkened": Code(
        "a brand colour too pale for text",
        "Headings and figures in the primary colour must be readable, so they take a darker shade of it.",
    ),
    "brand/missing-file": Code(
        "a file of the brand that is not there",
        "Logos and fonts are looked for beside the brand file.",
    ),
    "brand/not-a-colour": Code(
        "not a colour",
        "A colour is a code in quotes or a name from the brand's palette; without quotes, YAML reads it as a remark.",
    ),
    "brand/not-a-number": Code("not a number", "Sizes are numbers above zero, with or without their unit."),
    "brand/not-four-inks": Code(
        "a colour without its four inks",
        "Inks are shares of cyan, magenta, yellow and black in percent; a spot colour needs them as its stand-in.",
    ),
    "brand/outside": Code(
        "a file outside the brand's folder",
        "Logos and fonts lie beside the brand file or below it; nothing else on the machine is read.",
    ),
    "brand/too-much-ink": Code(
        "more ink than paper takes",
        "Cyan, magenta, yellow and black add up to 300 % at most; paper does not dry from more.",
    ),
    "brand/unknown-font": Code(
        "a font that nobody has",
        "A family is either shipped with brochure or listed with its files in the brand; nothing is taken "
        "from the machine or the web.",
    ),
    "brand/unknown-key": Code(
        "a setting that does not exist",
        "A brand file takes only the settings it knows, so that a slip of the finger is not ignored.",
    ),
    "brand/unknown-theme": Code(
        "a theme that is not shipped",
        "A brand extends one of the shipped themes, or a document asks for one, by its name.",
    ),
    "brand/unknown-value": Code(
        "a word that a setting does not take",
        "Some settings take one word of a short list.",
    ),
    "brand/unreadable": Code("a brand file that cannot be read", "The file is there but cannot be opened."),
    "brand/unusable-font": Code(
        "a font file that cannot be used",
        "A font must be whole, hold outlines and allow embedding.",
    ),
    "brand/wrong-type": Code(
        "a setting of another shape",
        "A text, a list, or keys and values stand where something else belongs.",
    ),
    "build/attached-hidden-fact": Code(
        "a hidden fact in an attached file",
        "The spec travels inside the PDF as it is, so everything in it must be fit for the readers of the document.",
    ),
    "build/no-date": Code(
        "documents without a date",
        "The date is that of the edition, of the commit or of SOURCE_DATE_EPOCH, never the day of the build: "
        "the same input always gives the same file.",
    ),
    "build/same-name": Code("two documents of one name", "Two documents would be written to the same file."),
    "build/same-park": Code(
        "two parks of one id",
        "The id begins the names of a park's files, so it belongs to one park of a project.",
    ),
    "csv/no-table": Code(
        "a CSV file without a table",
        "A CSV file holds the tables of a document that have the same columns; `rfi-answers` has them.",
    ),
    "font/no-glyph": Code(
        "a character that no font has",
        "Instead of an empty box on paper: an error at the fact or template that holds the character.",
    ),
    "pdf/block-too-tall": Code("something taller than a page", "What cannot be divided has to fit on a page."),
    "pdf/cover-too-long": Code("too much on the cover", "The words of the cover do not fit on it."),
    "pdf/other-page-count": Code(
        "another number of pages than asked for",
        "Where a document states its pages, blocks are set closer or wider first; the text has to do the rest.",
    ),
    "pdf/table-too-wide": Code(
        "a table wider than the page",
        "Even the narrowest setting of its columns does not fit.",
    ),
    "pdf/unknown-anchor": Code(
        "a link to a section that is not there",
        "A link that begins with # leads to the id of a section of the same document.",
    ),
    "print/coarse-picture": Code(
        "a picture with too few pixels",
        "At the size it is printed its pixels would show; a larger version of the file is needed.",
    ),
    "print/missing-profile": Code("a printing condition that is not there", "No such file lies beside the spec."),
    "print/near-the-trim": Code(
        "text near the cut",
        "Sheets are cut in stacks, and the knife may be off by a millimetre or two.",
    ),
    "print/no-bleed": Code(
        "a picture without bleed",
        "What touches the edge of the page must run over it, or a white line shows after cutting.",
    ),
    "print/no-profile": Code(
        "no printing condition",
        "Four inks look different on every press and paper; the print shop's ICC profile says how.",
    ),
    "print/not-a-bleed": Code("a bleed that is no length", "Bleeds are given in millimetres, 10 at most."),
    "print/rgb-left": Code(
        "colour that is not in the inks of the press",
        "The finished file still holds red, green and blue, which a press does not have.",
    ),
    "print/small-reversed-text": Code(
        "small light type on a dark ground",
        "Ink spreads into letters that are left white, and the smallest fill up.",
    ),
    "print/thin-line": Code(
        "a line too thin to print",
        "Lines under a quarter of a point break up or vanish.",
    ),
    "print/too-much-ink": Code(
        "more ink on the page than paper takes",
        "Four inks on one spot add up to more than 300 %.",
    ),
    "print/wrong-profile": Code(
        "a file that is no printing condition",
        "The file is not an ICC profile of a press with four inks, or it is damaged.",
    ),
    "pull/changed-meanwhile": Code(
        "changed in Word and in the spec",
        "Somebody changed a fact in a Word file, and somebody else the same fact in the spec since the file was built. "
        "`brochure pull` writes nothing until one of them gives way.",
    ),
    "pull/emptied": Code(
        "an emptied fact",
        "A field of a Word file was left empty. That may mean anything, so the spec keeps the fact.",
    ),
    "pull/not-a-fact": Code(
        "words that are from no fact",
        "The words between the facts come from the template; the spec has no place for a change of them.",
    ),
    "pull/not-written": Code(
        "a change that cannot be written into the spec",
        "What was typed cannot be read as the number, date or text that it stands for, or the spec would print it "
        "otherwise. Write it as the document writes such values, or change the spec.",
    ),
    "pull/removed": Code(
        "a fact that was deleted in Word",
        "A document may leave a fact out, and the spec still holds it.",
    ),
    "pull/several-values": Code(
        "one fact with several values",
        "A fact stands in several places of a Word file, and they no longer say the same.",
    ),
    "release/conformance": Code(
        "a file that does not keep what it claims",
        "A release has to pass `brochure verify`; what that finds is found here before anything goes out.",
    ),
    "release/embargoed": Code(
        "a document under embargo",
        "Before the instant in `embargo_until` nothing is released to the public. The build is of the instant in "
        "SOURCE_DATE_EPOCH, else of the edition's date.",
    ),
    "release/expired": Code(
        "a picture whose permission has ended",
        "After the day in `expires` it may not be printed.",
    ),
    "release/not-approved": Code(
        "a document that nobody has approved",
        "Only what is approved goes out: `status: approved` (or `embargoed`), and at least one entry in `approvals`. "
        "`brochure approve` prints what to write there.",
    ),
    "release/not-committed": Code(
        "sources that are not committed",
        "A release names the commit it was made from; that must be all of it.",
    ),
    "release/translation": Code(
        "a translation that was not reviewed",
        "It is of an older wording, or marked as one that somebody has yet to read. `translation_gate` says how good "
        "translations must be: `reviewed`, `sure`, or `any`.",
    ),
    "release/unsourced-number": Code(
        "a figure without a source",
        "Each number of a release has a source of its own or inherits one.",
    ),
    "release/void-approval": Code(
        "an approval of something else",
        "An approval is bound to what the document said when it was given; any change since makes it void, and the "
        "document a draft again.",
    ),
    "spec/alias": Code(
        "a value repeated with * or &",
        "In YAML, * repeats a value marked with &, and << merges maps. A text that begins with one of these "
        "characters needs quotes.",
    ),
    "spec/blocked-source": Code(
        "a fact from a source that is never printed",
        "Facts from machine-made or blocked sources are not published; they need another source.",
    ),
    "spec/circular": Code(
        "something that is part of itself",
        "Following the references leads back to where they began.",
    ),
    "spec/cite": Code(
        "not a citation",
        "A citation names a source and, behind @, the place in it; or source, at and quote.",
    ),
    "spec/coordinates": Code("not a position on earth", "Latitude comes first, then longitude, both in degrees."),
    "spec/date": Code(
        "not a date",
        "Dates begin with the year and are as precise as their source: 2014, 2014-02, 2014-02-28, or a span "
        "with a slash.",
    ),
    "spec/duplicate-id": Code("an id that is used twice", "References would not know which of the two is meant."),
    "spec/duplicate-key": Code("a key that is given twice", "One of the two values would be lost."),
    "spec/empty-file": Code("an empty file", "There is nothing in it but blanks and remarks."),
    "spec/empty-value": Code(
        "nothing where something belongs",
        "The key is there and its value is not. Where nobody knows the value of an optional key, leave the "
        "key out or write null.",
    ),
    "spec/encoding": Code("a file that is not UTF-8", "UTF-8 is the one encoding that is read."),
    "spec/expired": Code(
        "an offer that has ended",
        "An incentive whose last day lies before the edition's date is not published.",
    ),
    "spec/flag": Code("neither true nor false", "Switches are written true or false."),
    "spec/focus": Code("a point outside the picture", "The focal point is given as shares of width and height."),
    "spec/forbidden-character": Code(
        "a character that cannot be printed",
        "Control characters are invisible and break documents; they often come along when text is copied.",
    ),
    "spec/hash": Code(
        "a wrong checksum",
        "The SHA-256 is not well formed, or the file has changed since it was archived.",
    ),
    "spec/id": Code("not an id", "Ids are single words; other files and Word's fields refer to them."),
    "spec/language": Code("not a language tag", "Languages are written as BCP 47 tags such as en, pt-BR or zh-Hans."),
    "spec/link": Code(
        "not an address",
        "Web addresses, e-mail addresses and telephone numbers are checked for their form, never called.",
    ),
    "spec/logo-without-consent": Code(
        "a logo that its owner has not released",
        "A company says in `consent` what may be printed of it; without that its name stands in the logo's place.",
    ),
    "spec/logo-without-licence": Code(
        "a logo without the terms of its use", "`licence` says that a picture may be printed, and on which terms."
    ),
    "spec/long-text": Code("a text that is too long", "A single text may have 200,000 characters."),
    "spec/missing-file": Code(
        "a file that is not there",
        "The file is named in the spec and looked for relative to it.",
    ),
    "spec/missing-key": Code("something is missing", "An entry lacks a key that it cannot do without."),
    "spec/money": Code("not an amount of money", "An amount names its currency; a range begins with its lower end."),
    "spec/not-for-this-audience": Code(
        "a fact that these readers may not see",
        "The visibility of the fact is narrower than the audience of the document.",
    ),
    "spec/not-ready": Code(
        "too few facts for such a document",
        "A fact sheet lives on dated figures and a contact, an annual review on two years, a directory on names. "
        "Nothing is printed to fill the place of a fact.",
    ),
    "spec/number": Code("not a number", "Numbers are written in digits with a point for decimals."),
    "spec/outside": Code(
        "a file outside the project",
        "Only files below the project's folder are read, whatever a link or path says.",
    ),
    "spec/people-without-consent": Code(
        "people who have not agreed to be shown",
        "`people_consent` of a picture says who may see those in it; a public document needs their public consent.",
    ),
    "spec/period": Code(
        "not a period",
        "Figures are for a year, a quarter, a month, a span, a fiscal year or a moment.",
    ),
    "spec/preferred-name": Code(
        "which name to print is unclear",
        "Exactly one of the park's names is preferred, and it is given in the first language of the spec.",
    ),
    "spec/quantity": Code("not a quantity", "A quantity is a number and a unit."),
    "spec/quote-not-found": Code(
        "words that the source does not hold",
        "A quote is compared, letter by letter, with the archived copy of its source.",
    ),
    "spec/rich-text": Code(
        "formatting that is not understood",
        "Texts take **bold**, *italic* and [text](https://…); anything else is printed as typed.",
    ),
    "spec/several-documents": Code(
        "two documents in one file",
        "A line of three hyphens begins a second document; a file holds one.",
    ),
    "spec/share": Code("not a share in percent", "A share is a number from 0 to 100, without the sign."),
    "spec/stale-translation": Code(
        "a translation of an older wording",
        "The text has changed since it was translated. The message names the hash that marks the translation "
        "as checked.",
    ),
    "spec/syntax": Code(
        "not YAML",
        "The file cannot be taken apart into keys and values; usually a quote, a colon or the indentation is to blame.",
    ),
    "spec/table": Code(
        "a table that cannot be used",
        "Tables are .csv or .xlsx files whose first row names the columns.",
    ),
    "spec/tag": Code(
        "a YAML tag",
        "A value that begins with ! asks YAML for something special, which is never done.",
    ),
    "spec/too-big": Code(
        "a file that is too big",
        "Specs and tables of up to 10 MB are read, pictures and archived sources of up to 200 MB.",
    ),
    "spec/too-deep": Code("nested too deep", "Lists and maps may stand forty deep in each other."),
    "spec/too-many-values": Code("too many values", "A file may hold 100,000 values, repeated ones counted."),
    "spec/uncited": Code("a fact without a source", "What is printed has a source of its own or inherits one."),
    "spec/unknown-key": Code(
        "a key that does not exist",
        "Specs take only the keys they know, so that a slip of the finger is not ignored.",
    ),
    "spec/unknown-path": Code(
        "a path that leads nowhere",
        "Conflicts and translations name a fact by its path; there is no such fact.",
    ),
    "spec/unknown-reference": Code(
        "a reference to something that is not there",
        "The id is not defined in the part of the spec it belongs to.",
    ),
    "spec/unknown-section": Code(
        "a section that the document does not print",
        "`sections` names the sections of the document's template; one that has no facts is not printed.",
    ),
    "spec/unknown-value": Code("a word that is not known here", "The key takes one word of a list."),
    "spec/unreadable-file": Code("a file that cannot be read", "The file is there but cannot be opened."),
    "spec/wrong-shape": Code(
        "a value of another shape",
        "A text, a list, or keys and values stand where something else belongs.",
    ),
    "template/attribute-twice": Code("an attribute that is given twice", "One of the two values would be lost."),
    "template/broken-tag": Code(
        "a tag that is not complete",
        "Tags are written in lower case with attributes in double quotes; a bare < is written &lt;.",
    ),
    "template/chart": Code("a chart that cannot be drawn", "Every series has a number or a gap for each category."),
    "template/columns": Code(
        "columns that do not fit together",
        "There are two to four stacks, and a width for each.",
    ),
    "template/duplicate-id": Code("two sections of one id", "Links would not know which one is meant."),
    "template/failed": Code(
        "a template that cannot go on",
        "A filter, function or loop was used in a way that has no meaning, or printed without end.",
    ),
    "template/link": Code(
        "not an address to link to",
        "Links lead to https, http, mailto, tel or a section of the document.",
    ),
    "template/loose-text": Code(
        "text outside a block",
        "Text stands in paragraphs, cells and other blocks, never between them.",
    ),
    "template/misplaced": Code("an element in the wrong place", "Each element says what it may hold."),
    "template/missing": Code(
        "a template that is not there",
        "Templates are read from the project's folder and the shipped one, and from nowhere else.",
    ),
    "template/missing-attribute": Code("an attribute is missing", "The element cannot do without it."),
    "template/mixed-periods": Code(
        "figures of different periods in one chart",
        "A year does not compare with a quarter or a moment.",
    ),
    "template/mixed-scopes": Code(
        "figures of different scopes in one chart",
        "What holds for one area or some companies does not compare with what holds for others.",
    ),
    "template/mixed-units": Code("figures of different units in one chart", "One axis counts in one unit."),
    "template/no-document": Code("a template that prints no document", "Everything stands inside one <document>."),
    "template/not-a-fact": Code(
        "a value without a source",
        "The attribute takes a value of the spec, printed by itself.",
    ),
    "template/not-text": Code(
        "something that cannot be printed whole",
        "An entry or list has parts; print one of them.",
    ),
    "template/other-language": Code(
        "words in another language than the document",
        "Brochure has its own words (Page, Sources, Contents) in English and Chinese; a labels.yaml gives "
        "them in others.",
    ),
    "template/ragged-table": Code("a row of another length", "A row has as many cells as the table has columns."),
    "template/syntax": Code(
        "not a template",
        "A bracket, quote or end of a statement is missing, or a statement or filter does not exist.",
    ),
    "template/too-deep": Code("sections nested too deep", "Headings have four levels."),
    "template/too-many": Code(
        "more than fit side by side",
        "Key figures and stages stand in rows of limited length.",
    ),
    "template/unclosed": Code("an element that is not closed", "What is opened last is closed first."),
    "template/undated-figure": Code("a key figure without a date", "A number without its date says nothing."),
    "template/unexpected-end": Code("a closing tag without an opening one", "It closes nothing."),
    "template/unknown-attribute": Code(
        "an attribute that does not exist",
        "Elements take only the attributes they know.",
    ),
    "template/unknown-block": Code(
        "an element that does not exist",
        "The vocabulary is closed; docs/reference/vocabulary.md lists it.",
    ),
    "template/unknown-kind": Code(
        "a kind of document without a template",
        "The kind is the name of a folder in templates/.",
    ),
    "template/unknown-name": Code(
        "a name that the spec does not have",
        "Templates can name the parts of the spec, their fields, and what they define themselves.",
    ),
    "template/unknown-value": Code(
        "a word that an attribute does not take",
        "Some attributes take one word of a short list.",
    ),
    "word/house": Code(
        "a house template that cannot be used",
        "A template is a Word file (.docx or .dotx) beside the spec. Its styles, page set-up, running heads and logo "
        "go into every document, so nothing in them may be fetched, run or still be in dispute.",
    ),
    "word/no-layout": Code(
        "pages that nobody has counted",
        "With 'page_numbers: exact' the contents of a Word file name the pages that LibreOffice lays out.",
    ),
    "word/too-long": Code(
        "more than fits the pages",
        "A brief of one page has to fit it. Only Word knows its lines, so the count is an estimate, on the safe side.",
    ),
    "word/unknown-anchor": Code(
        "a link to a section that is not there",
        "A link that begins with # leads to the id of a section of the same document.",
    ),
}
