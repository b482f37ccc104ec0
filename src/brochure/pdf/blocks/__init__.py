"""The blocks of a document as boxes: each module sets one block, or a few that look alike."""
