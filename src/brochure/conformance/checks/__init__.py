"""What no validator sees, a subject a module; each check yields findings."""
