"""A backup of the whole database and its restore, as SQL: for tests of what comes back with an old copy."""

from django.db import connection


def get_tables(cursor) -> list[str]:
    # SQLite keeps its full-text index in tables of its own, which triggers fill
    return [name for name in connection.introspection.table_names(cursor) if "_fts" not in name]


def take_backup() -> dict[str, tuple[list[str], list[tuple]]]:
    """This function will return every table's columns and rows, as the database holds them."""
    backup = {}
    with connection.cursor() as cursor:
        for table in get_tables(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            backup[table] = ([column[0] for column in cursor.description], cursor.fetchall())
    return backup


def restore(backup: dict[str, tuple[list[str], list[tuple]]]) -> None:
    """This function will put the database back into the state of the backup, in the caller's transaction."""
    with connection.cursor() as cursor:
        for table in backup:
            cursor.execute(f'DELETE FROM "{table}"')  # noqa: S608
        for table, (columns, rows) in backup.items():
            names = ", ".join(f'"{column}"' for column in columns)
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608
