"""Whether finished PDF files keep what they promise; knows nothing of how they were made."""
