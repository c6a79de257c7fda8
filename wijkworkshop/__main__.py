"""`python -m wijkworkshop`."""

from wijkworkshop.cli import main

main(prog_name="wijkworkshop")
