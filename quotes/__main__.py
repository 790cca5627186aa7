"""`python -m quotes`."""

from quotes.cli.main import run

if __name__ == "__main__":
    run()
