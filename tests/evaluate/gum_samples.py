"""Documents in GUM's format, written short; all invented."""

from __future__ import annotations

from pathlib import Path

HEAD = "# newdoc id = {name}\n# global.Entity = GRP-etype-identity\n"
LEMMAS = {
    "said": "say", "saying": "say", "says": "say", "told": "tell", "wrote": "write",
    "described": "describe", "thought": "think", "asked": "ask", "feared": "fear",
}  # fmt: skip
FINE = {"PROPN": "NNP", "PRON": "PRP", "NOUN": "NN", "VERB": "VBD", "PUNCT": ".", "ADP": "IN"}
TIGHT = set("”,.:?")


def sentence(tokens: str) -> str:
    """One sentence of words like `Gram/PROPN/said:nsubj/(1-person)`.

    A word names its head by form (the root none), then may come entities. Signs stand alone.
    """
    words = tokens.split()
    forms = [word.split("/")[0] for word in words]
    lines = []
    for number, word in enumerate(words, 1):
        # A sign hangs on a word beside it.
        beside = forms[1] if number == 1 else forms[number - 2]
        full = word if "/" in word else f"{word}/PUNCT/{beside}:punct"
        form, pos, link, *entity = full.split("/", 3)
        above, _, relation = link.partition(":")
        fine = "VBG" if pos == "VERB" and form.endswith("ing") else FINE.get(pos, "XX")
        misc = [f"Entity={brackets}" for brackets in entity]
        if form == "“" or set(forms[number : number + 1]) & TIGHT:
            misc.append("SpaceAfter=No")
        head = forms.index(above) + 1 if above else 0
        cells = (number, form, LEMMAS.get(form, form), pos, fine, "_", head, relation, "_",
                 "|".join(misc) or "_")  # fmt: skip
        lines.append("\t".join(map(str, cells)))
    return "\n".join(lines) + "\n\n"


def gum(folder: Path, name: str, *sentences: str) -> Path:
    """The folder with one more document in it."""
    folder.mkdir(exist_ok=True)
    text = HEAD.format(name=name) + "".join(map(sentence, sentences))
    (folder / f"{name}.conllu").write_text(text, encoding="utf-8")
    return folder


GRAM = "Ina/PROPN/{}/(1-person Gram/PROPN/Ina:flat/1)"
NOBODY = "“ Nobody/PRON/came:nsubj came/VERB/: , ”"


def gram(link: str) -> str:
    """The words `Ina Gram` with their place in the sentence, the first mention of group 1."""
    return GRAM.format(link)
