"""Events: summits, conferences, forums and sessions, with their place and day."""
