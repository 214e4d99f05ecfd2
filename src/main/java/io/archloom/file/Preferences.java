package io.archloom.file;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(String theme, List<String> recent, double width, double height, boolean maximized,
                          Map<String, Double> panels) {
    public static final Preferences DEFAULT = new Preferences("light", List.of(), 0, 0, false, Map.of());
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
        return new Preferences(theme, recent, width, height, maximized, panels);
    }

    public Preferences withWindow(double width, double height, boolean maximized) {
        return new Preferences(theme, recent, width, height, maximized, panels);
    }

    /// With the sizes of panels; those of others are kept.
    public Preferences withPanels(Map<String, Double> sizes) {
        var all = new TreeMap<>(panels);
        all.putAll(sizes);
        return new Preferences(theme, recent, width, height, maximized, all);
    }

    /// With `file` as the last one opened.
    public Preferences withRecent(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        var files = new ArrayList<>(List.of(path));
        recent.stream().filter(r -> !r.equals(path)).limit(MOST_RECENT - 1L).forEach(files::add);
        return new Preferences(theme, files, width, height, maximized, panels);
    }

    public Preferences withoutRecent(String path) {
        return new Preferences(theme, recent.stream().filter(r -> !r.equals(path)).toList(), width, height, maximized, panels);
    }
}
