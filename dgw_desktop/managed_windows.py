# SPDX-License-Identifier: EUPL-1.2
"""What Windows knows of an administrator: the policies in the registry, and who owns a file."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from dgw_desktop.managed import DEFAULT, FLAGS, LOCKED, RECOMMENDED, REGISTRY_KEY

_ADMINISTRATORS = frozenset(
    {
        "S-1-5-18",  # the system itself
        "S-1-5-32-544",  # Administrators
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # TrustedInstaller
    }
)
_OWNER, _FILE_OBJECT = 1, 1  # learn.microsoft.com: OWNER_SECURITY_INFORMATION, SE_FILE_OBJECT


if sys.platform == "win32":
    import ctypes
    import winreg

    def registry_tables() -> list[tuple[str, Mapping[str, object]]]:
        """Return the policies of the user and, to go before those, of the computer."""
        found: list[tuple[str, Mapping[str, object]]] = []
        for name, hive in (
            ("HKCU", winreg.HKEY_CURRENT_USER),
            ("HKLM", winreg.HKEY_LOCAL_MACHINE),
        ):
            tables = {
                LOCKED: _values(hive, REGISTRY_KEY),
                DEFAULT: _values(hive, rf"{REGISTRY_KEY}\{RECOMMENDED}"),
            }
            if any(tables.values()):
                found.append((rf"{name}\{REGISTRY_KEY}", tables))
        return found

    def is_of_administrator(path: Path) -> bool:
        """Tell whether an administrator or the system owns a file.

        In ProgramData everybody may make new files, also one that sends the data of others to a
        folder of one's own.
        """
        descriptor, owner, text = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_wchar_p()
        security, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
        kernel.LocalFree.argtypes = [ctypes.c_void_p]
        if security.GetNamedSecurityInfoW(
            str(path), _FILE_OBJECT, _OWNER, ctypes.byref(owner), None, None, None,
            ctypes.byref(descriptor),
        ):  # fmt: skip
            return False
        try:
            if not security.ConvertSidToStringSidW(owner, ctypes.byref(text)):
                return False
            try:
                return text.value in _ADMINISTRATORS
            finally:
                kernel.LocalFree(text)
        finally:
            kernel.LocalFree(descriptor)

    def _values(hive: int, key: str) -> dict[str, object]:
        values: dict[str, object] = {}
        with (
            suppress(OSError),  # no such key: no policies; or no more values
            winreg.OpenKey(hive, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened,
        ):
            for number in range(winreg.QueryInfoKey(opened)[1]):
                name, value, _kind = winreg.EnumValue(opened, number)
                if name in FLAGS and value in (0, 1):
                    value = bool(value)
                values[name] = value
        return values
