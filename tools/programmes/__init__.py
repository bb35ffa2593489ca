"""Random programmes in the six languages of the United Nations, as plausible as a paper's."""
