"""How many articles there will be."""

import json

from quotes.read import ReadOptions, count_articles, read_articles


def test_what_is_counted_is_what_is_read_or_fails(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    (folder / "b.html").write_text("<p>two")
    (folder / "empty.txt").write_text("")
    (folder / "notes.doc").write_text("not read")
    rows = [json.dumps({"text": text}) for text in ("three", "four", "")]
    (folder / "c.jsonl").write_text("\n".join(rows))
    (folder / "d.csv").write_text('text\n"five\nlines"\nsix\n')
    paths = [folder, tmp_path / "missing.txt", folder / "x.json"]
    failed = []
    done = list(read_articles(paths, ReadOptions(), lambda path, _: failed.append(path)))
    assert count_articles(paths, ReadOptions()) == len(done) + len(failed) == 10


def test_standard_input_cannot_be_counted(tmp_path):
    assert count_articles(["-", tmp_path], ReadOptions()) is None
