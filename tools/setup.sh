# Sourced by ./start and ./test. `set_up LOCK` makes the environment in .venv match a lock file;
# a copy of that file inside .venv is the stamp that makes every later start free of charge.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv

# What Qt loads from the system, and the Debian package that brings it.
qt_libraries="
libEGL.so.1            libegl1
libGL.so.1             libgl1
libglib-2.0.so.0       libglib2.0-0
libfontconfig.so.1     libfontconfig1
libdbus-1.so.3         libdbus-1-3
libxkbcommon.so.0      libxkbcommon0
libxkbcommon-x11.so.0  libxkbcommon-x11-0
libX11-xcb.so.1        libx11-xcb1
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-randr.so.0      libxcb-randr0
libxcb-shape.so.0      libxcb-shape0
libxcb-sync.so.1       libxcb-sync1
libxcb-xfixes.so.0     libxcb-xfixes0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1    libwayland-egl1
"

set_up() {
    [[ -x $venv/bin/python ]] && cmp -s "$root/$1" "$venv/$1" && return
    echo "Eenmalig klaarzetten; dit duurt een paar minuten." >&2
    install_packages $(missing_packages)
    [[ $1 != requirements-dev.lock ]] || see_to_browser
    [[ -x $venv/bin/python ]] || make_environment
    echo "Bibliotheken ophalen…" >&2
    fill_environment "$root/$1" || stop "Ophalen lukte niet. Is er internet? Probeer het daarna opnieuw."
    local site
    for site in "$venv"/lib/python3*/site-packages; do
        echo ../../../.. >"$site/checkout.pth"  # this checkout, wherever it is moved to
    done
    cp "$root/$1" "$venv/$1"
}

find_python() {  # the first that is new enough; empty when there is none
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

missing_packages() {
    local python; python=$(find_python)
    if ! command -v uv >/dev/null && [[ ! -x $venv/bin/python ]]; then
        "${python:-python3}" -c 'import ensurepip' 2>/dev/null || echo "${python:-python3}-venv"
    fi
    [[ $(uname) == Linux ]] || return 0
    local known library package; known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    while read -r library package; do
        [[ -z $library || $known == *"$library "* ]] || echo "$package"
    done <<<"$qt_libraries"
}

see_to_browser() {  # for the tests of the phones only, so everything else goes on without it
    (install_packages $(missing_browser)) \
        || echo "Tot dan worden de tests in tests/browser overgeslagen." >&2
}

missing_browser() {  # what plays a phone, what drives it, and letters as on one: Arabic too
    [[ $(uname) == Linux ]] || return 0
    command -v chromium chromium-browser google-chrome >/dev/null || echo chromium
    [[ -n $(find /usr/share/fonts -name 'Noto*Arabic*' -print -quit 2>/dev/null) ]] \
        || echo fonts-noto-core
    [[ $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p) == *libatomic.so.1\ * ]] || echo libatomic1
}

install_packages() {
    [[ $# -gt 0 ]] || return 0
    local command="apt-get install --no-install-recommends $*"
    command -v apt-get >/dev/null || stop "Installeer eerst (namen zoals in Debian): $*"
    echo "Dit systeem mist nog: $*" >&2
    if [[ $EUID -eq 0 ]]; then
        install_as env "$@"
    elif command -v sudo >/dev/null; then
        install_as sudo "$@"
    else
        stop "Laat de beheerder dit doen: $command"
    fi >&2 || stop "Dat lukte niet: $command"
}

install_as() {
    local runner=$1; shift
    "$runner" apt-get update -qq || true  # an old list may still do
    "$runner" DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

make_environment() {
    local python; python=$(find_python)
    rm -rf "$venv"
    if command -v uv >/dev/null; then
        uv venv --quiet --python "${python:->=3.11}" "$venv"
    else
        [[ -n $python ]] || stop "Hier is Python 3.11 of nieuwer nodig."
        "$python" -m venv "$venv"
    fi || stop "De omgeving in .venv kon niet worden gemaakt."
}

fill_environment() {  # first pip itself: the one that comes with Python can be years old
    fetch "$root/requirements-pip.lock" \
        || echo "De nieuwere pip kon niet worden opgehaald. Het gaat verder met de pip die er is." >&2
    fetch "$1"
}

fetch() {  # what a lock file names, and nothing that has another hash
    if command -v uv >/dev/null; then
        uv pip install --quiet --compile-bytecode --python "$venv/bin/python" --require-hashes -r "$1"
    else
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
            --require-hashes -r "$1"
    fi
}

stop() {
    echo "$1" >&2
    exit 1
}
