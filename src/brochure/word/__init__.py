"""Word briefings: a document tree written as WordprocessingML (ECMA-376), with named styles and nothing else."""
