"""Ways to take a question: straight, in hops, over a whole document, by looking at every sentence, side by side."""
