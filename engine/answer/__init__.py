"""Numbered evidence to an answer: prompts by the model's size, marks that exist, silence where nothing is known."""
