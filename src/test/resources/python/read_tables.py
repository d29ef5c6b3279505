"""Reads every table of a release with pyarrow and with pandas, and tells what it found as JSON.

Of each column: its type, how many values are not empty, and the sum of the first 32 bits of the MD5
of each value's text; of binary fractions the least and the greatest instead, since every program
writes them its own way.
"""

import hashlib
import json
import pathlib
import sys

import pandas
import pyarrow
import pyarrow.parquet


def text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ";".join("|".join(t for t in (each["column"], each["cell"], each["text"]) if t is not None) for each in value)
    if hasattr(value, "as_tuple"):
        return format(value, "f")
    return str(value)


def told(column):
    values = [value for value in column.to_pylist() if value is not None]
    if pyarrow.types.is_floating(column.type):
        return [str(column.type), len(values), min(values, default=None), max(values, default=None)]
    digests = {}
    total = 0
    for value in values:
        written = text(value)
        if written not in digests:
            digests[written] = int(hashlib.md5(written.encode()).hexdigest()[:8], 16)
        total += digests[written]
    return [str(column.type), len(values), total, None]


def by_pandas(folder):
    frame = pandas.read_parquet(folder, dtype_backend="pyarrow")
    return {name: pyarrow.chunked_array(pyarrow.array(frame[name])) for name in frame.columns}


found = {}
for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if folder.is_dir():
        table = pyarrow.parquet.read_table(folder)
        pandas_columns = by_pandas(folder)
        found[folder.name] = {}
        for name in table.column_names:
            column = told(table[name])
            if told(pandas_columns[name]) != column:
                sys.exit(f"{folder.name}.{name}: pandas and pyarrow differ")
            found[folder.name][name] = column
print(json.dumps(found))
