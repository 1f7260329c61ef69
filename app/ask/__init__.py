"""The ask pane: questions, answers as they stream, citations, evidence."""
