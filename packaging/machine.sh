# shellcheck shell=sh disable=SC2034 # jdk and maven are for the reader of this file
# What Archloom needs of a machine: finding it, installing it where that is allowed, or saying what is missing.
# Read by packaging/archloom. `require NAME...` is the way in; it leaves the home of the JDK in $jdk and Maven in $maven.
# ARCHLOOM_INSTALL=no  never installs anything.

say() { printf 'archloom: %s\n' "$*" >&2; }

# The contract of the command line keeps 1 for "problems found", so what stops us here is 2, like wrong use.
fail() {
    say "$@"
    exit 2
}

# ---- what is on this machine ---------------------------------------------------------------------------------------

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        grep -Eq '^JAVA_VERSION="25([."+-]|$)' "$1/release"
    else
        case $("$1/bin/javac" -version 2>&1) in "javac 25" | "javac 25"[.+-]*) ;; *) return 1 ;; esac
    fi
}

# Prints the home of a program's JDK: /usr/bin/java is a link to a link into it.
home_of() {
    binary=$1
    while [ -L "$binary" ]; do
        link=$(readlink "$binary")
        case $link in
            /*) binary=$link ;;
            *) binary=$(dirname "$binary")/$link ;;
        esac
    done
    dirname "$(dirname "$binary")"
}

find_jdk() {
    jdk=
    set -- "${JAVA_HOME:-}"
    for program in javac java; do
        if on_path=$(command -v "$program"); then set -- "$@" "$(home_of "$on_path")"; fi
    done
    if [ -x /usr/libexec/java_home ]; then
        set -- "$@" "$(/usr/libexec/java_home -v 25 2>/dev/null || true)"
    fi
    for candidate in "$@" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /usr/local/openjdk* /opt/* /opt/*/* \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
        "${HOME:-/}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            jdk=$candidate
            return 0
        fi
    done
    return 1
}

find_maven() {
    if maven=$(command -v mvn); then return 0; fi
    for candidate in "${MAVEN_HOME:-}"/bin/mvn "${M2_HOME:-}"/bin/mvn /usr/share/maven/bin/mvn /opt/maven*/bin/mvn \
        /opt/apache-maven*/bin/mvn /usr/local/apache-maven*/bin/mvn "${HOME:-/}"/.sdkman/candidates/maven/*/bin/mvn \
        /opt/homebrew/bin/mvn /usr/local/bin/mvn /home/linuxbrew/.linuxbrew/bin/mvn; do
        if [ -x "$candidate" ]; then
            maven=$candidate
            return 0
        fi
    done
    return 1
}

has_library() {
    saved_ifs=$IFS
    IFS=:
    for folder in ${LD_LIBRARY_PATH:-} /lib /lib64 /usr/lib /usr/lib64 /usr/local/lib; do
        IFS=$saved_ifs
        for file in "$folder/$1".so* "$folder"/*-linux-*/"$1".so*; do
            [ -e "$file" ] && return 0
        done
    done
    IFS=$saved_ifs
    for file in $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | sed -n "s|.*$1\\.so.* => ||p"); do
        [ -e "$file" ] && return 0
    done
    return 1
}

on_linux() { [ "$(uname -s)" = Linux ]; }

# A requirement is met, or not; the words are the ones for the message.
met() {
    case $1 in
        jdk) find_jdk ;;
        maven) find_maven ;;
        window) ! on_linux || { has_library libgtk-3 && has_library libXtst; } ;;
        text) ! on_linux || { has_library libpangoft2-1.0 && has_library libfontconfig; } ;;
        fonts) ! on_linux || has_library libfontconfig ;;
        screen) ! on_linux || { command -v xvfb-run && command -v xauth; } >/dev/null 2>&1 ;;
    esac
}

title() {
    case $1 in
        jdk) echo "a JDK 25" ;;
        maven) echo "Maven" ;;
        window) echo "the GTK libraries for the window" ;;
        text) echo "the text libraries for the headless window tests" ;;
        fonts) echo "the font library for pictures" ;;
        screen) echo "a virtual screen (xvfb-run)" ;;
    esac
}

# ---- installing what is missing ------------------------------------------------------------------------------------

find_packager() {
    for packager in apt-get dnf yum pacman zypper apk brew; do
        command -v "$packager" >/dev/null 2>&1 && return 0
    done
    packager=
}

offers() {
    case $packager in
        apt-get)
            if ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
                [ -n "$(apt-cache show "$1" 2>/dev/null)" ]
            else
                # before the first update nothing is known: take the names that every release understands
                case $1 in *jdk* | *t64) return 1 ;; esac
            fi
            ;;
        dnf | yum) "$packager" -q list "$1" >/dev/null 2>&1 ;;
        pacman) pacman -Si "$1" >/dev/null 2>&1 ;;
        zypper) zypper -q --non-interactive search -x "$1" >/dev/null 2>&1 ;;
        apk) [ -n "$(apk search -e -q "$1" 2>/dev/null)" ] ;;
        brew) brew info "$1" >/dev/null 2>&1 ;;
    esac
}

# The first of several names that this system's packages offer; names change between releases.
first_offered() {
    for name in "$@"; do
        if offers "$name"; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

# Prints the packages of one requirement, or fails when there is none.
packages_for() {
    case $packager:$1 in
        apt-get:jdk) first_offered openjdk-25-jdk-headless openjdk-25-jdk temurin-25-jdk ;;
        dnf:jdk | yum:jdk) first_offered java-25-openjdk-devel temurin-25-jdk ;;
        zypper:jdk) first_offered java-25-openjdk-devel temurin-25-jdk ;;
        pacman:jdk) first_offered jdk25-openjdk ;;
        apk:jdk) first_offered openjdk25-jdk openjdk25 ;;
        brew:jdk) first_offered openjdk@25 ;;
        *:maven) first_offered maven ;;
        apt-get:window) gtk=$(first_offered libgtk-3-0t64 libgtk-3-0) && echo "$gtk libxtst6" ;;
        dnf:window | yum:window) echo gtk3 libXtst ;;
        pacman:window) echo gtk3 libxtst ;;
        zypper:window) echo libgtk-3-0 libXtst6 ;;
        apk:window) echo gtk+3.0 libxtst ;;
        apt-get:screen) echo xvfb xauth ;;
        dnf:screen | yum:screen) echo xorg-x11-server-Xvfb xorg-x11-xauth ;;
        pacman:screen) echo xorg-server-xvfb xorg-xauth ;;
        zypper:screen) echo xvfb-run xauth ;;
        apk:screen) echo xvfb-run xauth ;;
        apt-get:text | apt-get:fonts) echo libpangoft2-1.0-0 ;;
        dnf:text | dnf:fonts | yum:text | yum:fonts) echo pango dejavu-sans-fonts ;;
        pacman:text | pacman:fonts) echo pango ttf-dejavu ;;
        zypper:text | zypper:fonts) echo libpango-1_0-0 dejavu-fonts ;;
        apk:text | apk:fonts) echo pango font-dejavu ;;
        *) return 1 ;;
    esac
}

install_words() {
    case $packager in
        apt-get) echo "apt-get install -y --no-install-recommends" ;;
        pacman) echo "pacman -S --needed --noconfirm" ;;
        zypper) echo "zypper --non-interactive install" ;;
        apk) echo "apk add" ;;
        *) echo "$packager install -y" ;;
    esac
}

# Prefix of a command that may install here and now; fails when a password would be needed.
may_install() {
    as=
    [ "${ARCHLOOM_INSTALL:-yes}" != no ] && [ -n "$packager" ] || return 1
    if [ "$packager" = brew ] || [ "$(id -u)" = 0 ]; then return 0; fi
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
    as="sudo -n"
}

# Leaves the requirements that are not met in `lacking`; runs in this shell, which keeps what was found.
check() {
    lacking=
    for requirement in "$@"; do
        met "$requirement" || lacking="$lacking $requirement"
    done
}

titles() {
    list=
    for requirement in "$@"; do list="$list${list:+, }$(title "$requirement")"; done
    echo "$list"
}

# Splits the requirements into packages and those for which this system has none.
look_up() {
    packages=
    without=
    for requirement in "$@"; do
        if names=$(packages_for "$requirement"); then
            packages="$packages $names"
        else
            without="$without $requirement"
        fi
    done
}

install_packages() {
    # shellcheck disable=SC2046,SC2086 # words are meant to be split
    case $packager in
        apt-get)
            $as env DEBIAN_FRONTEND=noninteractive apt-get -q update
            look_up "$@"
            [ -z "$packages" ] || $as env DEBIAN_FRONTEND=noninteractive $(install_words) $packages
            ;;
        brew)
            look_up "$@"
            [ -z "$packages" ] || brew install $packages
            ;;
        *)
            look_up "$@"
            [ -z "$packages" ] || $as $(install_words) $packages
            ;;
    esac </dev/null >&2
}

explain_and_stop() {
    say "missing on this machine: $(titles "$@")"
    look_up "$@"
    if [ -n "$packages" ]; then
        case $packager in
            brew) command="brew install$packages" ;;
            apt-get) command="sudo apt-get update && sudo $(install_words)$packages" ;;
            *) command="sudo $(install_words)$packages" ;;
        esac
        [ "$(id -u)" != 0 ] || command=$(printf '%s' "$command" | sed 's/sudo //g')
        printf '  install with:  %s\n' "$command" >&2
    fi
    for requirement in $without; do
        case $requirement in
            jdk)
                # shellcheck disable=SC2016,SC2088 # the text is for the reader's shell
                printf '%s\n' '  JDK 25:  this system has no package of it; download it from https://adoptium.net/temurin/releases/?version=25' \
                    '           and unpack it:  mkdir -p ~/.jdks && tar -xzf OpenJDK25U-jdk_*.tar.gz -C ~/.jdks' \
                    '           (any JDK 25 in JAVA_HOME, on the PATH or in the usual folders is found)' >&2
                ;;
            maven) printf '%s\n' '  Maven:   download it from https://maven.apache.org/download.cgi and put its bin folder on the PATH' >&2 ;;
            *) printf '  %s:  no package known for this system; GTK 3, libXtst, Pango and fontconfig are what is needed\n' "$(title "$requirement")" >&2 ;;
        esac
    done
    exit 2
}

# Makes sure of all requirements: installs what may be installed, else says everything that is missing in one message.
require() {
    check "$@"
    [ -n "$lacking" ] || return 0
    find_packager
    # shellcheck disable=SC2086 # one word per requirement
    if may_install; then
        say "installing $(titles $lacking) ..."
        install_packages $lacking || say "installing with $packager failed"
        check "$@"
    fi
    # shellcheck disable=SC2086
    [ -z "$lacking" ] || explain_and_stop $lacking
}
