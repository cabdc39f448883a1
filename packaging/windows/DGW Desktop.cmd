@echo off
rem Starts DGW Desktop with the Python in this folder, which its makers signed. A text to read,
rem and not a program of our own: an unsigned .exe that starts another one is what virus scanners
rem take for a threat. The installers make a shortcut straight to pythonw.exe instead.
start "" "%~dp0python\pythonw.exe" "%~dp0app" %*
