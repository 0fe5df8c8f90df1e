"""Archives and compressed files: what is in them, and what of them is not taken."""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import struct
import sys
import tarfile
import warnings
import zipfile

import pytest

from summarize import Limits, Reading, SourceError
from summarize.read import read, read_source

TEXT = "The lock at Arnhem is shut for repairs. Barges wait in a line of two kilometres."
PAGE = f"<!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>"


def zipped(members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore")  # of names that come twice
        for name, data in members if isinstance(members, list) else members.items():
            archive.writestr(name, data)
    return file.getvalue()


def tarred(members, mode="w", kind=tarfile.REGTYPE):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size, info.type = len(data.encode()), kind
            archive.addfile(info, io.BytesIO(data.encode()))
    return file.getvalue()


def zstd(data):
    return pytest.importorskip("zstandard").compress(data)


def found(data, name="a.zip", **limits):
    documents, skipped = read_source(data, name, Reading(Limits(**limits)))
    return {document.name: document.text for document in documents}, [
        (item.path, item.reason) for item in skipped if not item.expected
    ]


def refused(data, name="a.zip", **limits):
    with pytest.raises(SourceError) as error:
        read_source(data, name, Reading(Limits(**limits)))
    assert "\n" not in str(error.value)
    return str(error.value)


PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd}


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("name", ["notes.txt.{}", "notes", "notes.{}", "notes.pdf"])
def test_compressed_files_keep_their_name(suffix, name):
    name = name.format(suffix)
    assert found(PACKERS[suffix](TEXT.encode()), name) == ({name: TEXT}, [])


@pytest.mark.parametrize("suffix", PACKERS)
def test_the_inner_name_hints_at_the_format(suffix):
    packed = PACKERS[suffix](b"# The lock\n\nIt is [shut](http://example.org).")
    assert found(packed, f"notes.md.{suffix}")[0] == {f"notes.md.{suffix}": "The lock\n\nIt is shut."}


@pytest.mark.parametrize("suffix", PACKERS)
def test_broken_compressed_files(suffix):
    packed = PACKERS[suffix](TEXT.encode() * 50)
    assert "truncated" in refused(packed[:-9]) or "damaged" in refused(packed[:-9])
    told = refused(packed[:12] + b"nonsense" + packed[20:])
    assert "damaged" in told or "truncated" in told, told
    assert refused(PACKERS[suffix](b"")) == "an empty file"


def test_a_compressed_file_has_the_digest_of_its_bytes():
    packed = gzip.compress(TEXT.encode())
    (document,), _ = read_source(packed, "a.gz")
    assert document.sha256 == hashlib.sha256(packed).hexdigest()


def test_members_of_a_zip():
    data = zipped({
        "b/page.html": PAGE, "a.txt": TEXT, "b/photo.jpg": b"\xff\xd8\xff", "__MACOSX/b/._page.html": b"\0\5",
        ".hidden": "no", "b/.git/config": "no", "script.py": "import this", "b/": "",
    })  # fmt: skip
    documents, skipped = read_source(data, "a.zip")
    assert [document.name for document in documents] == ["a.zip!a.txt", "a.zip!b/page.html"]
    assert [document.text for document in documents] == [TEXT, TEXT]
    assert {(item.path, item.expected) for item in skipped} == {
        ("a.zip!b/photo.jpg", True), ("a.zip!script.py", True),
    }  # fmt: skip


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_to_pack_a_member(method):
    assert found(zipped({"a.txt": TEXT}, method)) == ({"a.zip!a.txt": TEXT}, [])


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.tar.xz", "w:xz")],
)
def test_members_of_a_tar(name, mode):
    data = tarred({"b/page.html": PAGE, "a.txt": TEXT}, mode)
    assert found(data, name) == ({f"{name}!a.txt": TEXT, f"{name}!b/page.html": TEXT}, [])


def test_links_and_devices_in_a_tar_are_nothing():
    data = tarred({"passwd": ""}, kind=tarfile.SYMTYPE)
    assert refused(data, "a.tar") == "nothing in it that can be read"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..\\..\\a.txt", "C:\\a.txt", "a\x1b[2J.txt"]
)
def test_paths_are_names_and_nothing_else(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts, skipped = found(zipped({name: TEXT}))
    assert (list(texts.values()), skipped) == ([TEXT], [])
    assert all(name.isprintable() for name in texts)
    assert list(tmp_path.iterdir()) == []


def test_two_members_of_one_name():
    documents, _ = read_source(zipped([("a.txt", TEXT), ("a.txt", "Another text.")]), "a.zip")
    assert len(documents) == 2


def test_one_bad_member_never_loses_the_rest():
    good = {"a.txt": TEXT, "z.txt": TEXT}
    texts, skipped = found(zipped(good | {"b.html": "<html></html>", "c.txt": "", "d.txt": b"\0\1\2" * 99}))
    assert list(texts) == ["a.zip!a.txt", "a.zip!z.txt"]
    assert [path for path, _ in skipped] == ["a.zip!b.html", "a.zip!c.txt", "a.zip!d.txt"]


def test_encrypted_members():
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    directory = data.index(b"PK\1\2")
    data[6] |= 1  # the flag in the member's own header, and in the directory
    data[directory + 8] |= 1
    texts, skipped = found(bytes(data))
    assert list(texts) == ["a.zip!b.txt"]
    assert skipped == [("a.zip!a.txt", "encrypted; unpack it with its password first")]


def test_damaged_members():
    data = bytearray(zipped({"a.txt": TEXT * 9, "b.txt": TEXT}))
    data[45:50] = b"-----"
    texts, skipped = found(bytes(data))
    assert list(texts) == ["a.zip!b.txt"]
    assert skipped[0][1].startswith("a damaged member")


def test_a_member_packed_in_a_way_that_is_unknown():
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    directory = data.index(b"PK\1\2")
    data[8:10] = data[directory + 10 : directory + 12] = struct.pack("<H", 98)
    texts, skipped = found(bytes(data))
    assert list(texts) == ["a.zip!b.txt"]
    assert "packed in a way" in skipped[0][1]


def test_truncated_archives():
    assert "truncated" in refused(zipped({"a.txt": TEXT})[:-30])
    texts, skipped = found(tarred({"a.txt": TEXT, "b.txt": TEXT * 20})[:1800], "a.tar")
    assert list(texts) == ["a.tar!a.txt"]
    assert len(skipped) == 1


def test_empty_archives():
    assert refused(zipped({})) == "nothing in it that can be read"
    assert refused(tarred({}), "a.tar") == "a binary file, not text"  # ten thousand zeros: anything might be


def test_archives_in_archives_to_the_limit():
    data = zipped({"a.txt": TEXT})
    for _ in range(3):
        data = zipped({"in.zip": data, "b.txt": TEXT})
    texts, skipped = found(data)
    assert len(texts) == 4
    assert "a.zip!in.zip!in.zip!in.zip!a.txt" in texts
    assert skipped == []
    texts, skipped = found(data, nesting=2)
    assert len(texts) == 2
    assert skipped == [
        (
            f"a.zip!in.zip!in.zip!{name}",
            "a source within 2 others, the limit is 2; raise it with --limit nesting=N",
        )
        for name in ("b.txt", "in.zip")
    ]


def test_a_file_that_unpacks_to_itself_and_on():
    data = gzip.compress(TEXT.encode())
    for _ in range(9):
        data = gzip.compress(data)
    assert "--limit nesting=N" in refused(data, "a.gz")


def test_more_members_than_the_limit():
    data = zipped({f"{i}.txt": TEXT for i in range(6)})
    assert (
        refused(data, members=5) == "an archive of 6 members, the limit is 5; raise it with --limit members=N"
    )
    tar = tarred({f"{i}.txt": TEXT for i in range(6)})
    texts, skipped = found(tar, "a.tar", members=6)
    assert (len(texts), skipped) == (6, [])
    assert "--limit members=N" in refused(tar, "a.tar", members=5)
    outer = zipped({"a.zip": data, "b.zip": data})
    texts, skipped = found(outer, members=9)
    assert len(texts) == 7  # the two archives count as well
    assert [path for path, _ in skipped] == ["a.zip"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_bombs_go_off_nowhere(suffix):
    bomb = PACKERS[suffix](b" a" * 1_000_000)
    assert "expands to more than 200 times its size" in refused(bomb)
    assert "--limit bytes_per_file=N" in refused(bomb, bytes_per_file=1_500_000, ratio=1e6)
    assert "--limit expanded_bytes=N" in refused(bomb, expanded_bytes=1_500_000, ratio=1e6)


def test_a_bomb_among_members_spares_those_before_it():
    data = zipped({"a.txt": TEXT, "bomb.txt": b" a" * 3_000_000, "c.txt": TEXT})
    texts, skipped = found(data)
    assert list(texts) == ["a.zip!a.txt"]
    assert skipped == [
        ("a.zip", "expands to more than 200 times its size, the limit is 200; raise it with --limit ratio=N")
    ]


def test_a_large_member_spares_all_others():
    data = zipped({"a.txt": TEXT, "b.txt": "long " * 9000, "c.txt": TEXT})
    texts, skipped = found(data, bytes_per_file=9000)
    assert list(texts) == ["a.zip!a.txt", "a.zip!c.txt"]
    assert skipped[0][0] == "a.zip!b.txt"
    assert skipped[0][1].startswith("more than 9,000 bytes, the limit is 9,000;")


def test_a_bomb_in_layers():
    data = zipped({f"{i}.txt": b" a" * 400_000 for i in range(10)})
    for _ in range(2):
        data = zipped({f"{i}.zip": data for i in range(10)})
    texts, skipped = found(data)
    assert skipped[-1][0] == "a.zip"
    assert "raise it with --limit ratio=N" in skipped[-1][1]
    assert sum(map(len, texts.values())) <= 200 * len(data) + 1_000_000


def test_members_that_share_their_bytes():
    """The overlapping kind of bomb: each name in the directory points at the one member."""
    data = zipped({"0.txt": b" a" * 400_000})
    at = data.index(b"PK\1\2")
    entry = data[at : data.index(b"PK\5\6")]
    entries = b"".join(entry.replace(b"0.txt", b"%d.txt" % i) for i in range(9))
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, len(entries), at, 0)
    texts, skipped = found(data[:at] + entries + end)
    assert len(texts) <= 1
    assert skipped


def test_an_archive_that_lies_about_sizes():
    data = bytearray(zipped({"a.txt": b" a" * 3_000_000}))
    for at in (22, data.index(b"PK\1\2") + 24):
        data[at : at + 4] = struct.pack("<L", 9)
    refusal = found(bytes(data))
    assert refusal[0] == {"a.zip!a.txt": " a a a a "} or refusal[1]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.gz"])
def test_a_wrong_suffix_is_no_error(name):
    assert found(zipped({"x.txt": TEXT}), name)[0] == {f"{name}!x.txt": TEXT}


# In a folder, on the command line


def test_archives_in_a_folder_are_read(folder, run):
    (folder / "news" / "more.zip").write_bytes(zipped({"lock.txt": TEXT, "x.png": b"\x89PNG"}))
    (folder / "news" / "old.txt.gz").write_bytes(gzip.compress(b"The mill burnt down in 1911."))
    documents, _ = read(["news"])
    names = [
        "news/bridge.txt",
        "news/ferry.txt",
        "news/more.zip!lock.txt",
        "news/old.txt.gz",
        "news/school.txt",
    ]
    assert [document.name for document in documents] == names
    result = run("news", "--words", "40")
    assert (result.status, result.err) == (0, "brief: skipped news/more.zip!x.png: a binary file, not text\n")


def test_one_bad_member_is_said_and_the_status_says_so(folder, run):
    (folder / "a.zip").write_bytes(zipped({"lock.txt": TEXT, "bad.txt": b"\0\1\2" * 99}))
    result = run("a.zip")
    assert result.status == 4
    assert result.err == "brief: skipped a.zip!bad.txt: a binary file, not text\n"
    assert run("a.zip", "--strict").status == 4
    assert run("a.zip", "--strict").out == ""


def test_standard_input_may_be_packed(run):
    assert (
        run("-", stdin=gzip.compress(b"The mill burnt down in 1911.")).out == "The mill burnt down in 1911.\n"
    )


def test_a_member_can_be_verified(folder, run):
    (folder / "a.zip").write_bytes(zipped({"in.zip": zipped({"lock.txt": TEXT}), "b.txt": "The mill burnt."}))
    run("a.zip", "news", "--format", "json", "--output", "b.json")
    paths = {source["path"] for source in json.loads((folder / "b.json").read_text())["sources"]}
    assert "a.zip!in.zip!lock.txt" in paths
    assert run("verify", "b.json").status == 0
    (folder / "a.zip").write_bytes(zipped({"b.txt": "The mill burnt."}))
    gone = run("verify", "b.json")
    assert gone.status == 1
    assert "no longer there" in gone.out


def test_a_golden_case_of_an_archive(folder, run):
    (folder / "a.zip").write_bytes(zipped({"../lock.txt": TEXT}))
    assert run("golden", "add", "lock", "a.zip", "--format", "json", "--limit", "nesting=2").status == 0
    assert "limits = { nesting = 2 }" in (folder / "golden/lock/case.toml").read_text()
    assert run("golden", "check").status == 0
    briefing = json.loads((folder / "golden/lock/expected.json").read_text())
    assert briefing["sources"][0]["path"] == "a.zip!../lock.txt"


def test_a_missing_library(monkeypatch):
    packed = zstd(TEXT.encode())
    for module in ("zstandard", "compression.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    assert refused(packed).endswith("pip install 'brief-cli[zstd]'")
