"""Training what tells likeness of meaning, on a network of a few numbers (needs torch)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers  # noqa: E402

from quotes.encoder.meaning import Meaning  # noqa: E402
from quotes.errors import ConfigError, InputError  # noqa: E402
from quotes.train.meaning.config import MeaningConfig  # noqa: E402
from quotes.train.meaning.export import export  # noqa: E402
from quotes.train.meaning.loop import Run  # noqa: E402
from quotes.train.meaning.loss import PairLoss  # noqa: E402
from quotes.train.meaning.measure import average_precision  # noqa: E402
from quotes.train.meaning.network import Reader, small  # noqa: E402
from quotes.train.meaning.stories import QuotedStory, read_stories  # noqa: E402
from quotes.train.meaning.vectors import vectors  # noqa: E402

CORPUS = Path(__file__).parents[2] / "corpus" / "paraphrases.json"
# Two utterances of one speaker, each printed twice, and one of somebody else.
FERRY = QuotedStory(
    "ferry",
    (
        "said: we sail at noon",
        "said: noon",
        "said: no crew was cut",
        "denied: cuts",
        "said: we sail",
    ),
    (0, 0, 1, 1, 2),
    (0, 0, 0, 0, 1),
)
TINY = MeaningConfig(epochs=2, stories=1, rank=8, layers="0", sentences=2, quantized_epochs=1)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    words = [
        "[UNK]",
        "said",
        "denied",
        ":",
        "we",
        "sail",
        "at",
        "noon",
        "no",
        "crew",
        "was",
        "cut",
        "cuts",
    ]
    made = Tokenizer(models.WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


@pytest.fixture(scope="module")
def teacher() -> Reader:
    torch.manual_seed(3)
    return Reader(2)


def _run(tokenizer: Tokenizer, teacher: Reader, path: Path, epochs: int) -> Run:
    torch.manual_seed(4)
    reader = small(teacher, TINY.kept_layers, TINY.rank)
    return Run(
        TINY, reader, tokenizer, [FERRY] * 3, [FERRY], epochs, 1e-3, path, teacher,
        ["we sail", "no crew", "noon"],
    )  # fmt: skip


def test_the_stories_of_the_corpus_are_whole() -> None:
    stories = read_stories(CORPUS)
    assert len(stories) == len({story.name for story in stories}) == 400
    for story in stories:
        said: dict[int, set[int]] = {}
        for utterance, speaker in zip(story.utterances, story.speakers, strict=True):
            said.setdefault(utterance, set()).add(speaker)
        # One utterance has one speaker, and a story has several that are printed twice.
        assert all(len(speakers) == 1 for speakers in said.values()), story.name
        assert len(story.texts) - len(said) >= 5, story.name


@pytest.mark.parametrize("given", ["{}", '{"schema": "corpus/other@1"}', "no JSON"])
def test_a_file_of_another_kind_is_an_input_error(tmp_path: Path, given: str) -> None:
    path = tmp_path / "stories.json"
    path.write_text(given, encoding="utf-8")
    with pytest.raises(InputError, match="no stories"):
        read_stories(path)


def test_the_loss_falls_where_what_is_the_same_lies_together() -> None:
    loss = PairLoss()
    right = torch.nn.functional.one_hot(torch.tensor(FERRY.utterances), 4).float()
    wrong = right[[0, 2, 1, 3, 4]]
    assert loss(right, [FERRY]) < loss(wrong, [FERRY])


def test_pairs_of_one_speaker_weigh_more_than_others() -> None:
    loss = PairLoss()
    apart = torch.eye(5)
    # The fifth is somebody else's: to take it for the first is a smaller fault than the third.
    one, other = apart.clone(), apart.clone()
    one[2], other[4] = apart[0], apart[0]
    assert loss(one, [FERRY]) - loss(apart, [FERRY]) > loss(other, [FERRY]) - loss(apart, [FERRY])


def test_average_precision_is_of_pairs_of_one_speaker() -> None:
    right = torch.nn.functional.one_hot(torch.tensor((0, 0, 1, 1, 0)), 2).float()
    assert average_precision([FERRY], [right]) == 100.0
    assert average_precision([FERRY], [right[[0, 2, 1, 3, 4]]]) < 60


def test_a_text_has_the_same_vector_beside_longer_ones(
    tokenizer: Tokenizer, teacher: Reader
) -> None:
    with torch.no_grad():
        alone = vectors(teacher, tokenizer, ["we sail"])
        beside = vectors(teacher, tokenizer, ["no crew was cut at noon", "we sail"])
    # bfloat16 has eight bits.
    assert torch.allclose(alone[0], beside[1], atol=0.02)
    assert torch.allclose(alone.norm(dim=1), torch.ones(1), atol=1e-4)


def test_a_stopped_run_goes_on_as_if_it_had_not_stopped(
    tokenizer: Tokenizer, teacher: Reader, tmp_path: Path
) -> None:
    told: list[str] = []
    whole = _run(tokenizer, teacher, tmp_path / "whole.pt", 2)
    log = whole.train(told.append)
    assert [entry.epoch for entry in log] == [0, 1]
    assert len(told) == 2

    def stop(_: str) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "part" / "whole.pt"
    with pytest.raises(KeyboardInterrupt):
        _run(tokenizer, teacher, path, 2).train(stop)
    again = _run(tokenizer, teacher, path, 2).train(told.append)
    assert len(told) == 3
    assert [replace(entry, seconds=0) for entry in again] == [
        replace(entry, seconds=0) for entry in log
    ]
    finished = _run(tokenizer, teacher, tmp_path / "whole.pt", 2)
    assert finished.train(told.append) == log
    for one, other in zip(finished.reader.parameters(), whole.reader.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_graph_says_what_the_network_says(
    tokenizer: Tokenizer, teacher: Reader, tmp_path: Path
) -> None:
    pytest.importorskip("onnx")
    reader = small(teacher, (0, 1), 16)
    export(reader, tokenizer, tmp_path, FERRY.texts, {"config": TINY.as_dict()})
    about = json.loads((tmp_path / "meaning.json").read_text(encoding="utf-8"))
    assert about["cosine of the int8 graph's vectors and the network's"]["least"] > 0.9
    assert sorted(path.name for path in tmp_path.iterdir()) == ["meaning.json", "meaning.onnx"]
    found = Meaning((tmp_path / "meaning.onnx").read_bytes(), tokenizer).vectors(FERRY.texts)
    assert found.shape == (5, 384)


def test_settings_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    path.write_text('layers = "1,4"\nrank = 64\n', encoding="utf-8")
    config = MeaningConfig.load(path)
    assert (config.kept_layers, config.rank) == ((1, 4), 64)
    for wrong in ("ranks = 3", 'rank = "x"', "rank ="):
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(ConfigError):
            MeaningConfig.load(path)


def test_the_settings_of_the_shipped_run_are_read() -> None:
    folder = Path(__file__).parents[2] / "quotes" / "train" / "configs"
    assert MeaningConfig.load(folder / "meaning.toml").teacher_epochs > 0
