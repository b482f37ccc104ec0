"""Delivery: which documents a project makes, how they are built, and how a finished set is published."""
