"""YAML files as trees of text with places: the one reader behind specs and brands. It knows the meaning of neither."""
