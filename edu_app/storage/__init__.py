"""What is kept on disk: SQLite, settings file, backups. The only package that imports sqlite3."""
