"""Agendas that number their items, what is said of those items elsewhere, and timetables that name them."""
