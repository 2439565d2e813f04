#!/bin/sh
# Installs the package into a bare Debian tree, starts it there as an ordinary user under a virtual
# screen, removes it, and looks whether the records are still there. Needs root, debootstrap and the
# package servers; takes about three minutes. `make package-test` runs it.
set -eu
cd "$(dirname "$0")/../.."
package=$(ls build/bonesteady_*.deb)
tree=$(mktemp -d)
chmod 755 "$tree"
trap 'umount "$tree/proc" "$tree/dev" 2>/dev/null || true; rm -rf --one-file-system "$tree"' EXIT
debootstrap --variant=minbase "${SUITE:-bookworm}" "$tree" >/dev/null
mount --bind /proc "$tree/proc"
mount --bind /dev "$tree/dev"
cp "$package" "$tree/tmp/bonesteady.deb"
chroot "$tree" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends /tmp/bonesteady.deb xvfb xauth \
  dbus dbus-x11 at-spi2-core python3-pyatspi >/dev/null 2>&1
chroot "$tree" useradd -m anna
# The starter shows the loader its own folder in the same way.
missing=$(chroot "$tree" env LD_LIBRARY_PATH=/usr/lib/bonesteady/_internal find /usr/lib/bonesteady -name '*.so*' ! -name '*speechd*' \
  -exec ldd {} + 2>/dev/null | grep 'not found' || true)
test -z "$missing" || { echo "Libraries are missing: $missing"; exit 1; }
as_anna() {
  chroot --userspec=anna:anna "$tree" env -i HOME=/home/anna PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"
}
as_anna xvfb-run -a bonesteady --exit-after-paint
as_anna xvfb-run -a bonesteady --exit-after-paint
# Somebody records an injection in the window, as a screen reader would; a later start still has it.
cp packaging/linux/through_the_window.py "$tree/tmp/"
in_window() {
  as_anna sh -c 'export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1; exec dbus-run-session -- xvfb-run -a sh -c '\''
    bonesteady --lang en --today 2026-11-24 & python3 /tmp/through_the_window.py "$@"; code=$?; kill $!; wait $!; exit $code'\'' steps "$@"' steps "$@" 2>/dev/null
}
in_window "read=Step 1 of 4" press=Next "read=Step 2 of 4" press=Next "read=Step 3 of 4" press=Yes \
  press=Next "press=On a day that I know" type=2026-09-01 "press=Yes, that is right" \
  "gone=Yes, that is right" "read=Monday, 1 March 2027"
in_window "gone=Step 1 of 4" "read=Monday, 1 March 2027"
as_anna bonesteady status --last 2026-01-15 --today 2026-07-20 --lang es
chroot "$tree" apt-get remove -y -qq bonesteady 2>/dev/null | grep -A2 'BoneSteady was removed'
test -s "$tree/home/anna/.local/share/bonesteady/records.db"
test ! -e "$tree/usr/lib/bonesteady"
echo "Installed, started, an injection recorded and found again, removed; the records are still there."
