"""Colours, type scale, spacing and the style sheet made from them."""
