package io.archloom.file;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the program remembers of its user. A file that cannot be read counts as none.
///
/// @param theme  `light`, `dark` or `system`
/// @param recent paths of designs, the last opened first
/// @param width  of the window, in pixels; 0: not known yet
/// @param panels widths and heights of the window's panels, in pixels, by name
/// @param folded ids of the palette's sections of which only the heading is shown
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(String theme, List<String> recent, double width, double height, boolean maximized,
                          Map<String, Double> panels, Set<String> folded) {
    public static final Preferences DEFAULT = new Preferences("light", List.of(), 0, 0, false, Map.of(), Set.of());
    private static final int MOST_RECENT = 12;
    private static final String FILE = "preferences.yaml";

    public Preferences {
        theme = theme == null ? "light" : theme;
        recent = recent == null ? List.of() : List.copyOf(recent);
        width = Double.isFinite(width) ? Math.max(0, width) : 0;
        height = Double.isFinite(height) ? Math.max(0, height) : 0;
        panels = panels == null ? Map.of() : panels.entrySet().stream()
                .filter(e -> e.getValue() != null && e.getValue() > 0 && e.getValue() < 10_000)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        folded = folded == null ? Set.of() : Set.copyOf(folded);
    }

    public static Preferences read(Path folder) {
        try {
            return new YAMLMapper().readValue(Files.readAllBytes(folder.resolve(FILE)), Preferences.class);
        } catch (IOException | JacksonException | NullPointerException _) {
            return DEFAULT;
        }
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(FILE),
                new YAMLMapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    public Preferences withTheme(String theme) {
        return new Preferences(theme, recent, width, height, maximized, panels, folded);
    }

    public Preferences withWindow(double width, double height, boolean maximized) {
        return new Preferences(theme, recent, width, height, maximized, panels, folded);
    }

    /// With the sizes of panels; those of others are kept.
    public Preferences withPanels(Map<String, Double> sizes) {
        var all = new TreeMap<>(panels);
        all.putAll(sizes);
        return new Preferences(theme, recent, width, height, maximized, all, folded);
    }

    public Preferences withFolded(Set<String> folded) {
        return new Preferences(theme, recent, width, height, maximized, panels, folded);
    }

    /// With `file` as the last one opened.
    public Preferences withRecent(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        var files = new ArrayList<>(List.of(path));
        recent.stream().filter(r -> !r.equals(path)).limit(MOST_RECENT - 1L).forEach(files::add);
        return new Preferences(theme, files, width, height, maximized, panels, folded);
    }

    public Preferences withoutRecent(String path) {
        return new Preferences(theme, recent.stream().filter(r -> !r.equals(path)).toList(), width, height, maximized, panels, folded);
    }
}
