"""Words in SQLite FTS5 (BM25), vectors in Chroma. Both can be rebuilt from the library."""
