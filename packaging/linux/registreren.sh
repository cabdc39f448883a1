#!/bin/sh
# Puts DGW Desktop in this user's menu and lets it open .dgw files; 'registreren.sh weg' undoes that.
set -eu
here=$(dirname "$(readlink -f "$0")")
share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
files="applications/dgw-desktop.desktop mime/packages/dgw-desktop.xml
icons/hicolor/48x48/apps/dgw-desktop.png icons/hicolor/128x128/apps/dgw-desktop.png
icons/hicolor/256x256/apps/dgw-desktop.png icons/hicolor/scalable/apps/dgw-desktop.svg
metainfo/nl.dgw_desktop.DGWDesktop.metainfo.xml"
for file in $files; do
    if [ "${1:-}" = weg ]; then
        rm -f "$share/$file"
    else
        mkdir -p "$(dirname "$share/$file")"
        cp "$here/share/$file" "$share/$file"
    fi
done
if [ "${1:-}" = weg ]; then
    rm -f "$bin/dgw-desktop"
else
    mkdir -p "$bin"
    ln -sf "$here/dgw-desktop" "$bin/dgw-desktop"
    # A menu may look for programs in other folders than a terminal does.
    escaped=$(printf '%s' "$here/dgw-desktop" | sed 's/[\\"`$]/\\\\&/g; s/[&|\\]/\\&/g')
    sed -i "s|^Exec=dgw-desktop|Exec=\"$escaped\"|" "$share/applications/dgw-desktop.desktop"
fi
for command in "update-mime-database $share/mime" "update-desktop-database $share/applications"; do
    program=${command%% *}
    if command -v "$program" > /dev/null; then
        "$program" "${command#* }"
    fi
done
