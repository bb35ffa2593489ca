"""The reading room: the record on the web. Pages are thin; what they show comes from the record by way of a sight."""
