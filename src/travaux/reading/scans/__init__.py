"""Pages that are pictures: straightened, recognised by Tesseract, and given back as words with their places.

The layout step then reads such a page as it reads any other.
"""
