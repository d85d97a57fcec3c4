"""Reads the workbooks of this folder with others' libraries and writes what they found: `python3 expected.py`.

XLSX with openpyxl 3.1.5, XLS with xlrd 2.0.2; ODS (and the XLS of the same content) must equal the XLSX, so none of
their own. A cell is null, a text, a number, true or false, {"percent": fraction}, {"day": "2019-05-16"} or
{"error": "#N/A"}; lists of hidden rows and columns and of merged areas (top, left, bottom, right) count from 0.
Rows and columns are those of the sheet; empty cells at the end of a row and empty rows at the end are left out.
"""

import datetime
import json
import os

import openpyxl
import xlrd

HERE = os.path.dirname(os.path.abspath(__file__))


def plain(value, code):
    if isinstance(value, datetime.datetime):
        return {"day": value.date().isoformat()}
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"percent": value} if "%" in code else value
    return None if value == "" else value


def trimmed(rows):
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def hidden(dimensions, end):
    found = set()
    for dimension in dimensions:
        if dimension.hidden:
            first = getattr(dimension, "min", None) or dimension.index
            last = getattr(dimension, "max", None) or dimension.index
            found |= set(range(first - 1, last))
    return sorted(at for at in found if at < end)


def xlsx(path):
    sheets = []
    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        rows = []
        for cells in sheet.iter_rows(min_row=1, min_col=1):
            row = []
            for cell in cells:
                if cell.data_type == "e":
                    row.append({"error": cell.value})
                else:
                    row.append(plain(cell.value, cell.number_format))
            rows.append(row)
        rows = trimmed(rows)
        width = max(map(len, rows), default=0)
        rows_hidden = [d for d in sheet.row_dimensions.values()]
        sheets.append({
            "name": sheet.title,
            "hidden": sheet.sheet_state != "visible",
            "hiddenRows": hidden(rows_hidden, len(rows)),
            "hiddenColumns": hidden(sheet.column_dimensions.values(), width),
            "merged": sorted([a.min_row - 1, a.min_col - 1, a.max_row - 1, a.max_col - 1] for a in sheet.merged_cells.ranges),
            "rows": rows,
        })
    return {"by": "openpyxl 3.1.5", "sheets": sheets}


def xls(path):
    book = xlrd.open_workbook(path, formatting_info=True)
    sheets = []
    for sheet in book.sheets():
        rows = []
        for at in range(sheet.nrows):
            row = []
            for cell in sheet.row(at):
                code = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
                if cell.ctype == xlrd.XL_CELL_DATE:
                    row.append(plain(xlrd.xldate_as_datetime(cell.value, book.datemode), code))
                elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                    row.append(bool(cell.value))
                elif cell.ctype == xlrd.XL_CELL_ERROR:
                    row.append({"error": xlrd.error_text_from_code[cell.value]})
                else:
                    row.append(plain(cell.value, code))
            rows.append(row)
        rows = trimmed(rows)
        width = max(map(len, rows), default=0)
        sheets.append({
            "name": sheet.name,
            "hidden": sheet.visibility != 0,
            "hiddenRows": [at for at in range(len(rows)) if at in sheet.rowinfo_map and sheet.rowinfo_map[at].hidden],
            "hiddenColumns": [at for at in range(width) if at in sheet.colinfo_map and sheet.colinfo_map[at].hidden],
            "merged": sorted([top, left, bottom - 1, right - 1] for top, bottom, left, right in sheet.merged_cells),
            "rows": rows,
        })
    return {"by": "xlrd 2.0.2", "sheets": sheets}


for name in sorted(os.listdir(HERE)):
    path = os.path.join(HERE, name)
    if name == "locked.xlsx":
        continue
    if name.endswith(".xlsx"):
        found = xlsx(path)
    elif name.endswith(".xls") and open(path, "rb").read(4) == b"\xd0\xcf\x11\xe0":
        found = xls(path)
    else:
        continue
    with open(path + ".json", "w", encoding="utf-8") as out:
        out.write('{"by":%s,"sheets":[\n' % json.dumps(found["by"]))
        for at, sheet in enumerate(found["sheets"]):
            rows = sheet.pop("rows")
            head = json.dumps(sheet, ensure_ascii=False)[:-1]
            body = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
            comma = "," if at + 1 < len(found["sheets"]) else ""
            out.write(head + ', "rows":[\n' + body + "]}" + comma + "\n")
        out.write("]}\n")
