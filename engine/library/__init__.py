"""The library: SQLite is the truth; vectors in Chroma, words in FTS5 and thumbnails can be made from it again."""
