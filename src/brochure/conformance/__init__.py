"""Whether finished files keep what they promise; knows nothing of how they were made. Word files: `word`."""
