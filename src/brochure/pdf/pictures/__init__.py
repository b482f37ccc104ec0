"""Pictures made ready for the size and purpose they are printed at, and drawings drawn."""
