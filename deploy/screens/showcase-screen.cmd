@echo off
rem A lobby screen on Windows: put this file into shell:startup of the account that shows it.
set SCREEN_URL=https://showcase.example/screens/wuhan-greenland-lobby/
:again
start "" /wait msedge.exe --kiosk "%SCREEN_URL%" --edge-kiosk-type=fullscreen --kiosk-idle-timeout-minutes=0 --no-first-run --user-data-dir="%LOCALAPPDATA%\showcase-screen" --disable-session-crashed-bubble --disable-features=Translate --autoplay-policy=no-user-gesture-required --overscroll-history-navigation=0
timeout /t 3 /nobreak >nul
goto again
