"""What in a text tells who it is about: found, replaced by neutral words, or pointed out."""
