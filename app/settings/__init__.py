"""Settings and models: pages for sheets, made from what the engine tells."""
