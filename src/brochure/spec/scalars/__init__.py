"""Scalars with meaning: how a number, a date, an amount or a citation is written in a spec.

Each function takes the text as typed and gives a value of `spec.values`, or raises `UnreadableError` with
the words for the author.
"""
