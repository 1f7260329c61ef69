"""What surrounds the panes: command palette, shortcuts help, status bar, start page."""
