"""From YAML files to a `Profile`: facts with their places and sources, or all that is wrong with them."""
