"""Training on the screen: workshops, cases, role play, and practising alone."""
