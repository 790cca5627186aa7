"""What one module takes from another is in that one's `__all__`."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def modules() -> dict[str, ast.Module]:
    """The syntax of every module of the package, by name."""
    found = {}
    for path in sorted((ROOT / "quotes").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def listed(module: ast.Module) -> set[str]:
    """The names in `__all__`."""
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


def taken(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Each module that something is imported from, and its name there."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def unlisted() -> set[str]:
    """Names that a module takes from another that does not list them."""
    known = modules()
    names = {name: listed(module) for name, module in known.items()}
    return {
        f"{source}.{name}"
        for module in known.values()
        for source, name in taken(module)
        if source in known
        and f"{source}.{name}" not in known
        and name not in names[source]
        and not name.startswith("__")
    }


def test_what_is_imported_is_listed():
    assert sorted(unlisted()) == []
