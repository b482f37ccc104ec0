"""Charts drawn by ourselves: direct labels, no grid, gaps shown as gaps, forecasts dashed."""
