"""Wijkworkshop: an evening with a neighbourhood, from first question to agreements."""

__version__ = "0.1.0.dev0"
