"""Small widgets that several pages share. They hold no rule."""
