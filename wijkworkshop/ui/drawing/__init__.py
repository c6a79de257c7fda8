"""Painting marks, markers and charts with Qt."""
