"""Simulated participants for the dress rehearsal ('generale repetitie').

They know only what a phone knows: an address and the pages. They share nothing with the app but
the network, and run in their own process.
"""
