"""Every schema, field and column that a program may read is named in the documentation."""

import ast
from pathlib import Path

import pytest

from quotes.channel.labels import CHANNEL_LABELS
from quotes.evaluate.output import ROW
from quotes.report.channels import channels_to_list
from quotes.report.compared.version_table import VERSION_COLUMNS
from quotes.report.doctor import Check, checks_to_list
from quotes.report.found_exports import COLUMNS
from quotes.report.measures import summarize, summary_to_dict
from quotes.report.tabular import QUOTE_COLUMNS

ROOT = Path(__file__).resolve().parents[1]


def page(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def schemas():
    """What constants called SCHEMA or ..._SCHEMA hold."""
    for path in sorted((ROOT / "quotes").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                if any(name.endswith("SCHEMA") for name in names):
                    yield str(node.value.value)


def test_schemas_are_documented():
    found = sorted(schemas())
    assert "quotes/analysis@1" in found
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    assert [schema for schema in found if f"`{schema}`" not in text] == []


@pytest.mark.parametrize(
    ("name", "heading", "fields"),
    [
        ("json.md", "## CSV: one quote a line", QUOTE_COLUMNS),
        ("json.md", "## CSV: one quote a line", COLUMNS),
        ("json.md", "## `quotes report`", tuple(summary_to_dict(summarize([])))[1:]),
        (
            "json.md",
            "## `quotes channels` and `quotes doctor`",
            tuple(channels_to_list(CHANNEL_LABELS)[0]),
        ),
        (
            "json.md",
            "## `quotes channels` and `quotes doctor`",
            tuple(checks_to_list([Check("", "", "")])[0]),
        ),
        ("comparison.md", "**`--versions FILE`**", VERSION_COLUMNS),
        ("evaluation.md", "`quotes/evaluation@1`", ROW),
    ],
)
def test_fields_are_documented(name, heading, fields):
    """In the section that the heading begins."""
    section = page(name).partition(heading)[2].partition("\n## ")[0]
    assert section
    assert [field for field in fields if f"`{field}`" not in section] == []
