"""Reminders of days: as a calendar with tasks and alarms, and as a feed."""
