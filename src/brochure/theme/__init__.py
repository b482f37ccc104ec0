"""The brand: `_brand.yml` read into roles, type and page geometry; fonts found, checked, cut down and compiled."""
