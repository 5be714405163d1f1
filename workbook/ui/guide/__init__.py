"""The guide on the screen: the signpost, its pages, looking things up, and what the organisation adds."""
