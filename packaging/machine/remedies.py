# SPDX-License-Identifier: EUPL-1.2
"""What to do about what pip, apt, Qt's tools and the like print when they fail."""

import re

from machine.library_packages import packages_of

_LIBRARY = re.compile(
    r"error while loading shared libraries: (?P<name>[^\s:]+)"
    r"|(?P<other>[^\s:]+\.so[.\d]*): cannot open shared object file"
)
_REMEDIES = (
    (
        r"No space left on device|There is not enough space|Errno 28|disk full",
        "De schijf is vol: maak enkele GB ruimte en probeer het opnieuw.",
    ),
    (
        r"No module named '?pip\b",
        "Python heeft geen pip: installeer het, op Debian en Ubuntu met "
        "'apt-get install python3-pip'.",
    ),
    (
        r"No module named '?venv\b",
        "Python kan geen omgeving maken: installeer het pakket python3-venv.",
    ),
    (
        r"no such option: --python",
        "Deze pip is te oud: werk hem bij met 'python3 -m pip install --upgrade pip'.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError",
        "Python vertrouwt het certificaat van de pakketserver niet: zet het bestand met de "
        "certificaten van je organisatie in de omgevingsvariabele PIP_CERT.",
    ),
    (
        r"40[137] Client Error|Proxy Authentication Required|status code: 40[137]",
        "De pakketserver of de proxy weigert de toegang: controleer PIP_INDEX_URL en HTTPS_PROXY.",
    ),
    (
        r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|connection broken by"
        r"|Failed to establish a new connection|Temporary failure (?:in name resolution|resolving)"
        r"|Name or service not known|getaddrinfo failed|Network is unreachable|Could not connect"
        r"|Could not resolve|Connection refused|Connection timed out|Connection reset",
        "Er is geen verbinding met de pakketserver: controleer het netwerk of de proxy "
        "(HTTPS_PROXY) en probeer het opnieuw.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "Een pakket is anders dan het lockbestand zegt: wis wat pip bewaarde met "
        "'python3 -m pip cache purge' en probeer het opnieuw.",
    ),
    (
        r"No matching distribution found for (?P<package>[^\s;]+)",
        "Voor deze Python of dit systeem is er geen {package}: gebruik een 64-bits Python vanaf "
        "3.11 die PySide6 kent.",
    ),
    (
        r"Read-only file system|Errno 30",
        "Hier mag niemand schrijven: zet het project in een map van jezelf.",
    ),
    (
        r"(?:Permission denied|Access is denied)(?:: '(?P<path>[^'\n]+)')?",
        "Schrijven of starten mag niet{path}: zet het project in een map van jezelf.",
    ),
    (
        r"\[(?:Errno 2|WinError 2)\][^\n']*'(?P<file>[^'\n]+)'",
        "{file} ontbreekt: installeer het, of haal het project opnieuw op.",
    ),
)


def remedy_for(printed: str) -> str:
    """Return what to do, as Dutch sentence, about what a program printed; '' when not known."""
    if found := _LIBRARY.search(printed):
        name = found["name"] or found["other"]
        return (
            f"De systeembibliotheek {name} ontbreekt: installeer haar, op Debian en Ubuntu met "
            f"'apt-get install {' '.join(packages_of({name})) or name}'."
        )
    for pattern, advice in _REMEDIES:
        if found := re.search(pattern, printed):
            named = found.groupdict()
            if "path" in named:
                named["path"] = f" ({named['path']})" if named["path"] else ""
            return advice.format(**named)
    return ""
