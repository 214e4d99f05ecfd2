package io.archloom.yaml;

import io.archloom.yaml.Node.Alias;
import io.archloom.yaml.Node.Entry;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Scalar;
import io.archloom.yaml.Node.Sequence;
import io.archloom.yaml.Node.Style;
import io.archloom.yaml.YamlFault.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Builds the tree from the parser's events, with a stack of its own, so that depth and size are refused as they come.
final class TreeBuilder {
    private static final int MAX_FAULTS = 20;
    private static final String YAML = "tag:yaml.org,2002:";
    private static final Set<String> SCALAR_TAGS = Set.of("str", "int", "float", "bool", "null", "timestamp");
    private static final Pattern FUNCTION_TAG = Pattern.compile("![A-Za-z][A-Za-z0-9]*(::[A-Za-z0-9]+)*");

    /// Thrown and caught within this package: the text is not worth reading on.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient YamlFault fault;

        Refused(YamlFault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    /// A collection whose end has not come yet.
    private static final class Open {
        final CollectionStartEvent start;
        final List<Node> children = new ArrayList<>();
        final int nodesBefore;
        int height;

        Open(CollectionStartEvent start, int nodesBefore) {
            this.start = start;
            this.nodesBefore = nodesBefore;
        }
    }

    private record Anchored(Node node, int nodes, int height) {}

    private final String source;
    private final String text;
    private final Lines lines;
    private final YamlReader.Offsets offsets;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<YamlFault> faults = new ArrayList<>();
    /// Hears of keys that appear again; without it they are faults.
    private final Optional<Consumer<YamlFault>> repeated;
    private final List<Comment> comments = new ArrayList<>();
    private Optional<Node> root = Optional.empty();
    private int written;
    private int nodes;
    private int commentsUntil;

    TreeBuilder(String source, String text, Lines lines, YamlReader.Offsets offsets, Optional<Consumer<YamlFault>> repeated) {
        this.source = source;
        this.text = text;
        this.lines = lines;
        this.offsets = offsets;
        this.repeated = repeated;
    }

    List<YamlFault> faults() {
        return faults;
    }

    /// How far the text was understood.
    io.archloom.yaml.Mark position() {
        return lines.mark(commentsUntil);
    }

    YamlDocument document() {
        findComments(text.length());
        var end = lines.mark(text.length());
        return new YamlDocument(source, text, root.orElseGet(() ->
                new Scalar(new Span(end, end), Optional.empty(), Optional.empty(), "", Style.PLAIN)), comments);
    }

    void accept(Event event) {
        switch (event) {
            case DocumentStartEvent start when root.isPresent() ->
                throw new Refused(YamlFault.at(source, mark(start.getStartMark()), Reason.SECOND_DOCUMENT));
            case ScalarEvent scalar -> add(scalar(scalar), scalar.getAnchor(), 1, 1);
            case AliasEvent alias -> alias(alias);
            case CollectionStartEvent start -> {
                if (open.size() >= YamlReader.MAX_DEPTH) throw tooDeep(mark(start.getStartMark()));
                count(1, start.getStartMark());
                open.push(new Open(start, nodes));
            }
            case CollectionEndEvent end -> close(end);
            default -> {}
        }
    }

    private Scalar scalar(ScalarEvent event) {
        count(1, event.getStartMark());
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        var style = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            case PLAIN -> Style.PLAIN;
        };
        if (style == Style.LITERAL || style == Style.FOLDED) end = blockScalarEnd(start, end, event.getValue());
        findComments(start);
        commentsUntil = end;
        var span = span(start, end);
        checkTag(event.getTag(), span, SCALAR_TAGS);
        return new Scalar(span, event.getTag(), name(event.getAnchor()), event.getValue(), style);
    }

    /// The parser ends a block scalar after the blank lines that follow it. Those belong to it only when it keeps them.
    private int blockScalarEnd(int start, int end, String content) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) trimmed--;
        int contentEnd = lines.end(trimmed);
        boolean keeps = content.endsWith("\n\n") || content.isBlank() && !content.isEmpty();
        if (!keeps) return Math.min(contentEnd, end);
        int last = end;
        while (last > contentEnd && text.charAt(last - 1) == ' ') last--;
        if (last > contentEnd && text.charAt(last - 1) == '\n') last--;
        if (last > contentEnd && text.charAt(last - 1) == '\r') last--;
        return last;
    }

    private void alias(AliasEvent event) {
        var name = event.getAlias().getValue();
        var start = mark(event.getStartMark());
        var target = anchors.get(name);
        if (target == null) {
            boolean inside = open.stream().anyMatch(o -> name(o.start.getAnchor()).equals(Optional.of(name)));
            throw new Refused(YamlFault.at(source, start, inside ? Reason.RECURSIVE_ALIAS : Reason.UNKNOWN_ALIAS, name));
        }
        written++;
        nodes += target.nodes;
        if (nodes > YamlReader.MAX_NODES) {
            throw new Refused(YamlFault.at(source, start, Reason.ALIAS_EXPANSION, String.valueOf(YamlReader.MAX_NODES)));
        }
        if (open.size() + target.height > YamlReader.MAX_DEPTH) throw tooDeep(start);
        int end = offset(event.getEndMark());
        findComments(start.offset());
        commentsUntil = end;
        add(new Alias(span(start.offset(), end), name, target.node), Optional.empty(), target.nodes, target.height);
    }

    private void close(CollectionEndEvent event) {
        var done = open.pop();
        int start = offset(done.start.getStartMark());
        int content = contentStart(text, start);
        boolean flow = done.start.isFlow();
        boolean bracketed = flow && content < text.length() && (text.charAt(content) == '{' || text.charAt(content) == '[');
        int end = bracketed ? offset(event.getEndMark())
                : done.children.isEmpty() ? content : done.children.getLast().span().end().offset();
        if (bracketed) {
            findComments(end);
            commentsUntil = end;
        }
        var span = span(start, end);
        var tag = done.start.getTag();
        var anchor = name(done.start.getAnchor());
        boolean isMap = event instanceof MappingEndEvent;
        checkTag(tag, span, Set.of(isMap ? "map" : "seq"));
        Node node = isMap ? new Mapping(span, tag, anchor, flow, entries(done.children))
                : new Sequence(span, tag, anchor, flow, done.children);
        add(node, done.start.getAnchor(), nodes - done.nodesBefore + 1, done.height + 1);
    }

    private List<Entry> entries(List<Node> children) {
        var entries = new ArrayList<Entry>(children.size() / 2);
        var seen = new HashMap<String, Node>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            var key = children.get(i);
            var value = children.get(i + 1);
            boolean isText = key.resolved() instanceof Scalar scalar && scalar.tag().filter(tag -> tag.startsWith("!")).isEmpty();
            if (!isText) {
                fault(key, Reason.KEY_NOT_TEXT);
                continue;
            }
            var entry = new Entry(key, value);
            var first = seen.putIfAbsent(entry.name(), key);
            if (first != null) repeats(entry, first, entries);
            if (entry.isMerge() && !isMergeable(value)) fault(value, Reason.MERGE_NOT_MAP);
            entries.add(entry);
        }
        return entries;
    }

    private void repeats(Entry entry, Node first, List<Entry> entries) {
        var fault = YamlFault.at(source, entry.key().span().start(), Reason.DUPLICATE_KEY, entry.name(), String.valueOf(first.span().start().line()));
        repeated.ifPresentOrElse(listener -> {
            listener.accept(fault);
            entries.removeIf(earlier -> earlier.name().equals(entry.name()));
        }, () -> addFault(fault));
    }

    private static boolean isMergeable(Node value) {
        return switch (value.resolved()) {
            case Mapping _ -> true;
            case Sequence list -> list.items().stream().allMatch(item -> item.resolved() instanceof Mapping);
            case Scalar _, Alias _ -> false;
        };
    }

    private void add(Node node, Optional<Anchor> anchor, int nodeCount, int height) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(node, nodeCount, height)));
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().children.add(node);
            open.peek().height = Math.max(open.peek().height, height);
        }
    }

    private void checkTag(Optional<String> tag, Span span, Set<String> allowed) {
        tag.ifPresent(name -> {
            boolean known = name.equals("!") || FUNCTION_TAG.matcher(name).matches()
                    || name.startsWith(YAML) && allowed.contains(name.substring(YAML.length()));
            if (!known) addFault(YamlFault.at(source, span.start(), Reason.UNSUPPORTED_TAG, name.replace(YAML, "!!")));
        });
    }

    private void count(int more, Optional<Mark> at) {
        written += more;
        nodes += more;
        if (nodes > YamlReader.MAX_NODES) {
            throw new Refused(YamlFault.at(source, mark(at), written < nodes ? Reason.ALIAS_EXPANSION : Reason.TOO_MANY_NODES,
                    String.valueOf(YamlReader.MAX_NODES)));
        }
    }

    private Refused tooDeep(io.archloom.yaml.Mark at) {
        return new Refused(YamlFault.at(source, at, Reason.TOO_DEEP, String.valueOf(YamlReader.MAX_DEPTH)));
    }

    private void fault(Node at, Reason reason, String... arguments) {
        addFault(YamlFault.at(source, at.span().start(), reason, arguments));
    }

    private void addFault(YamlFault fault) {
        if (faults.size() < MAX_FAULTS) faults.add(fault);
    }

    /// Between two scalars there is only punctuation, tags, anchors and comments: a `#` after a blank starts a comment.
    private void findComments(int until) {
        for (int i = commentsUntil; i < until; i++) {
            if (text.charAt(i) != '#' || i > 0 && !Character.isWhitespace(text.charAt(i - 1)) && text.charAt(i - 1) != '\uFEFF') continue;
            int end = lines.end(i);
            boolean ownLine = text.substring(lines.start(i), i).isBlank();
            comments.add(new Comment(span(i, end), text.substring(i + 1, end).strip(), ownLine));
            i = end - 1;
        }
        commentsUntil = Math.max(commentsUntil, until);
    }

    /// Where a node's own text starts, after its tag and anchor.
    static int contentStart(String text, int start) {
        int i = start;
        while (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '&')) {
            while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && ",[]{}".indexOf(text.charAt(i)) < 0) i++;
            i = skipBlanks(text, i);
        }
        return i;
    }

    /// The next offset that is neither a blank nor in a comment.
    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') i++;
            } else if (!Character.isWhitespace(c)) {
                break;
            } else {
                i++;
            }
        }
        return i;
    }

    private Span span(int start, int end) {
        return new Span(lines.mark(start), lines.mark(end));
    }

    private io.archloom.yaml.Mark mark(Optional<Mark> mark) {
        return lines.mark(offset(mark));
    }

    private int offset(Optional<Mark> mark) {
        return offsets.charOf(mark.orElseThrow().getIndex());
    }

    private static Optional<String> name(Optional<Anchor> anchor) {
        return anchor.map(Anchor::getValue);
    }
}
