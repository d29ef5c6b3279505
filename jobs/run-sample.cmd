@echo off
rem Runs the main job on the sample county: jobs\run-sample [DIR]
setlocal
set "HOUSE=%~dp0.."
set "INTO=%~1"
if "%INTO%"=="" set "INTO=%HOUSE%\sample"
call "%~dp0jixiao.cmd" run --delivery "%HOUSE%\data-samples\delivered" --lake "%INTO%\lake" --out "%INTO%\publications"
set "CODE=%errorlevel%"
if "%CODE%"=="0" (
  echo.
  echo Lake:         %INTO%\lake
  echo Publications: %INTO%\publications
)
exit /b %CODE%
