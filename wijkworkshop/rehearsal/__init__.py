"""Participants that are simulated, for the dress rehearsal ('generale repetitie').

They know what a phone knows: an address, and what the pages say. They share nothing with the app
but the network, and run in a process of their own.
"""
