"""Run by a Python that has LibreOffice's UNO: opens a Word file, types into its bound fields, saves it as Word file.

`python3 libreoffice_edit.py IN.docx OUT.docx PORT OLD NEW COUNT` changes the first COUNT fields that show OLD to NEW.
"""

import contextlib
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def desktop(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            there = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def main():
    source, target, port, old, new, count = sys.argv[1:]
    office = desktop(port)
    opened = office.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (setting("Hidden", True),))
    left = int(count)
    fields = opened.getTextFields().createEnumeration()
    while fields.hasMoreElements() and left:
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Input") and field.Content == old:
            field.Content = new
            left -= 1
    opened.getTextFields().refresh()
    opened.storeToURL(uno.systemPathToFileUrl(target), (setting("FilterName", "MS Word 2007 XML"),))
    opened.close(True)
    sys.stdout.write(f"left {left}")
    with contextlib.suppress(DisposedException):
        office.terminate()


main()
