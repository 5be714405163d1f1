"""A value in, a picture out."""
