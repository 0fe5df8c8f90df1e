"""Archives: the members of a zip or tar file, each a source named ``archive.zip!folder/page.html``.

Nothing is ever unpacked to disk, so a member's path is a name and nothing else: ``../../etc/passwd`` harms
nobody.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Skipped
from summarize.read.find import passed_over
from summarize.read.limits import READING, Reading
from summarize.read.packed import damage
from summarize.read.part import Part, Stream, drain

if TYPE_CHECKING:
    import tarfile
    import zipfile

Item = Part | Skipped

_TAR_MAGIC = (257, b"ustar")  # its place in the first block
_ENCRYPTED = 0x1


class Zip:
    """Reader of zip archives; office documents and books are zip files too, their readers come first."""

    SUFFIXES = (".zip",)
    NEEDS = None

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take what opens with a local file, or with the end of an archive that holds none."""
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Item]:
        """Yield the members in the order of their names; raises SourceError for a damaged directory."""
        import zipfile  # noqa: PLC0415 - only an archive needs it

        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise SourceError(f"a damaged or truncated zip file ({_said(error)}); fetch it anew") from None
        files = [info for info in archive.infolist() if not info.is_dir()]
        how.limits.check("members", len(files), f"an archive of {len(files):,} members")
        for info in sorted(files, key=lambda info: info.filename):
            yield from _member(name, info.filename, partial(self._load, archive, info))

    def _load(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes:
        if info.flag_bits & _ENCRYPTED:
            raise SourceError("encrypted; unpack it with its password first")
        try:
            with archive.open(info) as file:
                return drain(file, room)
        except NotImplementedError as error:
            raise SourceError(f"packed in a way that cannot be read ({_said(error)})") from None
        except _broken() as error:
            raise SourceError(f"a damaged member ({_said(error)})") from None


class Tar:
    """Reader of tar archives; compressed ones are unpacked by the reader of their compression first."""

    SUFFIXES = (".tar", ".tgz", ".tbz2", ".txz")
    NEEDS = None

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take what has the magic number of POSIX or GNU tar in its first header."""
        place, magic = _TAR_MAGIC
        return head[place : place + len(magic)] == magic

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Item]:
        """Yield the files in the order of their names, and what is wrong where the archive breaks off."""
        import tarfile  # noqa: PLC0415 - only an archive needs it

        files: list[tarfile.TarInfo] = []
        broken: Exception | None = None
        try:
            archive = tarfile.open(fileobj=io.BytesIO(data), mode="r:", encoding="utf-8")  # noqa: SIM115 - of bytes
            for info in archive:
                if info.isreg() and info.offset_data + info.size > len(data):
                    raise EOFError(f"it ends within {info.name}")
                if info.isreg():  # links lead nowhere here, devices are no text
                    files.append(info)
                    how.limits.check(
                        "members", len(files), f"an archive of more than {len(files) - 1:,} members"
                    )
        except (tarfile.TarError, OSError, ValueError, EOFError) as error:
            broken = error
        for info in sorted(files, key=lambda info: info.name):
            yield from _member(name, info.name, partial(self._load, archive, info))
        if broken is not None:
            yield Skipped(name, f"a damaged or truncated tar file ({_said(broken)}); fetch it anew")

    def _load(self, archive: tarfile.TarFile, info: tarfile.TarInfo, room: int) -> bytes:
        import tarfile  # noqa: PLC0415

        try:
            file: Stream | None = archive.extractfile(info)
            return drain(file, room) if file else b""
        except (tarfile.TarError, OSError, EOFError, ValueError, KeyError) as error:
            raise SourceError(f"a damaged member ({_said(error)})") from None


def _member(archive: str, path: str, load: Callable[[int], bytes]) -> Iterator[Item]:
    """Yield a member, or why it is passed over; nothing for hidden files and what systems leave behind."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in path.replace("\\", "/"))
    places = [place for place in shown.split("/") if place not in ("", ".", "..")]
    if not places or any(place.startswith(".") or place == "__MACOSX" for place in places):
        return
    name = f"{archive}!{shown}"
    reason = passed_over(places[-1])
    yield Skipped(name, reason, expected=True) if reason else Part(name, load)


def _broken() -> tuple[type[Exception], ...]:
    """Return what reading a member of a zip file raises when it is damaged."""
    import zipfile  # noqa: PLC0415

    return (zipfile.BadZipFile, EOFError, RuntimeError, *damage())


def _said(error: Exception) -> str:
    return (str(error) or type(error).__name__).strip().rstrip(".").lower()


ZIP = Zip()
TAR = Tar()
