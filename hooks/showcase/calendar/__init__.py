"""Calendar: recurrence phrases, holidays, expansion into sessions, and what is written of them."""
