"""Many documents from a list: one for each row, on any executor, to be taken up again where it stopped."""
