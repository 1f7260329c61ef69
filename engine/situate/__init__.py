"""A vector for a short chunk that is conditioned on the wider context around it."""
