"""Admin: the form in the browser — its configuration, made from the models and the data."""
