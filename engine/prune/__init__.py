"""The sentences that matter, and how sure of each; the passage score comes from the same look."""
