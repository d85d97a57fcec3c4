"""Makes the small workbooks of this folder: `python3 make.py` with openpyxl 3.1.5, xlwt 1.3.0,
msoffcrypto-tool 6.1.0 and LibreOffice 7.4.

mixed.xlsx is written by openpyxl and calculated by LibreOffice, which also saves it as XLS and ODS.
"""

import datetime
import os
import shutil
import subprocess
import tempfile

import msoffcrypto.format.ooxml
import openpyxl
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = os.path.dirname(os.path.abspath(__file__))


def mixed(path, epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "Dati & città"
    sheet["A1"] = "Tavola 1 – Perché"
    sheet.merge_cells("A1:F1")
    sheet.append(["Regione", "Quota", "Giorno", "Valore", "Sì/no", "Formula"])
    day = datetime.datetime(2019, 5, 16)
    rows = [
        ["Valle d'Aosta/Vallée d'Aoste", 0.07, day, 1234567.891, True, "=D3*2"],
        ["Bolzano/Bozen", 0.735, datetime.datetime(2020, 2, 29, 18, 30), -0.5, False, "=1/0"],
        ["Lombardia", 1, datetime.datetime(1999, 12, 31), 10019166, True, "=NA()"],
        ["=testo, non formula", -0.005, datetime.datetime(2100, 1, 1), 1e-7, False, '=A3&" *"'],
        [None, None, None, None, None, "=D3>0"],
        ["<a&b> \"c\"", 0.12345, day, 0.1, None, "=B4"],
    ]
    for at, row in enumerate(rows, 3):
        sheet.append(row)
        sheet.cell(at, 2).number_format = "0.0%"
        sheet.cell(at, 3).number_format = "dd/mm/yyyy hh:mm" if at == 4 else "dd/mm/yyyy"
        sheet.cell(at, 4).number_format = "#,##0.00"
    sheet["A6"].data_type = "s"
    sheet["F8"].number_format = "0%"
    sheet["H9"] = "lontano"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.merge_cells("E7:E8")
    other = book.create_sheet("Nascosto")
    other.sheet_state = "hidden"
    other["B3"] = 42
    book.create_sheet("Vuoto")
    book.save(path)


def convert(path, target, name):
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation=file://{folder}/home"
        words = ["soffice", home, "--headless", "--convert-to", target, "--outdir", folder, path]
        subprocess.run(words, check=True, capture_output=True)
        ending = target.split(":")[0]
        made = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + ending)
        shutil.copy(made, os.path.join(HERE, name))


with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source.xlsx")
    mixed(source)
    convert(source, "xlsx:Calc MS Excel 2007 XML", "mixed.xlsx")
    convert(source, "xls:MS Excel 97", "mixed.xls")
    convert(source, "ods:calc8", "mixed.ods")
    mixed(source, CALENDAR_MAC_1904)
    convert(source, "xlsx:Calc MS Excel 2007 XML", "mixed_1904.xlsx")

with open(os.path.join(HERE, "mixed.xlsx"), "rb") as plain, open(os.path.join(HERE, "locked.xlsx"), "wb") as locked:
    msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("segreto", locked)

book = xlwt.Workbook()
book.dates_1904 = True
sheet = book.add_sheet("xlwt")
percent, day = xlwt.easyxf(num_format_str="0.0%"), xlwt.easyxf(num_format_str="yyyy-mm-dd")
# Out of order, as libraries write; more shared text than one record holds.
for row in reversed(range(90)):
    sheet.write(row, 0, f"Amministrazione numero {row} – è una riga con un testo abbastanza lungo €")
    sheet.write(row, 1, row / 1000, percent)
    sheet.write(row, 2, datetime.date(2000, 1, 1) + datetime.timedelta(days=row), day)
book.save(os.path.join(HERE, "xlwt_1904.xls"))
