"""The dress rehearsal ('generale repetitie'): a whole evening with simulated participants.

The server, the archive and the acts are those of a real evening. It is not the run-through
('Snel oefenen', `core/scripted/run_through.py`), in which somebody practises in the console.
"""
