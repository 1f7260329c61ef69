"""What Lectern shows and ships beside its code."""
