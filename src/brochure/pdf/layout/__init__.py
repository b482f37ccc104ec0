"""Boxes that are measured before they are placed, the grid they stand on, and the pages they fill."""
