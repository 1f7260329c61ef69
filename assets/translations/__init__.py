"""The interface in other languages: Qt's translation sources, what is made of them, and the script that does it."""
