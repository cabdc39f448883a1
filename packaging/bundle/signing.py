# SPDX-License-Identifier: EUPL-1.2
"""Signs programs of Windows with a certificate of whoever hands them out.

NSIS runs this file as a script too, to sign the uninstaller before it goes into the installer.
"""

import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Signer:
    """A certificate with its key in a PKCS #12 file."""

    certificate: Path
    password_file: Path
    timestamp_server: str = ""
    """Asked to confirm the time, so that a signature outlives its certificate; needs a network."""

    def sign(self, path: Path) -> None:
        """Sign a PE file in place."""
        signed = path.with_name(f"{path.name}.signed")
        command = [
            *("osslsigncode", "sign", "-pkcs12", str(self.certificate)),
            *("-readpass", str(self.password_file), "-h", "sha256", "-n", "DGW Desktop"),
            *(("-ts", self.timestamp_server) if self.timestamp_server else ()),
            *("-in", str(path), "-out", str(signed)),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        signed.replace(path)

    @property
    def command(self) -> str:
        """A command line that signs the file whose name is put behind it."""
        words = [sys.executable, __file__, self.certificate, self.password_file]
        return shlex.join([*map(str, words), *filter(None, [self.timestamp_server])])


if __name__ == "__main__":
    certificate, password, *server, file = sys.argv[1:]
    Signer(Path(certificate), Path(password), *server).sign(Path(file))
