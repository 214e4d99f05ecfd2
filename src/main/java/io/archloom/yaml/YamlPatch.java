package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.value.Value.Intrinsic;
import io.archloom.value.Value.ListOf;
import io.archloom.value.Value.MapOf;
import io.archloom.value.Value.Text;
import io.archloom.yaml.Cell.Addition;
import io.archloom.yaml.Cell.Plan;
import io.archloom.yaml.Node.Alias;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Scalar;
import io.archloom.yaml.Node.Sequence;
import io.archloom.yaml.Node.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes a text as little as possible so that it means a wanted value.
///
/// Entries that already mean what is wanted keep their bytes: comments, quoting, order, blank lines, anchors. A changed
/// scalar keeps its quotes; an added entry follows its predecessor in the wanted order and is indented like the file;
/// a removed entry takes the comments directly above it along; an entry that only got another name is renamed in place.
/// A wanted value equal to the text's gives no edit at all.
/// Block and flow style, JSON, LF and CR LF are all edited in their own manner.
///
/// An alias stays while its anchor means what the alias should; otherwise it is written out. The result is read again
/// before it is returned: should an edit not give the wanted value, the text is written anew instead, so that what is
/// saved is never wrong.
public final class YamlPatch {
    private static final int MOST_ROUNDS = 8;

    /// The names under which AWS and designs keep the id of a list's item.
    private static final List<String> IDENTITIES = List.of("id", "name", "Id", "Name", "Sid", "Key", "AttributeName", "IndexName");

    private final YamlDocument document;
    private final String text;
    private final Lines lines;
    private final List<TextEdit> edits = new ArrayList<>();
    private final BlockEdits block;
    private final FlowEdits flow;
    private final Map<Node, Value> meanings = new IdentityHashMap<>();
    /// Anchored nodes that this patch changes or removes.
    private final Set<Node> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Nodes that have to be written out though they mean what is wanted, and all that holds them.
    private final Set<Node> tainted;

    private YamlPatch(YamlDocument document, FileStyle style, Set<Node> tainted) {
        this.document = document;
        this.text = document.text();
        this.lines = new Lines(text);
        this.block = new BlockEdits(document, lines, style, edits);
        this.flow = new FlowEdits(text, lines, style, edits);
        this.tainted = tainted;
    }

    /// The document's text, changed to mean `wanted`.
    public static String patch(YamlDocument document, Value wanted) {
        return patch(document, wanted, YamlLayout.PLAIN);
    }

    /// The same; what is added is laid out by `layout`.
    public static String patch(YamlDocument document, Value wanted, YamlLayout layout) {
        return TextEdit.apply(document.text(), edits(document, wanted, layout));
    }

    /// The edits that make the document's text mean `wanted`, by their place; none if it does already.
    public static List<TextEdit> edits(YamlDocument document, Value wanted, YamlLayout layout) {
        if (document.value().equals(wanted)) return List.of();
        var style = FileStyle.of(document);
        Set<Node> written = Collections.newSetFromMap(new IdentityHashMap<>());
        var edits = attempt(document, wanted, layout, style, written);
        if (means(document.text(), edits, wanted)) return edits;
        // a block scalar that ends the file without a line break gains one when something follows
        written.add(lastScalar(document.root()));
        edits = attempt(document, wanted, layout, style, written);
        return means(document.text(), edits, wanted) ? edits : List.of(rewrite(document, wanted, layout, style));
    }

    /// Until no alias that stays is left with an anchor that changes; `written` are the nodes known to change.
    private static List<TextEdit> attempt(YamlDocument document, Value wanted, YamlLayout layout, FileStyle style, Set<Node> written) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<Node> tainted = Collections.newSetFromMap(new IdentityHashMap<>());
            taint(document.root(), written, tainted);
            var patch = new YamlPatch(document, style, tainted);
            patch.root(wanted, layout);
            if (!written.addAll(patch.changed)) return patch.edits.stream()
                    .map(edit -> new TextEdit(edit.start(), edit.end(), edit.replacement().replace("\n", style.newline())))
                    .sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end)).toList();
        }
        return List.of();
    }

    private static Node lastScalar(Node node) {
        return switch (node) {
            case Mapping map when !map.entries().isEmpty() -> lastScalar(map.entries().getLast().value());
            case Sequence list when !list.items().isEmpty() -> lastScalar(list.items().getLast());
            case Mapping _, Sequence _, Scalar _, Alias _ -> node;
        };
    }

    private static boolean means(String text, List<TextEdit> edits, Value wanted) {
        return TextEdit.areDisjoint(edits) && YamlReader.read(TextEdit.apply(text, edits), "") instanceof YamlDocument read
                && read.value().equals(wanted);
    }

    private static TextEdit rewrite(YamlDocument document, Value wanted, YamlLayout layout, FileStyle style) {
        var written = style.json() ? JsonWriter.write(wanted) : YamlWriter.write(wanted, layout);
        return new TextEdit(0, document.text().length(), written.replace("\n", style.newline()));
    }

    /// Marks every alias of a changed anchor, and changed scalars, with all that holds them.
    private static boolean taint(Node node, Set<Node> changed, Set<Node> tainted) {
        boolean found = false;
        switch (node) {
            case Alias alias -> found = changed.contains(alias.target()) || tainted.contains(alias.target());
            case Scalar scalar when scalar.anchor().isEmpty() -> found = changed.contains(scalar);
            case Sequence list -> {
                for (var item : list.items()) found |= taint(item, changed, tainted);
            }
            case Mapping map -> {
                for (var entry : map.entries()) found |= taint(entry.key(), changed, tainted) | taint(entry.value(), changed, tainted);
            }
            case Scalar _ -> {}
        }
        if (found) tainted.add(node);
        return found;
    }

    private void root(Value wanted, YamlLayout layout) {
        var root = document.root();
        int start = root.span().start().offset();
        var cell = new Cell(start, start, root.span().end().offset(), Optional.empty(), root);
        boolean inFlow = root instanceof Mapping map && map.flow() || root instanceof Sequence list && list.flow();
        var plain = new YamlLayout(Optional.empty(), layout.isFlow(), false, layout.children());
        if (!change(cell, wanted, plain, inFlow)) {
            leave(root);
            var written = document.isJson() ? JsonWriter.write(wanted) : YamlWriter.write(wanted, plain);
            boolean ends = start < text.length();
            boolean onNewLine = start == 0 || text.substring(lines.start(start), start).isEmpty();
            edits.add(new TextEdit(start, cell.end(), (onNewLine ? "" : "\n") + (ends ? written.stripTrailing() : written)));
        }
    }

    private void value(Cell cell, Value wanted, YamlLayout layout, boolean inFlow) {
        if (change(cell, wanted, layout, inFlow)) return;
        leave(cell.value());
        if (inFlow) flow.value(cell, wanted);
        else block.value(cell, wanted, layout);
    }

    /// Whether the node means the wanted value already or was changed within; otherwise it has to be replaced.
    private boolean change(Cell cell, Value wanted, YamlLayout layout, boolean inFlow) {
        var node = cell.value();
        if (meaning(node).equals(wanted)) {
            if (!tainted.contains(node)) return true;
        } else if (node.anchor().isPresent()) {
            changed.add(node);
        }
        if (Meaning.function(node).isPresent()) {
            return wanted instanceof Intrinsic intrinsic && FlowWriter.tagged(intrinsic)
                    .filter(tagged -> node.tag().equals(Optional.of("!" + tagged.name())))
                    .map(tagged -> content(node, tagged.argument(), layout, inFlow)).orElse(false);
        }
        if (node instanceof Mapping map && wanted instanceof Intrinsic intrinsic && map.entries().size() == 1) {
            var spelled = Meaning.spelled(intrinsic);
            if (!map.entries().getFirst().name().equals(spelled.name())) return false;
            value(Cell.of(text, map).getFirst(), spelled.argument(), layout.child(spelled.name()), inFlow || map.flow());
            return true;
        }
        return content(node, wanted, layout, inFlow);
    }

    /// Changes what a node holds, its tag aside.
    private boolean content(Node node, Value wanted, YamlLayout layout, boolean inFlow) {
        return switch (node) {
            case Mapping map when wanted instanceof MapOf(var entries) -> map(map, entries, layout, inFlow || map.flow());
            case Sequence list when wanted instanceof ListOf(var items) -> list(list, items, layout, inFlow || list.flow());
            case Scalar scalar when wanted instanceof Text(var changedText) -> scalar(scalar, changedText, inFlow);
            case Mapping _, Sequence _, Scalar _, Alias _ -> false;
        };
    }

    private boolean scalar(Scalar scalar, String wanted, boolean inFlow) {
        boolean isText = Meaning.function(scalar).isPresent() || scalar.tag().isEmpty() && scalar.value() instanceof Text;
        if (!isText || scalar.span().isEmpty() || document.isJson() && scalar.style() != Style.DOUBLE_QUOTED) return false;
        boolean needsEscapes = Scalars.quoted(wanted).startsWith("\"");
        var styled = switch (scalar.style()) {
            case PLAIN -> Scalars.isPlain(wanted, inFlow) ? Optional.of(wanted)
                    : inFlow || !needsEscapes ? Optional.of(Scalars.quoted(wanted)) : Optional.<String>empty();
            case SINGLE_QUOTED -> needsEscapes && !inFlow ? Optional.<String>empty() : Optional.of(Scalars.quoted(wanted));
            case DOUBLE_QUOTED -> Optional.of(Scalars.doubleQuoted(wanted));
            case LITERAL, FOLDED -> Optional.<String>empty();
        };
        int end = scalar.span().end().offset();
        int start = TreeBuilder.contentStart(text, scalar.span().start().offset());
        styled.filter(_ -> start < end).ifPresent(it -> edits.add(new TextEdit(start, end, it)));
        return styled.isPresent() && start < end;
    }

    private boolean map(Mapping map, Map<String, Value> wanted, YamlLayout layout, boolean inFlow) {
        var merged = new HashMap<String, Value>();
        var cells = Cell.of(text, map);
        for (var cell : cells) {
            var entry = cell.entry().orElseThrow();
            if (tainted.contains(entry.key()) || entry.isMerge() && tainted.contains(entry.value())) return false;
            if (entry.isMerge()) for (var source : Meaning.mergedBy(entry)) source.entries().forEach(merged::putIfAbsent);
        }
        if (!wanted.keySet().containsAll(merged.keySet())) return false;
        var renamed = renamed(map, cells, wanted, merged.keySet());
        var own = new HashMap<String, Cell>();
        var kept = new ArrayList<Cell>();
        for (var cell : cells) {
            var entry = cell.entry().orElseThrow();
            var name = renamed.getOrDefault(cell, entry.name());
            if (!entry.isMerge() && !wanted.containsKey(name)) continue;
            kept.add(cell);
            if (!entry.isMerge()) own.put(name, cell);
        }
        var first = new ArrayList<Addition>();
        var added = new IdentityHashMap<Cell, List<Addition>>();
        var after = first;
        if (!kept.isEmpty() && kept.getFirst().entry().orElseThrow().isMerge()) {
            // what overrides a merge stands below it
            after = new ArrayList<>();
            added.put(kept.getFirst(), after);
        }
        for (var entry : wanted.entrySet()) {
            var name = entry.getKey();
            if (own.containsKey(name)) {
                after = new ArrayList<>();
                added.put(own.get(name), after);
            } else if (!entry.getValue().equals(merged.get(name))) {
                after.add(new Addition(Optional.of(name), entry.getValue(), layout.child(name)));
            }
        }
        var plan = new Plan(cells, kept, first, filled(added));
        if (!isPossible(map, plan, inFlow)) return false;
        renamed.forEach((cell, name) -> rename(cell.entry().orElseThrow().key(), name, inFlow));
        own.forEach((name, cell) -> value(cell, wanted.get(name), layout.child(name), inFlow));
        collection(plan, inFlow);
        return true;
    }

    /// A removed and an added entry of the same, substantial value are one entry with a new name; it keeps its place,
    /// its comments and the form of its value.
    private Map<Cell, String> renamed(Mapping map, List<Cell> cells, Map<String, Value> wanted, Set<String> merged) {
        var before = new LinkedHashMap<Value, Cell>();
        for (var cell : cells) {
            var entry = cell.entry().orElseThrow();
            boolean free = !entry.isMerge() && !wanted.containsKey(entry.name()) && entry.key() instanceof Scalar key
                    && key.anchor().isEmpty() && key.tag().isEmpty() && key.style() != Style.LITERAL && key.style() != Style.FOLDED;
            if (free && isSubstantial(meaning(entry.value()))) before.put(meaning(entry.value()), cell);
        }
        var renamed = new IdentityHashMap<Cell, String>();
        for (var entry : wanted.entrySet()) {
            if (before.isEmpty()) break;
            boolean isNew = !merged.contains(entry.getKey()) && map.entry(entry.getKey()).isEmpty();
            if (isNew && isSubstantial(entry.getValue())) {
                var cell = before.remove(entry.getValue());
                if (cell != null) renamed.put(cell, entry.getKey());
            }
        }
        return renamed;
    }

    private static boolean isSubstantial(Value value) {
        return value instanceof MapOf(var entries) && !entries.isEmpty() || value instanceof ListOf(var items) && !items.isEmpty();
    }

    private void rename(Node key, String name, boolean inFlow) {
        var plain = FlowWriter.key(name, inFlow);
        var written = ((Scalar) key).style() == Style.DOUBLE_QUOTED ? Scalars.doubleQuoted(name)
                : ((Scalar) key).style() == Style.SINGLE_QUOTED ? Scalars.quoted(name)
                : FlowWriter.isSimpleKey(plain) ? plain.substring(0, plain.length() - 1) : FlowWriter.text(name, inFlow);
        edits.add(new TextEdit(key.span().start().offset(), key.span().end().offset(), written));
    }

    private boolean list(Sequence list, List<Value> wanted, YamlLayout layout, boolean inFlow) {
        var cells = Cell.of(text, list);
        var pairs = Alignment.of(cells, wanted, List.of((cell, value) -> meaning(cell.value()).equals(value),
                (cell, value) -> isSameThing(meaning(cell.value()), value)));
        var kept = new ArrayList<Cell>();
        var first = new ArrayList<Addition>();
        var added = new IdentityHashMap<Cell, List<Addition>>();
        var after = first;
        int next = 0;
        for (var pair : pairs) {
            for (; next < pair.after(); next++) after.add(new Addition(Optional.empty(), wanted.get(next), layout.child(String.valueOf(next))));
            kept.add(cells.get(pair.before()));
            after = new ArrayList<>();
            added.put(cells.get(pair.before()), after);
            next = pair.after() + 1;
        }
        for (; next < wanted.size(); next++) after.add(new Addition(Optional.empty(), wanted.get(next), layout.child(String.valueOf(next))));
        var plan = new Plan(cells, kept, first, filled(added));
        if (!isPossible(list, plan, inFlow)) return false;
        for (var pair : pairs) {
            value(cells.get(pair.before()), wanted.get(pair.after()), layout.child(String.valueOf(pair.after())), inFlow);
        }
        collection(plan, inFlow);
        return true;
    }

    /// Whether two maps of a list speak of the same thing: both hold it under the same one name, or under the same id.
    private static boolean isSameThing(Value before, Value after) {
        if (!(before instanceof MapOf(var old) && after instanceof MapOf(var now))) return false;
        return old.size() == 1 && old.keySet().equals(now.keySet())
                || IDENTITIES.stream().anyMatch(key -> old.containsKey(key) && old.get(key).equals(now.get(key)));
    }

    /// An empty collection has no place to add to, and a pair without braces (`[a: b]`) has room for one entry only.
    private boolean isPossible(Node node, Plan plan, boolean inFlow) {
        if (plan.changesNothing()) return true;
        int start = TreeBuilder.contentStart(text, node.span().start().offset());
        boolean bracketed = start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
        return !plan.kept().isEmpty() && (bracketed || !inFlow);
    }

    /// Comes after the edits within the kept cells: what they append stands before what is added behind them.
    private void collection(Plan plan, boolean inFlow) {
        if (plan.changesNothing()) return;
        plan.cells().stream().filter(cell -> !plan.keeps(cell)).forEach(cell -> leave(cell.value()));
        if (inFlow) flow.collection(plan);
        else block.collection(plan);
    }

    private static Map<Cell, List<Addition>> filled(Map<Cell, List<Addition>> added) {
        added.values().removeIf(List::isEmpty);
        return added;
    }

    /// Notes the anchors that go with a node.
    private void leave(Node node) {
        if (node.anchor().isPresent()) changed.add(node);
        switch (node) {
            case Sequence list -> list.items().forEach(this::leave);
            case Mapping map -> map.entries().forEach(entry -> {
                leave(entry.key());
                leave(entry.value());
            });
            case Scalar _, Alias _ -> {}
        }
    }

    private Value meaning(Node node) {
        var known = meanings.get(node);
        if (known == null) meanings.put(node, known = node.value());
        return known;
    }
}
