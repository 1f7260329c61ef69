"""Lectern's window. The only package that imports Qt; it reaches documents and models through processes of their own."""
