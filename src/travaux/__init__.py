"""Travaux keeps the working record of an intergovernmental process from its papers."""

__version__ = "0.1.0"
