"""The sRGB profile written into every file, with its licence and origin."""
