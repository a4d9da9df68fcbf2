@echo off
rem A lobby screen on Windows: put this file into shell:startup of the account that shows it, and
rem showcase-screen.ps1 with black.svg into C:\ProgramData\showcase.
powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File "%ProgramData%\showcase\showcase-screen.ps1"
