"""Builds the catalogues of a checkout into `build/locales`, only what has changed."""

from __future__ import annotations

from pathlib import Path

from edu_app.i18n.catalogues import DOMAIN, is_fresh


def compile_all(locales: Path, built: Path) -> list[str]:
    """Compile every source that is newer than what is built; return the tags compiled.

    What was built from a source that is gone is removed. Raises `ValueError` naming the file for
    a source that is no sound catalogue.
    """
    sources = {path.parts[-3]: path for path in locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")}
    for path in built.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"):
        if path.parts[-3] not in sources:
            path.unlink()
    return [tag for tag, source in sorted(sources.items()) if _build(source, tag, built)]


def _build(source: Path, tag: str, built: Path) -> bool:
    target = built / tag / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if is_fresh(source, target):
        return False
    # Imported late: in an unchanged checkout this runs before every command.
    from edu_app.i18n.compilation import compile_catalogue

    try:
        data = compile_catalogue(source)
    except ValueError as error:
        raise ValueError(f"{source}: {error}") from error
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_bytes(data)
    part.replace(target)
    return True
