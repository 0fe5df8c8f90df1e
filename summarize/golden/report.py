"""What a check says: for a person, for a script, for a CI server."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from xml.etree import ElementTree as ET

from summarize.golden.check import Checked, Failure

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(results: Sequence[Checked]) -> str:
    """Return what differs, the cause before the first diff of each case, and how many are as expected."""
    parts = []
    for result in results:
        why = result.why
        for failure in result.failures:
            parts.append(f"{failure.case}: {describe(failure, why)}\n\n")
            if failure.kind == "changed":
                why = ""  # told once
    good = sum(not result.failures for result in results)
    return "".join([*parts, f"{good} of {len(results)} golden cases as expected\n"])


def describe(failure: Failure, why: str) -> str:
    """Return a failure with its causes, if it is one that has any, and its diff or message."""
    causes = why if failure.kind == "changed" else ""
    return f"{failure.file} {failure.kind}\n{causes}{failure.detail.rstrip()}"


def to_json(results: Sequence[Checked]) -> str:
    """Return one object: the cases with their failures and causes."""
    cases = [
        {
            "name": result.case.name,
            "ok": not result.failures,
            "failures": [_without(asdict(failure), "case") for failure in result.failures],
            "causes": [_without(asdict(cause), "outer") for cause in result.causes],
        }
        for result in results
    ]
    failed = sum(bool(result.failures) for result in results)
    head = {"version": 1, "checked": len(cases), "failed": failed, "cases": cases}
    return json.dumps(head, ensure_ascii=False, indent=2) + "\n"


def junit(results: Sequence[Checked]) -> str:
    """Return JUnit's XML: a test case a case and format; what concerns all formats fails the first."""
    suite = ET.Element("testsuite", name="brief golden")
    tests = failed = 0
    for result in results:
        for form in result.case.formats:
            tests += 1
            test = ET.SubElement(suite, "testcase", classname=f"golden.{result.case.name}", name=form)
            found = result.of(form)
            failed += bool(found)
            if found:
                kinds = ", ".join(f"{failure.file} {failure.kind}" for failure in found)
                node = ET.SubElement(test, "failure", type=found[0].kind, message=kinds)
                told = "\n\n".join(describe(failure, result.why) for failure in found)
                node.text = _NOT_XML.sub("\ufffd", told)
    suite.set("tests", str(tests))
    suite.set("failures", str(failed))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(suite, encoding="unicode")}\n'


REPORTS: dict[str, Callable[[Sequence[Checked]], str]] = {"text": text, "json": to_json, "junit": junit}


def _without(table: dict[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in table.items() if key != name}
