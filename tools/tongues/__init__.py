"""The catalogues of the interface: what its sources say, what is translated, and whether it holds."""
