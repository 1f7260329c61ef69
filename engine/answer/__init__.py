"""Numbered evidence to an answer: prompts by the size of the model, marks that exist, silence where nothing is known."""
