"""The library pane: the documents, what became of them, and the work that is under way."""
