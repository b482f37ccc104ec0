"""Office Open XML files as their readers need them: parts, what leads from one to another, text."""
