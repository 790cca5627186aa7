"""Reports of one article and of collections, and outlets side by side."""

from __future__ import annotations

import json

import pytest
from builders import Say, Story, Who, harbour
from rows import compared
from shown import rendered

from quotes.channel.labels import CHANNEL_LABELS
from quotes.compare import Comparison
from quotes.records import Analysis
from quotes.report.channels import ChannelGuide
from quotes.report.compared import ComparisonReport
from quotes.report.doctor import Check, DoctorReport
from quotes.report.measures import summarize, summary_to_dict
from quotes.report.summary import SummaryReport


def marrow() -> Analysis:
    text = "“Not one stone moves,” Ilse Marrow told reporters. Officers agreed. “No.”"
    says = [
        Say("“Not one stone moves,”", "Ilse Marrow",
            channel="press_conference", evidence="told reporters"),
        Say("“No.”", sure=(0.3, 0.2, 0.1)),
    ]  # fmt: skip
    meta = {
        "path": "b.txt",
        "outlet": "Tarrow Post",
        "title": "Marrow hits back",
        "published": "2024-02-07",
    }
    return Story(text, says, [Who("Ilse Marrow", role="Mayor")], meta=meta).build()


def test_figures_of_a_collection() -> None:
    summary = summarize([harbour(), marrow()])
    assert (summary.articles, summary.quotes, summary.thoughts) == (2, 7, 1)
    assert summary.kinds == {"direct": 4, "mixed": 1, "indirect": 2}
    assert summary.sources == {"named": 5, "anonymous": 1, "unattributed": 1}
    assert summary.channels["press_conference"] == 1
    assert summary.platforms["social_media"] == {"Telegram": 1}
    first = summary.speakers[0]
    assert (first.name, first.quotes, first.articles, first.direct) == ("Ilse Marrow", 3, 2, 2)
    assert first.share == 0.5
    assert summary.published == ("2024-02-05", "2024-02-07")
    assert summary.uncertain[0].text == "“No.”"
    assert summary.longest[0].text.startswith("“We would rather")


def test_middle_name_of_one_article_makes_no_second_speaker() -> None:
    text = "“Not one stone moves,” Ilse Vane Marrow told reporters."
    say = Say("“Not one stone moves,”", "Ilse Vane Marrow")
    full = Story(text, [say], [Who("Ilse Vane Marrow")], meta={"path": "c.txt"}).build()
    summary = summarize([marrow(), full])
    assert [(one.quotes, one.articles) for one in summary.speakers] == [(2, 2)]


def test_bare_surname_is_whom_the_collection_knows_by_it() -> None:
    def article(name: str, role: str, outlet: str) -> Analysis:
        says = [Say("“Not one stone moves,”", name)]
        text = f"“Not one stone moves,” {name} said."
        return Story(text, says, [Who(name, role=role)], meta={"outlet": outlet}).build()

    full = [article("Ilse Marrow", "Mayor", outlet) for outlet in ("Post", "Echo", "Star")]
    bare = [article("Marrow", "Mayor", "Herald"), article("Marrow", "captain", "Gazette")]
    for order in (full + bare, bare[::-1] + full):
        lines = [(one.name, one.quotes, one.articles) for one in summarize(order).speakers]
        assert lines == [("Ilse Marrow", 4, 4), ("Marrow", 1, 1)]


def test_articles_without_a_date_are_counted_beside_the_days() -> None:
    say = Say("“Not one stone moves,”", "Ilse Marrow")
    bare = Story("“Not one stone moves,” Ilse Marrow said.", [say], [Who("Ilse Marrow")]).build()
    summary = summarize([marrow(), bare])
    assert "2024-02-07 (1 without a date)" in rendered(SummaryReport(summary), 140)
    assert summary_to_dict(summary)["undated"] == 1
    assert "without a date" not in rendered(SummaryReport(summarize([marrow()])), 140)


def test_first_screen_says_the_main_things() -> None:
    screen = rendered(SummaryReport(summarize([harbour(), marrow()])), 80).splitlines()[:24]
    shown = "\n".join(screen)
    for part in ("2 articles", "7 quotes", "direct 4 57%", "nobody stated 1 14%", "Speakers"):
        assert part in shown
    for part in ("Ilse Marrow  Mayor", "50%", "Channels", "press conference", "Telegram 1"):
        assert part in shown


@pytest.mark.parametrize("width", [50, 80, 140])
def test_what_to_check_first(width: int) -> None:
    shown = rendered(SummaryReport(summarize([harbour(), marrow()])), width)
    doubtful = shown.split("Least certain")[1]
    assert doubtful.index("“No.”") < doubtful.index("Nobody told us")
    assert "? content 30%" in doubtful and "? speaker 41%" in doubtful


def test_a_doubtful_speaker_is_named_however_many_contents_are_less_sure() -> None:
    says = [Say(f"“No {at}.”", sure=(0.4, 0.95, 0.95)) for at in range(8)]
    says.append(Say("“Yes.”", "Ilse Marrow", sure=(0.95, 0.48, 0.95)))
    text = " ".join(say.text for say in says) + " Ilse Marrow said."
    summary = summarize([Story(text, says, [Who("Ilse Marrow")]).build()])
    told = [line.text for line in summary.uncertain]
    assert told == ["“No 0.”", "“No 1.”", "“No 2.”", "“No 3.”", "“Yes.”"]


def test_a_long_list_of_speakers_is_cut_unless_full() -> None:
    names = [f"Ada Lund{letter}" for letter in "abcdefghijkl"]
    text = " ".join(f"“{name}!” {name} said." for name in names)
    story = Story(text, [Say(f"“{name}!”", name) for name in names]).build()
    assert "and 4 more with 4 quotes (--full)" in rendered(SummaryReport(summarize([story])))
    assert "more with" not in rendered(SummaryReport(summarize([story]), full=True))


def test_nothing_to_report() -> None:
    assert "No quotes." in rendered(SummaryReport(summarize([Story("Nothing.").build()])))
    assert "0 articles" in rendered(SummaryReport(summarize([])))


def test_a_report_is_the_same_whatever_the_order_of_equals() -> None:
    data = summary_to_dict(summarize([harbour(), marrow()]))
    assert data["schema"] == "quotes/report@1"
    again = summary_to_dict(summarize([harbour(), marrow()]))
    assert json.dumps(data) == json.dumps(again)


def test_reports_show_foreign_text_cleaned() -> None:
    text = "“N\x1b[31mo,” I\u202ena Gram said."
    story = Story(
        text,
        [Say("“N\x1b[31mo,”", "I\u202ena Gram", platform="\x9bTele", channel="social_media")],
        [Who("I\u202ena Gram", role="[red]\x1b]0;x\x07")],
        meta={"title": "T\x1b[2J", "outlet": "O\x1b[2J", "published": "\x1b1"},
    ).build()
    for content in (SummaryReport(summarize([story])), ComparisonReport(compared([story]))):
        for width in (80, 140):
            shown = rendered(content, width)
            assert not any(char in shown for char in "\x1b\x9b\x07\u202e")
    assert "[red]" in rendered(SummaryReport(summarize([story])))


def test_without_colours_the_parts_of_a_bar_differ() -> None:
    shown = rendered(SummaryReport(summarize([harbour()])))
    bars = [line for line in shown.splitlines() if "quotes " in line]
    assert all(sign in bars[0] for sign in "━╍┄")


def test_comparison_has_a_column_for_each_outlet() -> None:
    report = ComparisonReport(compared([harbour(), marrow()]))
    shown = rendered(report, 80)
    head = next(line for line in shown.splitlines() if "Tarrow" in line)
    assert head.split() == ["Tarrow", "Post", "Valmere", "Courier"]
    telegram = next(line for line in shown.splitlines() if "social media" in line)
    assert telegram.split()[-1] == "1" and "20%" in telegram
    assert "Fewer than 20 quotes" in shown


def test_many_outlets_are_set_below_each_other() -> None:
    outlets = [harbour(outlet=f"Outlet {number}") for number in range(7)]
    shown = rendered(ComparisonReport(compared(outlets), full=True), 80)
    assert sum(line.startswith(" articles") for line in shown.splitlines()) == 4
    with pytest.raises(ValueError, match="has 0"):
        ComparisonReport(Comparison())


def test_channel_guide_explains_every_label() -> None:
    shown = rendered(ChannelGuide(CHANNEL_LABELS), 100)
    for info in CHANNEL_LABELS:
        assert info.label in shown
    with pytest.raises(ValueError, match="has 0"):
        ChannelGuide([])


def test_doctor_names_what_is_broken() -> None:
    checks = [
        Check("A", "one", "1.0"),
        Check("B", "two", "is missing", "broken", "install it"),
        Check("B", "three", "not here", "absent"),
    ]
    shown = rendered(DoctorReport(checks))
    assert shown.splitlines()[-1] == "Not fine: two."
    assert "install it" in shown
    assert rendered(DoctorReport(checks[:1])).splitlines()[-1] == "All fine."
    with pytest.raises(ValueError, match="has 0"):
        DoctorReport([])


def test_channels_are_shown_with_words_that_state_them() -> None:
    summary = summarize([harbour(), harbour(outlet="Tarn Mail")])
    words = summary.evidence["social_media"]
    assert words and all(word in harbour().article.text for word in words)
    assert "unspecified" not in summary.evidence
    shown = rendered(SummaryReport(summary), 100)
    assert f"“{words[0]}”" in shown
    assert summary_to_dict(summary)["evidence"]["social_media"] == list(words)
