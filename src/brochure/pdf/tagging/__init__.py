"""Structure while drawing: elements, marked content, the structure tree and the metadata that archives ask for."""
