#!/bin/sh
# Makes build/BoneSteady.dmg on macOS. NOT TRIED YET: nobody has run it on macOS.
# Needs Python 3.11 or newer with requirements.lock installed; signing and notarising need the
# publisher's own certificate and are left out.
set -eu
cd "$(dirname "$0")/../.."
python3 packaging/freeze.py
hdiutil create -volname BoneSteady -srcfolder build/frozen/BoneSteady.app -ov -format UDZO build/BoneSteady.dmg
echo "build/BoneSteady.dmg"
