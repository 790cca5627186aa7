"""`python -m quotes`."""

from quotes.cli.entry import run

if __name__ == "__main__":
    run()
