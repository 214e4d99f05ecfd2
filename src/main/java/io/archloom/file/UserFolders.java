package io.archloom.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where this program keeps what is the user's but no design: as the XDG base directory specification says, and under
/// the platform's own folders on Windows and macOS.
///
/// @param config preferences, and the user's own kinds
/// @param state  recovery journals
public record UserFolders(Path config, Path state) {

    public static UserFolders ofSystem() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }

    static UserFolders of(Map<String, String> environment, Path home, String system) {
        if (system.startsWith("Windows")) {
            return new UserFolders(folder(environment, "APPDATA", home.resolve("AppData/Roaming")),
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")));
        }
        if (system.startsWith("Mac")) {
            var support = home.resolve("Library/Application Support/archloom");
            return new UserFolders(support, support.resolve("state"));
        }
        return new UserFolders(folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    /// Folders with what users add.
    ///
    /// @param catalogs their kinds
    /// @param policies their rules
    public record Own(List<Path> catalogs, List<Path> policies) {
        public Own {
            catalogs = List.copyOf(catalogs);
            policies = List.copyOf(policies);
        }

        public boolean isEmpty() {
            return catalogs.isEmpty() && policies.isEmpty();
        }
    }

    /// What users add, beside a design and in the configuration folder: [#catalogs] and [#policies].
    public Own own(Optional<Path> design) {
        return new Own(catalogs(design), policies(design));
    }

    /// Where the user's own kinds may lie: `catalog` in the configuration folder, and `catalog` beside the design. Only
    /// folders that exist.
    ///
    /// @param design the design's file; empty for one that has none, which lies in the working folder
    public List<Path> catalogs(Optional<Path> design) {
        return folders("catalog", design);
    }

    /// Where a team's own rules may lie: `policies` in the configuration folder, and `policies` beside the design.
    public List<Path> policies(Optional<Path> design) {
        return folders("policies", design);
    }

    private List<Path> folders(String name, Optional<Path> design) {
        var beside = design.map(file -> file.toAbsolutePath().resolveSibling(name)).orElse(Path.of(name));
        return Stream.of(config.resolve(name), beside).filter(Files::isDirectory).toList();
    }

    private static Path folder(Map<String, String> environment, String variable, Path standard) {
        return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank()).map(Path::of)
                .filter(Path::isAbsolute).orElse(standard).resolve("archloom");
    }
}
