"""Picture files: read once, made clean and safe, or refused in words."""
