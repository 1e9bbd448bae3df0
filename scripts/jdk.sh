# Sourced by ./run, ./test and ./bench: puts a JDK 25 or newer in JAVA_HOME and on the PATH, and has the helpers they share.

JDK_WANTED=25

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

# The feature version of the JDK in a folder, or 0 where there is none. Reads a file: starting a JVM to ask costs half a second.
jdk_version() {
    local line=''
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        line=$(grep -m1 '^JAVA_VERSION=' "$1/release" | tr -dc '0-9.')
    fi
    printf '%s' "${line%%.*}" | grep -E '^[0-9]+$' || printf '0'
}

find_jdk() {
    local folder
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$folder" ] && [ "$(jdk_version "$folder")" -ge "$JDK_WANTED" ] && { JAVA_HOME=$folder; break; }
    done
    [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge "$JDK_WANTED" ] ||
        fail "Live Audio Room needs JDK $JDK_WANTED or newer and found none: install it (for example Eclipse Temurin $JDK_WANTED) or point JAVA_HOME at one."
    export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

# install WHAT PACKAGE…: Debian's packages, when we may; false where we may not, or it fails.
install() {
    local what=$1
    shift
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Installing $what ($*) …"
    { [ -n "${APT_UPDATED:-}" ] || apt-get update -qq >/dev/null; } &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null && APT_UPDATED=yes
}

# need COMMAND PACKAGE WHAT: makes sure a command is there; installs Debian's package when we may.
need() {
    command -v "$1" >/dev/null || { install "$3" "$2" && command -v "$1" >/dev/null; } ||
        fail "Live Audio Room needs $3 (the command '$1') and it is not here: install it, on Debian with 'apt-get install $2'."
}

# need_libraries WHAT NAME:PACKAGE…: the same for shared libraries, on Linux.
need_libraries() {
    local what=$1 missing=() library
    shift
    [ "$(uname)" = Linux ] || return 0
    for library in "$@"; do
        ldconfig -p 2>/dev/null | grep -q "${library%%:*}" || missing+=("${library##*:}")
    done
    [ ${#missing[@]} = 0 ] || install "$what" "${missing[@]}" ||
        fail "Live Audio Room needs $what: install them, on Debian with 'apt-get install ${missing[*]}'."
}

need_desktop_libraries() {
    need_libraries "what a window and sound are made of" libgtk-3.so.0:libgtk-3-0 libXtst.so.6:libxtst6 \
        libXxf86vm.so.1:libxxf86vm1 libGL.so.1:libgl1 libpulse.so.0:libpulse0 libasound.so.2:libasound2 \
        libudev.so.1:libudev1 libX11.so.6:libx11-6 libXfixes.so.3:libxfixes3 libXrandr.so.2:libxrandr2 \
        libXcomposite.so.1:libxcomposite1 libdbus-1.so.3:libdbus-1-3
}

# need_fonts FAMILY:PACKAGE…: pictures of the tests show these scripts.
need_fonts() {
    local font
    for font in "$@"; do
        fc-list : family | grep -q "${font%%:*}" || install "the font ${font%%:*}" "${font##*:}" ||
            fail "Live Audio Room's tests need the font ${font%%:*}: install it, on Debian with 'apt-get install ${font##*:}'."
    done
}

# is_newer STAMP PATH…: whether there is no stamp, or a source among these that has changed since.
is_newer() {
    local stamp=$1 newer
    shift
    [ ! -f "$stamp" ] && return 0
    newer=$(find "$@" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path 'web/test' \) -prune -o \
        -type f -newer "$stamp" -print -quit)
    [ -n "$newer" ]
}

# package MODULE LOG: builds it and what it is made of, without a word unless it fails.
package() {
    need mvn maven "Apache Maven"
    if ! MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
        mvn -B -ntp -q -pl "$1" -am package -DskipTests -Dspotless.check.skip >"$2" 2>&1; then
        tail -n 30 "$2" >&2
        fail "The build failed; $2 has all of it."
    fi
}
