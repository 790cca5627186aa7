import os
from pathlib import Path

import pytest

from quotes.config import Settings, calm_numpy, without_telemetry
from quotes.errors import ConfigError


def test_defaults_need_neither_file_nor_environment():
    assert Settings.load(env={}) == Settings()
    assert Settings().max_characters == 5_000_000
    assert Settings().uncertain_below == 0.5


def test_file_sets_and_environment_wins(tmp_path):
    file = tmp_path / "quotes.toml"
    file.write_text('max_characters = 1000\nuncertain_below = 0.4\nmodel = "my-model"\n')
    env = {"QUOTES_MAX_CHARACTERS": "2000", "QUOTES_THREADS": "2", "QUOTES_OTHER": "x"}
    assert Settings.load(file, env) == Settings(
        max_characters=2000, model=Path("my-model"), uncertain_below=0.4, threads=2
    )


def test_environment_names_the_file(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("threads = 3\ninclude_boilerplate = true\n")
    settings = Settings.load(env={"QUOTES_CONFIG": str(file)})
    assert settings == Settings(threads=3, include_boilerplate=True)


def test_reads_the_process_environment_by_default(monkeypatch):
    monkeypatch.setenv("QUOTES_THREADS", "4")
    assert Settings.load().threads == 4


def test_empty_variable_counts_as_unset():
    assert Settings.load(env={"QUOTES_THREADS": "", "QUOTES_CONFIG": ""}) == Settings()


@pytest.mark.parametrize(("word", "value"), [("1", True), ("No", False), (" true ", True)])
def test_truth_values(word, value):
    settings = Settings.load(env={"QUOTES_INCLUDE_BOILERPLATE": word})
    assert settings.include_boilerplate is value


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ({"QUOTES_MAX_CHARACTERS": "many"}, "QUOTES_MAX_CHARACTERS must be a whole number.*many"),
        ({"QUOTES_MAX_CHARACTERS": "0"}, "max_characters must be at least 1 character, is 0"),
        ({"QUOTES_UNCERTAIN_BELOW": "1.5"}, "uncertain_below must be .* is 1.5"),
        ({"QUOTES_UNCERTAIN_BELOW": "nan"}, "uncertain_below"),
        ({"QUOTES_THREADS": "-1"}, "threads must be 0 or more threads, is -1"),
        ({"QUOTES_INCLUDE_BOILERPLATE": "maybe"}, "true or false, is 'maybe'"),
        ({"QUOTES_CONFIG": "/no/such/quotes.toml"}, "/no/such/quotes.toml.*No such file"),
    ],
)
def test_bad_values_say_what_came(env, said):
    with pytest.raises(ConfigError, match=said):
        Settings.load(env=env)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("threads = true", "threads in .* must be a whole number, is True"),
        ("threads = 1.5", "whole number, is 1.5"),
        ("threads = inf", "whole number, is inf"),
        ("model = 3", "model in .* must be a path, is 3"),
        ("uncertain_below = true", "a number, is True"),
        ("speed = 1", "sets 'speed'; there are max_characters, "),
        ("threads = ", "is not TOML"),
    ],
)
def test_bad_files_say_what_came(tmp_path, content, said):
    file = tmp_path / "quotes.toml"
    file.write_text(content)
    with pytest.raises(ConfigError, match=said):
        Settings.load(file, env={})


def test_file_that_is_not_text(tmp_path):
    file = tmp_path / "quotes.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="is not TOML"):
        Settings.load(file, env={})


def test_numpy_is_calmed_unless_the_environment_says_otherwise(monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    calm_numpy()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    calm_numpy()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"


def test_telemetry_is_off_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    without_telemetry()
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    without_telemetry()
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "0"
