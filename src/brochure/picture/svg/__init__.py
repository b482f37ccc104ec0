"""Static SVG (SVG 1.1 and the parts of SVG 2 that drawing programs write) as drawings, or refused in words."""
