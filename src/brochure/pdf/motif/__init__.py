"""Generated art: a motif is chosen in the brand file and seeded by the park, so a page keeps its picture."""
