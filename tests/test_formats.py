"""Documents as real programs write them: the same sentences from every format, and nothing around them."""

from pathlib import Path

import pytest

from summarize import brief, load
from summarize.errors import SourceError
from summarize.read import READERS, read_bytes
from summarize.text import fold

SAMPLES = Path(__file__).parent / "samples"
ARTICLE = [
    path
    for path in sorted(SAMPLES.iterdir())
    if path.suffix not in (".md", ".srt", ".vtt") and path.is_file() and path.stem != "encrypted"
]
SENTENCES = [
    "The harbour of Hallvik has had the same crane for ninety-one years.",
    "It was built to lift granite from the quarry above the town, and for the last two decades it has lifted "
    "nothing at all.",
    "An inspection in January found rust in two of the four legs, and the engineers advised against letting "
    "anyone walk beneath it.",
    "Repairing it costs nearly three times as much, but the county will pay half of that.",
    "The council voted nineteen to six after a debate that lasted until midnight.",
    "Only the footbridge stays closed, because it passes directly under the jib.",
    "Its silhouette appears on postcards, on the label of the local brewery and, since last year, on the "
    "jerseys of the handball team.",
]
ITEMS = [
    "Divers examine the foundations before the ice breaks up in April.",
    "A yard in the next fjord replaces the two damaged legs during the summer.",
]
OUTSIDE = ["890,000", "Page 2", "spring number", "town hall on weekdays", "Subscribe", "Cookies"]


def only(path):
    (document,) = read_bytes(path.read_bytes(), path.name)
    return document


def texts(document, *kinds):
    return [document.text[block.start : block.end] for block in document.blocks or () if block.kind in kinds]


@pytest.fixture(params=ARTICLE, ids=lambda path: path.name)
def path(request):
    return request.param


def test_every_sentence_comes_out_whole(path):
    prose = "\n".join(texts(only(path), "prose", "item"))
    assert [sentence for sentence in [*SENTENCES, *ITEMS] if sentence not in prose] == []


def test_what_is_around_the_text_stays_out(path):
    if path.name == "chromium.pdf":
        pytest.skip("a page printed whole shows its menus as text")
    prose = "\n".join(texts(only(path), "prose", "item"))
    assert [words for words in OUTSIDE if words in prose] == []


def test_headings_are_no_sentences(path):
    headings = texts(only(path), "heading")
    assert [head for head in ("Why it was to go", "An unlikely landmark") if head not in headings] == []


def test_blocks_are_where_they_say(path):
    document = only(path)
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(document.text)
        piece = document.text[block.start : block.end]
        assert piece == fold(piece)
        ends.append(block.end)


def test_a_document_tells_of_itself(path):
    document = only(path)
    assert document.title.startswith("The crane that would not move")
    if path.name != "chromium.pdf":  # a browser prints no author
        assert document.author == "Mara Lindqvist"
    if (
        path.suffix not in (".pdf",) and path.name != "libreoffice.epub"
    ):  # these tell only when they were made
        assert document.date == "2024-03-18"


@pytest.mark.parametrize("suffix", [".txt", ".html", ".zip", ".jpg", ""])
def test_a_wrong_suffix_is_no_error(path, suffix):
    if path.suffix == ".rst":
        pytest.skip("reStructuredText is known by its name alone")
    named = read_bytes(path.read_bytes(), path.name)
    renamed = read_bytes(path.read_bytes(), "file" + suffix)
    assert [document.text for document in renamed] == [document.text for document in named]


def test_one_briefing_of_every_format():
    paths = [str(path) for path in ARTICLE]
    briefing = brief(paths, words=60)
    assert not briefing.skipped
    assert max(len(quote.support) for quote in briefing.sentences) >= len(ARTICLE) - 2


def test_columns_hyphens_and_running_heads():
    document = only(SAMPLES / "libreoffice.pdf")
    prose = " ".join(texts(document, "prose", "item"))
    assert "-\n" not in prose
    assert "sil houette" not in prose
    assert "\x02" not in document.text
    reasons = {block.reason for block in document.blocks if block.kind == "furniture"}
    assert reasons >= {"running head", "table", "small print"}


def test_a_list_is_items(path):
    if path.name == "chromium.pdf" or path.name == "libreoffice.epub":
        pytest.skip("shows its bullets as drawings, or as paragraphs")
    assert [item for item in ITEMS if item not in texts(only(path), "item")] == []


def printed(*pages):
    """A PDF whose pages hold (x, y, text) lines, drawn in the order given."""
    bodies = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        drawn = "BT /F 10 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in page) + " ET"
        kids.append(f"{len(bodies) + 1} 0 R")
        bodies.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F << /Type /Font "
            f"/Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents {len(bodies) + 2} 0 R >>"
        )
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    bodies[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + f"xref\n0 {size}\n0000000000 65535 f \n{table}" + trailer).encode("latin-1")


def test_columns_that_are_drawn_row_by_row():
    left = [f"The left column goes on in row {n}" for n in range(9)]
    right = [f"while the right one waits at {n}" for n in range(9)]
    page = [(50, 760, "A line above both columns, which runs across all of the page up to its margin."), *(
        line for n in range(9) for line in ((50, 740 - 12 * n, left[n]), (320, 740 - 12 * n, right[n]))
    )]  # fmt: skip
    (document,) = read_bytes(printed(page), "a.pdf")
    assert " ".join(left) + " " + " ".join(right) in document.text


def test_a_paragraph_runs_on_over_pages_past_their_heads_and_numbers():
    said = [
        "The crane has stood here for ninety years and nobody on the quay",
        "ever saw it move a stone or a barrel, not even in the summer of the",
        "great fire, when every other crane along the coast was at work.",
    ]
    pages = [
        [(50, 780, f"Chapter {n}. The harbour"), (50, 700, line), (300, 20, f"- {n} -")]
        for n, line in enumerate(said, 1)
    ]
    (document,) = read_bytes(printed(*pages), "a.pdf")
    assert texts(document, "prose") == [" ".join(said)]
    assert {block.reason for block in document.blocks if block.kind == "furniture"} == {"running head"}


def test_a_table_of_figures_in_print_is_no_prose():
    rows = [
        ("Year", "Stones", "Cost"),
        ("1950", "12,000", "90"),
        ("1960", "9,000", "110"),
        ("1970", "0", "140"),
    ]
    table = [(50 + 150 * c, 600 - 14 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    text = [(50, 700, "The crane lifted fewer stones in each of the decades."), *table]
    (document,) = read_bytes(printed(text), "a.pdf")
    assert texts(document, "prose") == ["The crane lifted fewer stones in each of the decades."]


def test_a_scanned_pdf_says_what_to_do():
    with pytest.raises(SourceError, match="OCR"):
        read_bytes(printed([]), "a.pdf")


@pytest.mark.parametrize("name", ["ffmpeg.srt", "ffmpeg.vtt"])
def test_subtitles_are_what_is_said(name):
    said = load(SAMPLES / name)[0].text
    assert (
        "The crane has stood here for ninety-one years, and it has not lifted a stone in the last twenty."
        in said
    )
    assert "Why keep it, then? Because it is ours. A harbour without its crane is only" in said
    assert "\n\nThe council voted nineteen to six" in said
    assert not any(mark in said for mark in ("-->", "noise", "<i>", "BREKKE", "00:"))


def test_rolling_captions_are_said_once():
    captions = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nthe ferry is late<00:01.500><c> again</c>\n\n"
        "00:02.000 --> 00:02.010\nthe ferry is late again\n\n"
        "00:02.010 --> 00:04.000\nthe ferry is late again\nand nobody was told.\n\n"
        "NOTE made by hand\n\n00:04.000 --> 00:05.000 align:start\nand nobody was told.\n"
    )
    (document,) = read_bytes(captions.encode(), "captions.vtt")
    assert document.text == "the ferry is late again and nobody was told."


def test_restructuredtext_reads_no_other_file_and_no_clock(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The password is granite, and nobody knows it.")
    text = (
        f".. include:: {secret}\n\n.. raw:: html\n   :file: {secret}\n\n.. |today| date::\n\n"
        "The crane stays, says :ref:`the council <council>`, as of |today|. It is ``red``. [1]_\n\n"
        ".. code:: python\n\n   print('crane')\n\n.. versionadded:: 2.0\n   Nothing.\n\n"
        ".. [1] A note on it.\n"
    )
    (document,) = read_bytes(text.encode(), "page.rst")
    assert texts(document, "prose") == ["The crane stays, says the council, as of . It is red."]
    assert {block.reason for block in document.blocks if block.kind == "furniture"} == {"code", "footnote"}


@pytest.mark.parametrize(("name", "library"), [("libreoffice.pdf", "pypdfium2"), ("pandoc.rst", "docutils")])
def test_a_missing_library_is_named_with_its_pip_line(name, library, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, library, None)
    extra = READERS[Path(name).suffix[1:]].NEEDS
    with pytest.raises(SourceError, match=rf"pip install 'brief-cli\[{extra}\]'"):
        only(SAMPLES / name)


def test_a_page_without_an_article_still_gives_its_text():
    cells = "".join(
        f"<div><span>The ferry number {n} leaves at noon from the inner quay.</span></div>" for n in range(9)
    )
    menu = "<nav><a href='/'>Home</a></nav>"
    (document,) = read_bytes(f"<html><body>{menu}{cells}</body></html>".encode(), "page.html")
    assert "The ferry number 8 leaves at noon from the inner quay." in document.text


def test_footnote_marks_are_not_glued_to_sentences():
    page = (
        "<html><body><p>The crane is closed.<sup><a href='#n1'>[1]</a></sup> It weighs 20 m<sup>3</sup> of "
        "steel, said the <a href='/mayor'>mayor</a> of the town on Monday.</p></body></html>"
    )
    (document,) = read_bytes(page.encode(), "page.html")
    assert "closed. It weighs 20 m3 of steel, said the mayor" in document.text


def test_hundreds_of_unclosed_tags_lose_no_text():
    page = (
        "<html><body>"
        + "<p><font>The crane of the harbour stays where it is. " * 3000
        + "The last word.</body>"
    )
    (document,) = read_bytes(page.encode(), "page.html")
    assert document.text.endswith("The last word.")


def test_prose_laid_out_by_a_table_is_prose_and_figures_are_not():
    prose = "<td>" + "The crane of the harbour stays where it has been for years. " * 9 + "</td>"
    figures = "<table>" + "<tr><td>Legs</td><td>890,000</td></tr>" * 4 + "</table>"
    page = f"<html><body><table><tr><td></td>{prose}</tr></table>{figures}</body></html>"
    (document,) = read_bytes(page.encode(), "page.html")
    assert "The crane of the harbour" in " ".join(texts(document, "prose"))
    assert "890,000" not in " ".join(texts(document, "prose"))
