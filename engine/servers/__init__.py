"""Servers of the person's own, for who outgrows one machine: off until they agree to what would be sent."""
