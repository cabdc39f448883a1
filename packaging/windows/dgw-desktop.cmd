@echo off
rem The command line of DGW Desktop.
"%~dp0..\python\python.exe" "%~dp0..\app" %*
