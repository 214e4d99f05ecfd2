package io.archloom.yaml;

import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A text that was read: its source's name, the text itself, its tree and its comments in their order.
/// A text without content has an empty plain scalar as root, which means null.
public record YamlDocument(String source, String text, Node root, List<Comment> comments) implements Reading {
    public YamlDocument {
        comments = List.copyOf(comments);
    }

    /// What the whole text means.
    public Value value() {
        return root.value();
    }

    /// The node at the end of a path of names, an index for a list's item; aliases are followed.
    public Optional<Node> node(String... path) {
        Optional<Node> found = Optional.of(root);
        for (var name : path) found = found.map(Node::resolved).flatMap(node -> step(node, name));
        return found;
    }

    /// The entry at the end of a path, for the place of its key.
    public Optional<Node.Entry> entry(String... path) {
        return node(Arrays.copyOf(path, path.length - 1)).map(Node::resolved)
                .flatMap(node -> node instanceof Node.Mapping map ? map.entry(path[path.length - 1]) : Optional.empty());
    }

    private static Optional<Node> step(Node node, String name) {
        return switch (node) {
            case Node.Mapping map -> map.get(name);
            case Node.Sequence list when name.matches("\\d{1,9}") && Integer.parseInt(name) < list.items().size() ->
                Optional.of(list.items().get(Integer.parseInt(name)));
            case Node.Sequence _, Node.Scalar _, Node.Alias _ -> Optional.empty();
        };
    }

    /// Whether the text is JSON, or YAML that is written like it: everything in braces, names in double quotes.
    public boolean isJson() {
        return switch (root) {
            case Node.Mapping map -> map.flow() && (map.entries().isEmpty()
                    || map.entries().getFirst().key() instanceof Node.Scalar key && key.style() == Node.Style.DOUBLE_QUOTED);
            case Node.Sequence list -> list.flow() && (list.items().isEmpty()
                    || !(list.items().getFirst() instanceof Node.Scalar(_, _, _, _, var style))
                    || style == Node.Style.DOUBLE_QUOTED);
            case Node.Scalar _, Node.Alias _ -> false;
        };
    }

    /// The comments on the lines directly above that line, without a blank line between, in their order.
    public List<Comment> commentsAbove(int line) {
        var above = new ArrayList<Comment>();
        int wanted = line - 1;
        for (int i = before(line) - 1; i >= 0; i--) {
            var comment = comments.get(i);
            if (comment.span().start().line() != wanted || !comment.ownLine()) break;
            above.add(comment);
            wanted--;
        }
        Collections.reverse(above);
        return above;
    }

    /// How many comments lie above that line.
    private int before(int line) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).span().start().line() < line) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
