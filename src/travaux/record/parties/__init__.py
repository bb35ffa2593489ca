"""Who meets and acts: people and bodies."""
