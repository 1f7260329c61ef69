"""Lectern's manual: the document that a new library opens with."""
