"""One module a command: plain values in, exit status out."""
