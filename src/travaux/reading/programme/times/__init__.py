"""The times of a whole paper: slots of each day, durations, days completed from one another."""
