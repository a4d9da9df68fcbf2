#!/bin/sh
# /usr/local/bin/showcase-screen.sh: the browser of a lobby screen. chmod 755; a user `screen`:
#   useradd --create-home --groups video,render,input screen
set -eu
browser=$(command -v chromium || command -v chromium-browser)
profile="$HOME/.config/showcase-screen"
# After a power cut the browser must not ask whether to restore.
if [ -f "$profile/Default/Preferences" ]; then
  sed -i 's/"exit_type":"[^"]*"/"exit_type":"Normal"/; s/"exited_cleanly":false/"exited_cleanly":true/' \
    "$profile/Default/Preferences"
fi
# Black as long as this file is there, network or not: `sudo touch /etc/showcase-screen.black`.
black=${SCREEN_BLACK:-/etc/showcase-screen.black}
# Meanwhile `showcase seen` is told every five minutes that somebody wanted it so, if curl is there.
tell() {
  curl -fsS -m 10 -o /dev/null \
    "${SCREEN_URL%%\?*}manifest.json?screen=$(basename "${SCREEN_URL%%\?*}")&release=none&clock=ok&black=1"
}
seconds=0
while [ -e "$black" ]; do
  if [ $((seconds % 300)) -eq 0 ]; then tell 2>/dev/null & fi
  seconds=$((seconds + 1))
  sleep 1
done
"$browser" --kiosk --user-data-dir="$profile" --ozone-platform=wayland \
  --no-first-run --no-default-browser-check --noerrdialogs --disable-infobars \
  --disable-session-crashed-bubble --disable-translate --disable-features=Translate \
  --disable-pinch --overscroll-history-navigation=0 --password-store=basic \
  --autoplay-policy=no-user-gesture-required --check-for-update-interval=31536000 \
  "$SCREEN_URL" &
pid=$!
trap 'kill "$pid" 2>/dev/null; exit 0' TERM INT
while kill -0 "$pid" 2>/dev/null; do
  # The unit starts this script again, which then waits until the file is gone.
  if [ -e "$black" ]; then kill "$pid"; fi
  sleep 1
done
wait "$pid"
