"""What is told of runs, one module a format."""
