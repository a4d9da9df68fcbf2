"""Measurements of the generator, run by hand; figures are quoted with the machine they come from."""
