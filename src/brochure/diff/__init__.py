"""What changed between two versions of a project: facts with their sources, and the pages they stand on."""
