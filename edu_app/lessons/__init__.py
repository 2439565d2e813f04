"""The content pipeline: files under content/ become typed, safe, checked values. Knows no Qt."""
