# SPDX-License-Identifier: EUPL-1.2
"""Compiles Python files ahead, so that a first start is as fast as the tenth.

The compiled files are 'unchecked' (PEP 552): a start looks at neither the time nor the content of
the source. So they hold after unzipping, which changes times, and in a folder where nobody may
write. The sources stay beside them, to be read by whoever wants to know what runs.
"""

CODE = """
import compileall, py_compile, sys
for folder in sys.argv[1:]:
    good = compileall.compile_dir(
        folder, quiet=1, force=True, stripdir=folder, maxlevels=30,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not good:
        sys.exit(1)
"""
"""What the Python that will run the files has to run, with folders as arguments.

The bundled Python itself compiles, in one process and a fixed order: byte code may differ in bytes
between the smallest versions of Python.
"""
