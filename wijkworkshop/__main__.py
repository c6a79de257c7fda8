"""`python -m wijkworkshop`."""

from wijkworkshop.cli import main

main()
