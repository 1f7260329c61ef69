"""The reader: pages as the page process renders them, and everything that lies on them."""
