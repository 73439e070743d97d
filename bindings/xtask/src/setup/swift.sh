# Swift 6.0.3 for Linux, out of Debian trixie, in a folder of its own: nothing of the machine changes but for debootstrap, which
# is installed where it is missing. Root on Debian. Argument: the folder. It is there whole or not at all.
set -euo pipefail
folder=$1
export DEBIAN_FRONTEND=noninteractive LC_ALL=C

mkdir -p "$(dirname "$folder")"
exec 9>"$folder.lock"
flock 9                                   # two set-ups at a time: the second one finds it done
[ -e "$folder/enter" ] && exit 0

if ! command -v debootstrap >/dev/null; then
  echo "installing debootstrap"
  apt-get update -q >/dev/null
  apt-get install -yq --no-install-recommends debootstrap >/dev/null
fi

new=$folder.new log=$folder.log
rm -rf --one-file-system "$new"
told() { tail -20 "$log" >&2; exit 1; }

# The mirror that this machine uses already.
mirror=$(cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null \
  | sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb (\[[^]]*\] )?(https?:[^ ]+).*/\2/p' | grep -m1 -v security || true)
debootstrap --variant=minbase trixie "$new" "${mirror:-https://deb.debian.org/debian}" >"$log" 2>&1 || told

# What no build and no test needs stays out: debugger, editor server, static and embedded libraries. 1.3 GB stay.
cat >"$new/etc/dpkg/dpkg.cfg.d/slim" <<'SLIM'
force-unsafe-io
path-exclude=/usr/share/doc/*
path-exclude=/usr/share/man/*
path-exclude=/usr/share/locale/*
path-exclude=/usr/bin/*lto-dump*
path-exclude=/usr/libexec/swift/bin/clangd
path-exclude=/usr/libexec/swift/bin/docc
path-exclude=/usr/libexec/swift/bin/lldb*
path-exclude=/usr/libexec/swift/bin/sourcekit-lsp
path-exclude=/usr/libexec/swift/lib/libLTO*
path-exclude=/usr/libexec/swift/lib/liblldb*
path-exclude=/usr/libexec/swift/lib/libsourcekitdInProc.so
path-exclude=/usr/libexec/swift/lib/swift/FrameworkABIBaseline/*
path-exclude=/usr/libexec/swift/lib/swift/embedded/*
path-exclude=/usr/libexec/swift/lib/swift_static/*
SLIM
chroot "$new" apt-get install -yq --no-install-recommends swiftlang libc6-dev >>"$log" 2>&1 || told
chroot "$new" apt-get clean
rm -rf "$new"/var/lib/apt/lists/*

# enter CHECKOUT COMMAND…: the checkout appears inside at its own path, for the time of the command and for it alone.
cat >"$new/enter" <<'RUN'
#!/bin/bash
set -euo pipefail
inside=$(dirname "$(realpath "$0")") checkout=$1; shift
mkdir -p "$inside$checkout"
exec unshare -m bash -euc '
  inside=$1 checkout=$2 here=$3; shift 3
  mount --bind "$checkout" "$inside$checkout"
  mount -t proc proc "$inside/proc"
  exec chroot "$inside" /usr/bin/env -i HOME=/opt LANG=C.UTF-8 PATH=/usr/bin:/bin CI="${CI:-}" \
    bash -c "cd \"\$0\" && exec \"\$@\"" "$here" "$@"' enter "$inside" "$checkout" "$PWD" "$@"
RUN
chmod +x "$new/enter"
mv "$new" "$folder"
