package io.archloom.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a value is laid out as text: comments, blank lines, and what goes on one line. A layout never changes what a
/// value means. It is a tree along the value's names; `*` stands for every name, list items have their index as name.
///
///     YamlLayout.PLAIN.comment("Saved by Archloom").blankBefore("*").flow("placement", "*")
///             .comment("Takes the orders", "resources", "TakeOrder")
///
/// `comment` stands above its entry, and for the root at the head of the text, before a blank line. It may have several lines.
public record YamlLayout(Optional<String> comment, boolean isFlow, boolean hasBlankBefore, Map<String, YamlLayout> children) {

    /// No comments, no blank lines, everything in blocks.
    public static final YamlLayout PLAIN = new YamlLayout(Optional.empty(), false, false, Map.of());

    public YamlLayout {
        children = Map.copyOf(children);
    }

    /// The comment at the end of the path; the last one said counts.
    public YamlLayout comment(String text, String... path) {
        return at(new YamlLayout(Optional.of(text), false, false, Map.of()), List.of(path));
    }

    /// Writes the entry at the end of the path on one line, in braces or brackets.
    public YamlLayout flow(String... path) {
        return at(new YamlLayout(Optional.empty(), true, false, Map.of()), List.of(path));
    }

    /// Leaves a blank line before the entry at the end of the path, unless it is the first of its map.
    public YamlLayout blankBefore(String... path) {
        return at(new YamlLayout(Optional.empty(), false, true, Map.of()), List.of(path));
    }

    /// The layout of the entry of that name.
    public YamlLayout child(String name) {
        var own = children.get(name);
        var every = children.get("*");
        if (own == null) return every == null ? PLAIN : every;
        return every == null ? own : every.over(own);
    }

    private YamlLayout at(YamlLayout addition, List<String> path) {
        if (path.isEmpty()) return over(addition);
        var changed = new LinkedHashMap<>(children);
        changed.put(path.getFirst(), children.getOrDefault(path.getFirst(), PLAIN).at(addition, path.subList(1, path.size())));
        return new YamlLayout(comment, isFlow, hasBlankBefore, changed);
    }

    private YamlLayout over(YamlLayout other) {
        var both = new LinkedHashMap<>(children);
        other.children.forEach((name, child) -> both.merge(name, child, YamlLayout::over));
        return new YamlLayout(other.comment.or(() -> comment), isFlow || other.isFlow, hasBlankBefore || other.hasBlankBefore, both);
    }
}
