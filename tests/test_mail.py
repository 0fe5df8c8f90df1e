"""Mail as mail programs write it: what its sender said, when, and what was attached."""

import base64
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from summarize import SourceError
from summarize.read import read_source
from summarize.read.quoted import own_words

THUNDERBIRD = """\
Message-ID: <5f2c9d1e-77aa-4b0e-9d53-2f6f1a0c8e11@vell-post.example>
Date: Mon, 6 May 2024 18:03:11 +0200
MIME-Version: 1.0
User-Agent: Mozilla Thunderbird
Subject: Re: The bridge over the Vell
Content-Language: en-GB
To: Ilse Brandt <mayor@vell.example>
References: <000001da9fb1@vell.example>
From: =?UTF-8?Q?J=C3=B6rg_Ans=C3=A9lme?= <joerg@vell-post.example>
In-Reply-To: <000001da9fb1@vell.example>
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 8bit

Dear Mayor,

the divers found two cracks in the eastern pier, and the engineers want it \n\
shut until September. The café on the quay will lose its summer.

On 06/05/2024 09:12, Ilse Brandt wrote:
> Jörg,
>
> when can we say something?
>> We should wait, said the board.

We can say it tonight, before the council meets at half past seven.

-- \n\
Jörg Ansélme
Vell Post, 12 Harbour Street
"""

GMAIL = """\
Delivered-To: desk@vell-post.example
Received: by 2002:a05:6a20:d81b with SMTP id a1csp123; Tue, 7 May 2024 01:02:03 -0700 (PDT)
MIME-Version: 1.0
From: Ann Bee <ann@vell.example>
Date: Tue, 7 May 2024 10:02:01 +0200
Message-ID: <CAB7pq_x@mail.gmail.com>
Subject: =?ISO-8859-1?Q?F=E4hre?= =?ISO-8859-1?Q?_und_Br=FCcke?=
To: desk@vell-post.example
Content-Type: multipart/alternative; boundary="0000000000001d3a5e06"

--0000000000001d3a5e06
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

The ferry runs every ten minutes from Thursday, and cyclists pay nothing at=
 all. A second boat comes on Wednesday evening, says the harbour office.

On Mon, May 6, 2024 at 6:03=E2=80=AFPM J=C3=B6rg Ans=C3=A9lme <joerg@vell-post.exam=
ple>
wrote:

> Dear Mayor,
>
> the divers found two cracks.

--0000000000001d3a5e06
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

<div dir=3D"ltr">The ferry runs every ten minutes from Thursday.</div>

--0000000000001d3a5e06--
"""

HTML_ONLY = """\
Return-Path: <news@ferry.example>
From: "Vell Ferries" <news@ferry.example>
To: ann@vell.example
Subject: Summer timetable
Date: Wed, 8 May 2024 07:00:00 GMT
MIME-Version: 1.0
Content-Type: text/html; charset="iso-8859-1"
Content-Transfer-Encoding: 8bit

<html><head><style>td {{ color: red }}</style></head><body>
<div style="display:none">Preview of nothing at all</div>
<table width="600"><tr><td><table><tr><td><h1>Summer timetable</h1>
<p>The last crossing leaves the east bank at half past eleven.</p>
<p>Tickets of the caf\u00e9 are valid on both boats.</p></td></tr></table></td></tr></table>
{quote}</body></html>
"""

OUTLOOK_QUOTE = """\
<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ann Bee<br><b>Sent:</b> Monday</div>
<div>An older letter that somebody else wrote.</div>"""
GMAIL_QUOTE = """\
<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Ann wrote:<br></div>
<blockquote class="gmail_quote">An older letter that somebody else wrote.</blockquote></div>"""
APPLE_QUOTE = """\
<br><div><blockquote type="cite"><div>On 6 May 2024, at 18:03, Ann Bee wrote:</div>
<div>An older letter that somebody else wrote.</div></blockquote></div>"""
THUNDERBIRD_QUOTE = """\
<div class="moz-cite-prefix">On 06.05.24 18:03, Ann Bee wrote:<br></div>
<blockquote type="cite" cite="mid:x"><p>An older letter that somebody else wrote.</p></blockquote>"""


def only(data, name="a.eml"):
    documents, skipped = read_source(data if isinstance(data, bytes) else data.encode(), name)
    assert [item for item in skipped if not item.expected] == []
    (document,) = documents
    return document


def test_a_reply_from_thunderbird():
    mail = only(THUNDERBIRD)
    assert (mail.title, mail.author, mail.date) == (
        "Re: The bridge over the Vell",
        "Jörg Ansélme",
        "2024-05-06",
    )
    assert "The café on the quay will lose its summer." in mail.text
    assert mail.text.endswith("We can say it tonight, before the council meets at half past seven.")
    assert not re.search("wrote|when can we|wait|Harbour Street|Message-ID", mail.text)


def test_a_reply_from_gmail():
    mail = only(GMAIL)
    assert (mail.title, mail.author, mail.date) == ("Fähre und Brücke", "Ann Bee", "2024-05-07")
    assert mail.text == (
        "The ferry runs every ten minutes from Thursday, and cyclists pay nothing at all. "
        "A second boat comes on Wednesday evening, says the harbour office."
    )


@pytest.mark.parametrize("quote", ["", OUTLOOK_QUOTE, GMAIL_QUOTE, APPLE_QUOTE, THUNDERBIRD_QUOTE])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"], ids=["as declared", "wrong charset"])
def test_a_mail_of_html_alone(quote, encoding):
    mail = only(HTML_ONLY.format(quote=quote).encode(encoding))
    assert mail.text == (
        "Summer timetable\n\nThe last crossing leaves the east bank at half past eleven.\n\n"
        "Tickets of the café are valid on both boats."
    )
    assert [block.kind for block in mail.blocks] == ["heading", "prose", "prose"]


def test_a_plain_part_that_only_points_at_the_other():
    start = GMAIL.index("The ferry runs")
    end = GMAIL.index("--0000000000001d3a5e06\nContent-Type: text/html")
    mail = GMAIL[:start] + "Your program cannot show this mail.\n\n" + GMAIL[end:]
    mail = mail.replace("from Thursday.</div>", "from Thursday and no later than that.</div>")
    assert only(mail).text == "The ferry runs every ten minutes from Thursday and no later than that."


def test_a_mail_of_apple_mail():
    length = len(THUNDERBIRD.encode())
    data = (
        f"{length:<10}\n".encode() + THUNDERBIRD.encode() + b'<?xml version="1.0"?><plist><dict/></plist>\n'
    )
    mail = only(data, "12345.emlx")
    assert mail.author == "Jörg Ansélme"
    assert "plist" not in mail.text


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a", "a.html"])
def test_a_mail_under_any_name(name):
    assert only(THUNDERBIRD, name).author == "Jörg Ansélme"
    assert only(THUNDERBIRD.replace("\n", "\r\n"), name).date == "2024-05-06"


@pytest.mark.parametrize(
    "text",
    [
        "From: here on the road is closed.\n\nNobody knows why.",
        "Subject: bridges. Verb: cross.\n\nA lesson in grammar.",
        "Note: the following text is true.\nDate: unknown\n\nThe bridge is closed.",
    ],
)
def test_a_text_that_only_opens_like_a_mail(text):
    assert only(text, "a.txt").text == text


BOUNDARY = "Apple-Mail=_1F0C"


def attached(*parts, text="The plan is attached, and so is the letter of the harbour office."):
    head = (
        "From: Ann Bee <ann@vell.example>\nSubject: The plan\nDate: Tue, 7 May 2024 10:02:01 +0200\n"
        f'MIME-Version: 1.0 (Mac OS X Mail 16.0)\nContent-Type: multipart/mixed; boundary="{BOUNDARY}"\n\n'
    )
    body = f"Content-Type: text/plain; charset=us-ascii\n\n{text}\n"
    return head + "".join(f"--{BOUNDARY}\n{part}\n" for part in (body, *parts)) + f"--{BOUNDARY}--\n"


def file(name, data, kind="application/octet-stream"):
    encoded = base64.encodebytes(data).decode()
    return (
        f"Content-Disposition: attachment; filename={name}\nContent-Type: {kind}\n"
        f"Content-Transfer-Encoding: base64\n\n{encoded}"
    )


def test_attachments_are_sources():
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("b.txt", "A member of an attachment.")
    mail = attached(
        file("plan.txt", b"The new bridge will have three lanes."),
        file("photo.jpg", b"\xff\xd8\xff\0", "image/jpeg"),
        file("photo", b"\xff\xd8\xff\0", "image/png"),
        file("a.zip", archive.getvalue()),
        file("broken.pdf", b"%PDF-1.7 no more than that"),
        file("=?utf-8?q?Br=C3=BCcke.txt?=", b"A name with an umlaut."),
        f"Content-Type: message/rfc822\n\n{THUNDERBIRD}",
    )
    documents, skipped = read_source(mail.encode(), "in.eml")
    assert {document.name: document.text.split()[0] for document in documents} == {
        "in.eml": "The", "in.eml!plan.txt": "The", "in.eml!a.zip!b.txt": "A", "in.eml!Brücke.txt": "A",
        "in.eml!attached.eml": "Dear",
    }  # fmt: skip
    assert {item.path: item.expected for item in skipped} == {
        "in.eml!photo.jpg": True, "in.eml!photo": True, "in.eml!broken.pdf": False,
    }  # fmt: skip


def test_a_mail_with_nothing_but_an_attachment():
    documents, _ = read_source(attached(file("plan.txt", b"Three lanes."), text="").encode(), "in.eml")
    assert [document.name for document in documents] == ["in.eml!plan.txt"]


BROKEN = {
    "empty": "From: a@b.example\nSubject: x\nDate: Mon, 6 May 2024 18:03:11 +0200\n\n",
    "headers alone": "From: a@b.example\nSubject: x\nMessage-ID: <1@b>",
    "a picture": "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\niVBOR\n",
    "no boundary": "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_mails_without_text(data):
    with pytest.raises(SourceError, match="a mail without text"):
        read_source(data.encode(), "a.eml")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Date", "yesterday, I think"), ("Date", "Tue, 99 May 2024 10:02:01 +0200"), ("Date", ""),
        ("Subject", "=?UTF-8?B?!!!?="), ("Subject", "=?x-unknown?Q?The_plan?="), ("Subject", ""),
        ("From", "<<>>,,;@"), ("From", ""), ("From", "=?utf-8?q?" + "a" * 3000 + "?= <a@b>"),
        ("Content-Type", "text/plain; charset=x-no-such-thing"), ("Content-Type", "nonsense;;;=\"'"),
        ("Content-Transfer-Encoding", "base65"),
    ],
)  # fmt: skip
def test_broken_fields_cost_no_more_than_themselves(field, value):
    text = "The engineers want the bridge shut until September, and the mayor agrees with them."
    fields = {"From": "Ann Bee <a@b.example>", "Subject": "The plan", "Message-ID": "<1@b>"} | {field: value}
    mail = only("".join(f"{name}: {value}\n" for name, value in fields.items()) + f"\n{text}\n")
    assert mail.text == text
    if field == "Date":
        assert mail.date is None
    if field != "Subject":
        assert mail.title == "The plan"


def test_raw_bytes_in_the_subject():
    mail = only("From: Zoë <a@b.example>\nSubject: Brücke zu\nMessage-ID: <1@b>\n\nSie ist zu.\n".encode())
    assert (mail.title, mail.author) == ("Brücke zu", "Zoë")


def test_a_truncated_mail_gives_what_there_is():
    assert only(GMAIL[: GMAIL.index("A second boat")]).text.endswith("pay nothing at all.")


# What is quoted


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, May 6, 2024 at 6:03 PM Ann Bee <ann@vell.example> wrote:",
        "On 6 May 2024, at 18:03, Ann Bee <ann@vell.example>\nwrote:",
        "Am 06.05.24 um 18:03 schrieb Ann Bee:",
        "Le 06/05/2024 à 18:03, Ann Bee a écrit :",
        "El lun, 6 may 2024 a las 18:03, Ann Bee (<ann@vell.example>) escribió:",
        "Em seg., 6 de mai. de 2024 às 18:03, Ann Bee <ann@vell.example> escreveu:",
        "Il giorno lun 6 mag 2024 alle ore 18:03 Ann Bee <ann@vell.example> ha scritto:",
        "Op ma 6 mei 2024 om 18:03 schreef Ann Bee <ann@vell.example>:",
        "Den mån 6 maj 2024 kl 18:03 skrev Ann Bee <ann@vell.example>:",
        "pon., 6 maj 2024 o 18:03 Ann Bee <ann@vell.example> napisał(a):",
        "пн, 6 мая 2024 г. в 18:03, Ann Bee <ann@vell.example> пишет:",
        "2024年5月6日(月) 18:03 Ann Bee <ann@vell.example>:",
        "Ann Bee wrote:",
        "On Mon, May 6, 2024 at 6:03 PM\nAnn Bee wrote:",
    ],
)
@pytest.mark.parametrize("quoted", ["> The bridge is shut.\n>\n> Ann", "\n> The bridge is shut."])
def test_what_is_answered(above, quoted):
    assert own_words(f"I agree.\n\n{above}\n{quoted}\n") == "I agree."


OUTLOOK = """\
I agree.

________________________________
From: Ann Bee <ann@vell.example>
Sent: Monday, May 6, 2024 6:03 PM
To: Desk
Subject: The bridge

The bridge is shut.
"""


@pytest.mark.parametrize(
    "mail",
    [
        OUTLOOK,
        OUTLOOK.replace("________________________________\n", ""),
        OUTLOOK.replace("________________________________", "-----Original Message-----"),
        "I agree.\n\nVon: Ann Bee\nGesendet: Montag, 6. Mai 2024\nAn: Desk\nBetreff: Zu\n\nSie ist zu.",
        "I agree.\n\nDe : Ann Bee\nEnvoyé : lundi 6 mai 2024\nÀ : Desk\nObjet : Le pont\n\nIl est fermé.",
        "I agree.\n\nSent from my iPhone\n",
        "I agree.\n\nVon meinem iPhone gesendet",
        "I agree.\n-- \nAnn Bee\n",
        "I agree.\n\nEnvoyé de mon iPhone\n\n> Le 6 mai 2024, Ann Bee a écrit :\n>\n> Il est fermé.\n",
    ],
)
def test_what_outlook_and_telephones_add(mail):
    assert own_words(mail) == "I agree."


FIELDS = "From: Ann Bee <ann@vell.example>\nDate: Mon, 6 May 2024\nSubject: The bridge\nTo: Desk\n"


@pytest.mark.parametrize("above", ["", "See below.\n\n"])
@pytest.mark.parametrize(
    "forwarded",
    [
        f"---------- Forwarded message ---------\n{FIELDS}\n\nThe bridge is shut.\n",
        f"-------- Weitergeleitete Nachricht --------\n{FIELDS}\nThe bridge is shut.\n-- \nAnn",
        "Begin forwarded message:\n\n"
        + "".join(f"> {line}\n" for line in [*FIELDS.split("\n"), "The bridge is shut."]),
    ],
)
def test_what_is_forwarded_is_the_mail(above, forwarded):
    assert own_words(above + forwarded) == f"{above}The bridge is shut."


@pytest.mark.parametrize("mail", [OUTLOOK, OUTLOOK.replace("________________________________\n", "")])
def test_outlook_forwards_as_it_answers(mail):
    assert own_words(mail, forwards=True) == "I agree.\n\nThe bridge is shut."


def test_a_mail_of_nothing_but_quotations():
    assert own_words("> The bridge is shut.\n> It is old.\n") == "The bridge is shut.\nIt is old."


def test_a_forwarded_mail_of_html():
    forward = GMAIL_QUOTE.replace("On Mon, Ann wrote:", "---------- Forwarded message ---------")
    assert "older letter" in only(HTML_ONLY.format(quote=forward)).text
    subject = HTML_ONLY.replace("Subject: Summer", "Subject: FW: Summer")
    assert "older letter" in only(subject.format(quote=OUTLOOK_QUOTE)).text


def test_prose_is_no_quotation():
    text = (
        "On 6 May the mayor wrote:\n\nThe bridge is shut.\n\nFrom: where? To: where? These are the 3 rules:"
    )
    assert own_words(text) == text


# Mailboxes


def mbox(*mails):
    return "".join(f"From - Mon May  6 18:03:11 2024\n{mail}\n" for mail in mails).encode()


def test_a_mailbox():
    escaped = THUNDERBIRD.replace("Dear Mayor,", "Dear Mayor,\n\n>From Monday on it is shut, they say.")
    documents, skipped = read_source(mbox(escaped, "no: mail\n", GMAIL, *[HTML_ONLY] * 9), "in.mbox")
    assert [document.name for document in documents[:2]] == ["in.mbox!01", "in.mbox!03"]
    assert "From Monday on it is shut, they say." in documents[0].text
    assert documents[1].author == "Ann Bee"
    assert [item.path for item in skipped] == ["in.mbox!02"]


@pytest.mark.parametrize("name", ["mbox", "Inbox", "a.txt"])
def test_a_mailbox_under_any_name(name):
    documents, _ = read_source(mbox(THUNDERBIRD, GMAIL), name)
    assert [document.author for document in documents] == ["Jörg Ansélme", "Ann Bee"]


def test_a_mail_in_a_mailbox_can_be_verified(folder, run):
    (folder / "in.mbox").write_bytes(
        mbox(THUNDERBIRD, attached(file("plan.txt", b"The plan has three lanes.")))
    )
    run("in.mbox", "--format", "json", "--output", "b.json")
    paths = [source["path"] for source in json.loads((folder / "b.json").read_text())["sources"]]
    assert paths == ["in.mbox!1", "in.mbox!2", "in.mbox!2!plan.txt"]
    assert run("verify", "b.json").status == 0


# Files that mail programs made


SAMPLES = Path(__file__).parent / "samples" / "mail"
LETTER = (
    "Dear Ida,\n\n"
    "the second boat arrived on Tuesday, but its ramp does not fit the northern quay.\n"
    "The shipyard wants three weeks to change it.\n\n"
    "From Monday on the old boat runs alone.\n\n"
    "Do we tell the cyclists before the holiday begins? Søren says yes."
)


def sample(name):
    documents, skipped = read_source((SAMPLES / name).read_bytes(), name)
    assert skipped == []
    return {document.name: document for document in documents}


def test_a_letter_by_s_nail():
    letter = sample("s-nail.eml")["s-nail.eml"]
    assert letter.text == LETTER
    assert (letter.title, letter.author, letter.date) == ("The second boat", "Jon Ås", "2026-11-22")


def test_a_mailbox_that_mutt_saved():
    letters = sample("mutt.mbox")
    assert [letter.author for letter in letters.values()] == ["Jon Ås", "Ida Holm"]
    assert letters["mutt.mbox!1"].text == LETTER
    assert letters["mutt.mbox!2"].title == "Re: The second boat"
    assert letters["mutt.mbox!2"].text == (
        "We tell them on Thursday, with the new timetable.\n"
        "The town pays for a bus until the ramp is changed."
    )


@pytest.mark.parametrize("name", ["mutt-attachments.eml", "mpack.eml"])
def test_a_letter_with_a_text_attached(name):
    letters = sample(name)
    plan = (SAMPLES.parent / "source" / "plan.txt").read_text(encoding="utf-8")
    assert letters[f"{name}!plan.txt"].text == plan
    assert "second boat" not in letters[name].text


def test_a_letter_with_a_word_document_attached():
    letters = sample("mutt-attachments.eml")
    assert letters["mutt-attachments.eml"].text == (
        "Jon,\n\nthe plan and the article of the harbour paper are attached."
    )
    article = letters["mutt-attachments.eml!plan.docx"]
    assert article.author == "Mara Lindqvist"
    assert "Only the footbridge stays closed" in article.text


def test_a_briefing_of_mail_that_programs_made(folder, run):
    for name in ("mutt.mbox", "mutt-attachments.eml"):
        (folder / name).write_bytes((SAMPLES / name).read_bytes())
    run("mutt.mbox", "mutt-attachments.eml", "--format", "json", "--output", "b.json")
    brief = (folder / "b.json").read_text(encoding="utf-8")
    assert [source["path"] for source in json.loads(brief)["sources"]] == [
        "mutt-attachments.eml", "mutt-attachments.eml!plan.docx", "mutt-attachments.eml!plan.txt",
        "mutt.mbox!1", "mutt.mbox!2",
    ]  # fmt: skip
    assert "Harbour office" not in brief
