# A lobby screen on Windows: one browser, always up again. C:\ProgramData\showcase\showcase-screen.ps1,
# started by showcase-screen.cmd.
$url = 'https://showcase.example/screens/wuhan-greenland-lobby/'
$folder = Join-Path $env:ProgramData 'showcase'
# Black as long as this file is there, network or not: type nul > C:\ProgramData\showcase\black
$black = Join-Path $folder 'black'
$dark = 'file:///' + (Join-Path $folder 'black.svg').Replace('\', '/')
$edge = $null
$shown = ''
while ($true) {
  $wanted = if (Test-Path $black) { $dark } else { $url }
  $ended = (-not $edge) -or $edge.HasExited
  if ($ended -or $wanted -ne $shown) {
    if (-not $ended) { taskkill.exe /PID $edge.Id /T /F | Out-Null }
    $edge = Start-Process msedge.exe -PassThru -ArgumentList @(
      '--kiosk', "`"$wanted`"", '--edge-kiosk-type=fullscreen', '--kiosk-idle-timeout-minutes=0',
      '--no-first-run', "`"--user-data-dir=$env:LOCALAPPDATA\showcase-screen`"",
      '--disable-session-crashed-bubble', '--disable-features=Translate',
      '--autoplay-policy=no-user-gesture-required', '--overscroll-history-navigation=0')
    $shown = $wanted
    Start-Sleep -Seconds 2
  }
  Start-Sleep -Seconds 1
}
