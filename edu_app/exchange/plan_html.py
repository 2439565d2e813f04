"""The take-home plan as one HTML page: headings and lists that a screen reader can walk.

Nothing is loaded from elsewhere; the QR code is drawn inside the page.
"""

from __future__ import annotations

import base64
from html import escape

from edu_app.exchange.plan_model import Plan, PlanPart
from edu_app.exchange.qr_code import qr_svg

_STYLE = """
body { font: 14pt/1.4 "Noto Sans", "DejaVu Sans", sans-serif; color: #1b2a33; margin: 2em auto;
  max-width: 42em; padding: 0 1em; }
h1 { color: #0b5a5f; font-size: 1.6em; margin: 0 0 .3em; }
h2 { font-size: 1.05em; margin: 0 0 .2em; }
section { margin: 0 0 1em; }
.due { background: #e3f0ef; border-radius: 12px; padding: .8em 1.2em; }
.due p:first-of-type { font-size: 1.5em; font-weight: bold; margin: 0; }
.now, .emergency, .same-day, .within-days { border-inline-start: 5px solid #8a9aa3;
  padding-inline-start: 1em; }
.now, .emergency { border-color: #1b2a33; }
p { margin: 0 0 .2em; } ul, ol { margin: 0; }
img { width: 45mm; height: 45mm; }
@media print { body { margin: 0; } section { break-inside: avoid; } }
"""


def plan_html(plan: Plan) -> str:
    """Return the page; every text is escaped."""
    body = "\n".join(_section(part) for part in plan.parts)
    title, code = escape(plan.title), _code(plan)
    return (
        f'<!doctype html>\n<html lang="{escape(plan.tag)}" dir="{plan.direction}">\n<head>'
        f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>\n'
        f"<body>\n{body}\n{code}</body>\n</html>\n"
    )


def _section(part: PlanPart) -> str:
    if part.kind == "title":
        return f"<h1>{escape(part.heading)}</h1>"
    heading = f"<h2>{escape(part.heading)}</h2>" if part.heading else ""
    note = f"<p>{escape(part.note)}</p>" if part.note else ""
    return f'<section class="{part.kind}">{heading}{_lines(part)}{note}</section>'


def _lines(part: PlanPart) -> str:
    if part.kind in ("late", "emergency", "same-day", "within-days"):
        name = "ol" if part.kind == "late" else "ul"
        rows = "".join(f"<li>{escape(line)}</li>" for line in part.lines)
        return f"<{name}>{rows}</{name}>"
    return "".join(f"<p>{escape(line)}</p>" for line in part.lines)


def _code(plan: Plan) -> str:
    if plan.phone is None:
        return ""
    picture = base64.b64encode(qr_svg(plan.phone.qr_text)).decode("ascii")
    alternative = escape(f"{plan.phone.title}, {plan.phone.day.isoformat()}", quote=True)
    return f'<img alt="{alternative}" src="data:image/svg+xml;base64,{picture}">\n'
