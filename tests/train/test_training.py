"""Training on invented articles: data, targets, and that a run can be resumed (needs torch)."""

import random
from dataclasses import replace

import numpy as np
import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from quotes.encoder.labels import ACTS, QUOTED, TAGS, WORD_CLASSES
from quotes.errors import ConfigError
from quotes.evaluate.matching import Triple
from quotes.records import Entity, Span
from quotes.train.augment import restyle
from quotes.train.config import TrainConfig
from quotes.train.examples import lines, windows
from quotes.train.labelled import LabelledText

TEXT = "“We sail,” said Orsolt.\n\nShe denied it.\n"
GOLD = (
    Triple((Span(16, 22),), (Span(11, 15),), (Span(0, 10),)),
    Triple((Span(25, 28),), (Span(29, 35),), (Span(36, 38),)),
)
FERRY = LabelledText(
    "ferry",
    TEXT,
    versions=(GOLD,),
    entities=(Entity(16, 22, "person"),),
    chains=((Span(16, 22), Span(25, 28)),),
)


@pytest.fixture(scope="module")
def tokenizer():
    words = ["[UNK]", "we", "sail", "said", "orsolt", "she", "denied", "it", ",", ".", "“", "”"]
    made = Tokenizer(models.WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def test_targets_of_an_article(tokenizer):
    (example,) = windows(tokenizer, FERRY, size=446, stride=446)
    assert [TAGS[tag] for tag in example.labels["tags"]] == [
        "B-content", "I-content", "I-content", "I-content", "E-content", "S-cue", "S-source", "O",
        "S-source", "S-cue", "S-content", "O",
    ]  # fmt: skip
    content_cue, cue_source, content_source, antecedent = example.links
    assert content_cue.right.tolist() == [[True, False, False], [False, True, False]]
    assert cue_source.right.tolist() == [[True, False, False], [False, True, False]]
    assert content_source.right.tolist() == [[True, False, False], [False, True, False]]
    # "Orsolt" names herself; "She" refers to her by the silver chain.
    assert antecedent.right.tolist() == [[True, False], [True, False]]


def test_what_stands_between_quotation_marks_is_a_quote_or_not(tokenizer):
    text = "“We sail,” said “Slim” Orsolt."
    gold = (Triple((Span(16, 29),), (Span(11, 15),), (Span(0, 10),)),)
    (example,) = windows(tokenizer, LabelledText("x", text, versions=(gold,)), size=446, stride=446)
    quote, other = QUOTED.index("quote"), QUOTED.index("other")
    assert example.labels["quoted"].tolist() == [quote] * 5 + [-100] + [other] * 3 + [-100] * 2


def test_the_cue_lexicon_gives_acts(tokenizer):
    (example,) = windows(tokenizer, FERRY, size=446, stride=446)
    acts = example.labels["acts"].tolist()
    assert [ACTS[act] for act in acts if act >= 0] == ["speech", "speech"]
    assert [place for place, act in enumerate(acts) if act >= 0] == [5, 9]


def test_what_a_corpus_does_not_label_is_unknown_not_absent(tokenizer):
    bare = LabelledText("bare", TEXT, versions=(GOLD,))
    (example,) = windows(tokenizer, bare, size=446, stride=446)
    assert set(example.labels["entities"].tolist()) == {-100}
    other = LabelledText("other", TEXT, words=((Span(11, 15), "VERB"),))
    (example,) = windows(tokenizer, other, size=446, stride=446)
    assert set(example.labels["tags"].tolist()) == {-100}
    assert example.labels["words"][5] == WORD_CLASSES.index("VERB")
    assert not any(len(link.queries) for link in example.links)


def test_every_mention_of_a_chain_looks_for_its_name(tokenizer):
    source = LabelledText("x", TEXT, entities=FERRY.entities, chains=FERRY.chains)
    (example,) = windows(tokenizer, source, size=446, stride=446)
    assert example.links[-1].queries.tolist() == [[6, 6], [8, 8]]
    assert example.links[-1].right.tolist() == [[True, False], [True, False]]


def test_each_annotator_is_learnt_from(tokenizer):
    source = LabelledText("x", TEXT, versions=(GOLD, GOLD[:1]))
    seen = set()
    for seed in range(20):
        found = windows(tokenizer, source, size=446, stride=446, rng=random.Random(seed))
        seen.add(sum(int((example.labels["tags"] > 0).sum()) for example in found))
    assert len(seen) == 2


def test_windows_cover_the_article_from_any_shift(tokenizer):
    for seed in range(10):
        found = windows(tokenizer, FERRY, size=10, stride=6, rng=random.Random(seed))
        assert sum(len(example.pieces) for example in found) >= 12


def test_teachers_go_along_with_the_pieces(tokenizer):
    soft = np.arange(12 * 7, dtype=np.float32).reshape(12, 7)
    first, second = windows(tokenizer, FERRY, size=8, stride=8, soft=soft)
    assert (np.concatenate([first.soft, second.soft]) == soft).all()


def test_restyling_keeps_every_offset():
    from quotes.detect import scan

    quoted = scan(TEXT, lines(TEXT))
    styles = {restyle(TEXT, quoted, random.Random(seed)) for seed in range(30)}
    assert len(styles) >= 4
    for text in styles:
        assert len(text) == len(TEXT)
        (span,) = scan(text, lines(text))
        assert span.inner.of(text) == "We sail,"


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


def trainer(small, tokenizer, folder, epochs, teachers=None):
    from quotes.train.loop import Trainer

    news = [replace(FERRY, name=f"a{i}") for i in range(8)]
    words = tuple(zip([Span(11, 15), Span(16, 22)], ["VERB", "PROPN"], strict=True))
    others = [LabelledText(f"b{i}", TEXT, words=words) for i in range(8)]
    config = TrainConfig(
        epochs=epochs, batch=4, held_out=4, average=0.9, masked=0.1, dropout=0.1,
        quantized_epochs=1, teacher_weight=0.5 if teachers else 0.0,
    )  # fmt: skip
    return Trainer(config, small.Network(0.1), tokenizer, news, others, folder, teachers)


def test_a_run_learns_and_is_logged(small, tokenizer, tmp_path):
    log = trainer(small, tokenizer, tmp_path, epochs=8).run()
    assert len(log) == 8
    tasks = {"tags", "entities", "quoted", "acts", "words", "links", "antecedents"}
    assert log[0].train.keys() == log[0].held_out.keys() == tasks
    for task in ("tags", "words"):
        assert log[-1].held_out[task] < log[0].held_out[task]
    assert {"source", "cue", "content", "words", "links"} <= log[-1].figures.keys()
    assert log[-1].figures["words"] > 50


def test_a_run_learns_from_teachers(small, tokenizer, tmp_path):
    def silent(source):
        # A teacher who sees no attribution anywhere.
        return np.tile(np.eye(7, dtype=np.float32)[0], (12, 1))

    run = trainer(small, tokenizer, tmp_path, epochs=6, teachers=silent)
    log = run.run()
    assert log[-1].train["teachers"] < log[0].train["teachers"]


def test_a_stopped_run_goes_on(small, tokenizer, tmp_path):
    first = trainer(small, tokenizer, tmp_path, epochs=3)
    first._epoch(0, 0)
    first._save(1, 0)
    second = trainer(small, tokenizer, tmp_path, epochs=3)
    log = second.run()
    assert [entry.epoch for entry in log] == [0, 1, 2]


def test_hidden_words_are_guessed_better_and_a_stopped_run_goes_on(small, tokenizer, tmp_path):
    from quotes.train.pretrain import Pretrainer

    config = TrainConfig(pretrain_epochs=6, pretrain_batch=2, pretrain_masked=0.5)
    found = windows(tokenizer, FERRY, size=446, stride=446) * 8

    def run(folder, epochs):
        made = Pretrainer(replace(config, pretrain_epochs=epochs), small.Encoder(), folder)
        return made.run(lambda rng: found)

    losses = run(tmp_path, 6)
    assert losses[-1] < losses[0]
    assert run(tmp_path, 6) == losses  # finished: nothing is done again


def test_rounding_as_int8_changes_little_but_something(small):
    import torch

    torch.manual_seed(1)
    layer = small.Dense(8, 5)
    x = torch.randn(2, 7, 8)
    exact = layer(x)
    layer.quantized = True
    rounded = layer(x)
    assert 0 < (rounded - exact).abs().max() < 0.1
    rounded.sum().backward()
    assert layer.weight.grad is not None and layer.weight.grad.abs().sum() > 0


def test_the_export_agrees_with_torch(small, tokenizer, tmp_path):
    pytest.importorskip("onnx")
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
