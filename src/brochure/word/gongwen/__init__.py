"""Official documents in Chinese (公文) after GB/T 9704-2012, as Chinese authorities write to each other."""
