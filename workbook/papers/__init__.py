"""A value in, the bytes of a paper out."""
