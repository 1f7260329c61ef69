"""Lectern's window. The only package that imports Qt; documents and models are in processes of their own."""
