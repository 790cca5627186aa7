"""Training on invented articles: data, targets, and that a run can be resumed (needs torch)."""

import random

import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from quotes.encoder.labels import TAGS
from quotes.errors import ConfigError, InputError
from quotes.records import Entity, Span
from quotes.train.augment import restyle
from quotes.train.brat import GoldArticle, GoldAttribution, read_folder
from quotes.train.config import TrainConfig
from quotes.train.corenlp import Silver
from quotes.train.examples import article_examples, lines

TEXT = "“We sail,” said Orsolt.\n\nShe denied it.\n"
GOLD = GoldArticle(
    "ferry",
    TEXT,
    (
        GoldAttribution((Span(16, 22),), (Span(11, 15),), (Span(0, 10),)),
        GoldAttribution((Span(25, 28),), (Span(29, 35),), (Span(36, 38),)),
    ),
)
SILVER = Silver((Entity(16, 22, "person"),), ((Span(16, 22), Span(25, 28)),))


@pytest.fixture(scope="module")
def tokenizer():
    words = ["[UNK]", "we", "sail", "said", "orsolt", "she", "denied", "it", ",", ".", "“", "”"]
    made = Tokenizer(models.WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def test_targets_of_an_article(tokenizer):
    (example,) = article_examples(tokenizer, GOLD, SILVER, size=446, stride=320)
    assert [TAGS[tag] for tag in example.tags] == [
        "B-content", "I-content", "I-content", "I-content", "I-content", "B-cue", "B-source", "O",
        "B-source", "B-cue", "B-content", "O",
    ]  # fmt: skip
    content_cue, cue_source, content_source, antecedent = example.links
    assert content_cue.right.tolist() == [[True, False, False], [False, True, False]]
    assert cue_source.right.tolist() == [[True, False, False], [False, True, False]]
    assert content_source.right.tolist() == [[True, False, False], [False, True, False]]
    # "Orsolt" names herself; "She" refers to her by the silver chain.
    assert antecedent.right.tolist() == [[True, False], [True, False]]


def test_without_silver_labels_names_are_unknown_not_absent(tokenizer):
    (example,) = article_examples(tokenizer, GOLD, None, size=446, stride=320)
    assert set(example.entities.tolist()) == {-100}


def test_windows_cover_the_article_from_any_shift(tokenizer):
    for seed in range(10):
        examples = article_examples(
            tokenizer, GOLD, SILVER, size=10, stride=6, rng=random.Random(seed)
        )
        assert sum(len(example.tags) for example in examples) >= 12


def test_restyling_keeps_every_offset():
    from quotes.detect import scan

    quoted = scan(TEXT, lines(TEXT))
    styles = {restyle(TEXT, quoted, random.Random(seed)) for seed in range(30)}
    assert len(styles) >= 4
    for text in styles:
        assert len(text) == len(TEXT)
        (span,) = scan(text, lines(text))
        assert span.inner.of(text) == "We sail,"


def test_brat_files_are_read(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "ferry.txt").write_text(TEXT, encoding="utf-8")
    marks = (
        "T1\tSource 16 22\tOrsolt\nT2\tCue 11 15\tsaid\nT3\tContent 0 4;5 10\t“We sail,”\n"
        "T4\tAttribution 11 15\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
    )
    (tmp_path / "attributions" / "ferry_ab.ann").write_text(marks, encoding="utf-8")
    (article,) = read_folder(tmp_path)
    assert article.attributions == (
        GoldAttribution((Span(16, 22),), (Span(11, 15),), (Span(0, 4), Span(5, 10))),
    )


def test_a_folder_without_annotations(tmp_path):
    with pytest.raises(InputError, match=r"no \.ann files"):
        list(read_folder(tmp_path))


def test_settings_of_a_run(tmp_path):
    path = tmp_path / "run.toml"
    path.write_text("epochs = 3\nlearning_rate = 1\n", encoding="utf-8")
    config = TrainConfig.load(path)
    assert (config.epochs, config.learning_rate, config.batch) == (3, 1.0, 16)


@pytest.mark.parametrize(
    ("content", "message"),
    [("epoch = 3", "unknown setting"), ("epochs = 'x'", "must be int"), ("=", "cannot read")],
)
def test_wrong_settings(tmp_path, content, message):
    path = tmp_path / "run.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        TrainConfig.load(path)


@pytest.fixture
def small(monkeypatch):
    torch = pytest.importorskip("torch")
    from quotes.train import model

    monkeypatch.setattr(model, "LAYERS", 1)
    monkeypatch.setattr(model, "VOCABULARY", 200)
    torch.manual_seed(0)
    return model


def trainer(small, tokenizer, folder, epochs):
    from quotes.train.loop import Trainer

    articles = [GoldArticle(f"a{i}", TEXT, GOLD.attributions) for i in range(8)]
    config = TrainConfig(epochs=epochs, batch=4, held_out=4, average=0.9, masked=0.1)
    silver = {article.name: SILVER for article in articles}
    return Trainer(config, small.Network(), tokenizer, articles, silver, folder)


def test_a_run_learns_and_is_logged(small, tokenizer, tmp_path):
    log = trainer(small, tokenizer, tmp_path, epochs=6).run()
    assert len(log) == 6
    assert log[-1].held_out["tags"] < log[0].held_out["tags"]


def test_a_stopped_run_goes_on(small, tokenizer, tmp_path):
    first = trainer(small, tokenizer, tmp_path, epochs=3)
    first._epoch(0, 0)
    first._save(1, 0)
    second = trainer(small, tokenizer, tmp_path, epochs=3)
    log = second.run()
    assert [entry.epoch for entry in log] == [0, 1, 2]


def test_the_export_agrees_with_torch(small, tokenizer, tmp_path):
    pytest.importorskip("onnx")
    import numpy as np
    import onnxruntime
    import torch

    from quotes.train.export import export

    network = small.Network().eval()
    export(network, tokenizer, tmp_path)
    features = np.zeros((1, 23, 4), dtype=np.int64)
    features[0, :, 0] = np.arange(23) + 100
    with torch.no_grad():
        wanted = network(torch.from_numpy(features))[0].numpy()
    session = onnxruntime.InferenceSession(str(tmp_path / "encoder.float32.onnx"))
    assert np.abs(session.run(["tags"], {"features": features})[0] - wanted).max() < 1e-4
    links = onnxruntime.InferenceSession(str(tmp_path / "links.onnx"))
    ends = np.random.default_rng(0).normal(size=(5, 768)).astype(np.float32)
    with torch.no_grad():
        query = network.links(torch.from_numpy(ends))[0].numpy()
    assert np.abs(links.run(["queries"], {"ends": ends})[0] - query).max() < 1e-4
