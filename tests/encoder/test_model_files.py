"""The shipped model: what torch said is what onnxruntime says; damage is noticed."""

import json
import shutil

import numpy as np
import pytest

from quotes.detect import scan
from quotes.encoder.labels import HEADS
from quotes.encoder.manifest import read_manifest
from quotes.encoder.session import Encoder
from quotes.errors import ModelError
from quotes.resources import model_directory

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]


@pytest.fixture(scope="module")
def encoder():
    return Encoder(model_directory())


def encode(encoder, text):
    from quotes.clean import paragraphs

    parts = paragraphs(text)
    return encoder.encode(text, parts, scan(text, parts))


def same(one, other):
    return all((one.labels[name] == other.labels[name]).all() for name in HEADS) and (
        (one.hidden == other.hidden).all()
    )


def test_int8_agrees_with_the_vectors_that_torch_gave(encoder):
    stored = json.loads((model_directory() / "parity.json").read_text(encoding="utf-8"))
    wanted = np.array(stored["tags"], dtype=np.float32)
    wanted = wanted - np.log(np.exp(wanted).sum(axis=1, keepdims=True))
    found = encode(encoder, stored["text"]).labels["tags"]
    assert found.shape == wanted.shape
    assert (found.argmax(axis=1) == wanted.argmax(axis=1)).mean() >= 0.97
    # Probabilities, not logits: what int8 changes far below any decision does not matter.
    assert np.abs(np.exp(found) - np.exp(wanted)).mean() < 0.02


def test_a_text_encodes_alike_whatever_came_before(encoder):
    stored = json.loads((model_directory() / "parity.json").read_text(encoding="utf-8"))
    first = encode(encoder, stored["text"])
    encode(encoder, "“Other,” said Orsolt. " * 300)
    again = encode(encoder, stored["text"])
    assert same(first, again)


def test_the_number_of_threads_does_not_matter(encoder):
    stored = json.loads((model_directory() / "parity.json").read_text(encoding="utf-8"))
    single = Encoder(model_directory(), threads=1)
    assert same(encode(encoder, stored["text"]), encode(single, stored["text"]))


def test_an_empty_text(encoder):
    encoded = encode(encoder, "")
    assert encoded.labels["tags"].shape[0] == 0 and encoded.hidden.shape[0] == 0


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(model_directory(), tmp_path / "model")


def test_a_damaged_file_is_noticed(copy):
    with (copy / "links.onnx").open("ab") as handle:
        handle.write(b"x")
    with pytest.raises(ModelError, match=r"links\.onnx is damaged"):
        read_manifest(copy)


def test_a_missing_file_is_noticed(copy):
    (copy / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"tokenizer\.json cannot be read"):
        read_manifest(copy)


def test_a_folder_without_model(tmp_path):
    with pytest.raises(ModelError, match=r"manifest\.json is missing"):
        Encoder(tmp_path)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [("format", "other@9", "format"), ("labels", {"tags": []}, "other labels")],
)
def test_a_model_of_another_kind(copy, key, value, message):
    path = copy / "manifest.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content[key] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        read_manifest(copy)


def test_a_manifest_that_is_no_json(copy):
    (copy / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        read_manifest(copy)
