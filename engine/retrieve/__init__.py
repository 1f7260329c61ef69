"""Question to candidates: words and vectors fused, cut where the score falls off."""
