"""Text on paper in any script: order, shape, line breaks and what a reader copies out of it.

Imports nothing of the papers, so that drawings can use it as well.
"""
