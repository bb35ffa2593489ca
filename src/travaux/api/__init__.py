"""The record for programs: versioned JSON. What it tells comes by way of the caller's sight, as on the pages."""
