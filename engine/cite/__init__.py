"""Claims to the sentences that say them: marks, the check of each, rectangles on the page."""
