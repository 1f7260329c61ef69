"""The page process: opens files with MuPDF, renders their pages, finds text in them. No Qt, no library, no model.

A hostile file can crash only this process; the window starts it again and goes on.
"""
