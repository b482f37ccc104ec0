"""The print edition: four inks and spot colours, bleed, crop marks, and a check in the print shop's words."""
