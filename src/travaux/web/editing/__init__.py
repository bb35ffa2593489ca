"""The programme editor's form: what was typed, the steps that change it, what is wrong with it. Nothing here asks the record."""
