"""Makes the files of the demonstration: a made-up office, its list of units and what they sent. Standard library only."""
