"""Room screens: what hangs in the lobby — schedule, pages, manifest, alerts, heartbeat.

Between calendar and draw above it and plan below: takes its own frozen dataclasses, knows neither
the model nor MkDocs, reads no clock and no disk.
"""
