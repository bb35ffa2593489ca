"""Papers of known content: programmes rendered in many layouts, each with what a reader should find.

Used to train the learned parts and to measure how reading generalises to layouts nobody looked at.
"""
