"""The notebook: highlights, notes and saved answers."""
