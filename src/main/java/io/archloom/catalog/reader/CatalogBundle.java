package io.archloom.catalog.reader;

import io.archloom.yaml.Mark;
import io.archloom.yaml.Node;
import io.archloom.yaml.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The catalogue's files in one: their trees with all positions, aliases followed, every distinct text once.
///
/// Made by the build from the files beside it, read at each start: reading it takes a tenth of parsing the files.
final class CatalogBundle {
    private static final int FORMAT = 0xA2C70001;
    private static final Node.Style[] STYLES = Node.Style.values();

    private CatalogBundle() {}

    /// Writes the bundle of a folder of compiled classes and resources, named by the only argument.
    ///
    /// @throws IllegalStateException when a file is not YAML
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[0]);
        var folder = classes.resolve("catalog");
        var files = CatalogFiles.read(folder, classes.resolve("icons"), "");
        if (!files.problems().isEmpty()) {
            throw new IllegalStateException(files.problems().stream()
                    .map(problem -> problem.place() + ": " + problem.message() + "\n").reduce("\n", String::concat));
        }
        Files.write(folder.resolve(ShippedFiles.BUNDLE), write(files));
    }

    static byte[] write(CatalogFiles files) throws IOException {
        var body = new ByteArrayOutputStream();
        var writer = new Writer(new DataOutputStream(body));
        writer.number(files.icons().size());
        for (var icon : files.icons().entrySet()) {
            writer.text(icon.getKey());
            writer.text(icon.getValue());
        }
        writer.number(files.trees().size());
        for (var tree : files.trees().entrySet()) {
            writer.text(tree.getKey());
            writer.node(tree.getValue());
        }
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.writeInt(FORMAT);
        out.writeInt(writer.texts.size());
        for (var text : writer.texts.keySet()) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        body.writeTo(out);
        return whole.toByteArray();
    }

    /// @throws IOException when the bytes are not a bundle of this version
    static CatalogFiles read(byte[] bytes) throws IOException {
        var in = ByteBuffer.wrap(bytes);
        if (bytes.length < 2 * Integer.BYTES || in.getInt() != FORMAT) {
            throw new IOException("not a catalogue of this version");
        }
        var texts = new String[in.getInt()];
        for (int i = 0; i < texts.length; i++) {
            int length = in.getInt();
            texts[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
        var reader = new Reader(in, texts);
        var icons = new TreeMap<String, String>();
        for (int i = reader.number(); i > 0; i--) {
            icons.put(reader.text(), reader.text());
        }
        var trees = new TreeMap<String, Node>();
        for (int i = reader.number(); i > 0; i--) {
            trees.put(reader.text(), reader.node());
        }
        return new CatalogFiles("", trees, icons, List.of());
    }

    private record Writer(DataOutputStream out, Map<String, Integer> texts) {
        Writer(DataOutputStream out) {
            this(out, new LinkedHashMap<>());
        }

        void number(int number) throws IOException {
            int rest = number;
            for (; rest > 0x7F; rest >>>= 7) {
                out.writeByte(rest | 0x80);
            }
            out.writeByte(rest);
        }

        void text(String text) throws IOException {
            var known = texts.putIfAbsent(text, texts.size());
            number(known == null ? texts.size() - 1 : known);
        }

        void mark(Mark mark) throws IOException {
            number(mark.line());
            number(mark.column());
            number(mark.offset());
        }

        void node(Node node) throws IOException {
            var resolved = node.resolved();
            mark(node.span().start());
            mark(node.span().end());
            text(resolved.tag().orElse(""));
            switch (resolved) {
                case Node.Scalar scalar -> {
                    out.writeByte(scalar.style().ordinal());
                    text(scalar.text());
                }
                case Node.Sequence list -> {
                    out.writeByte(list.flow() ? 11 : 10);
                    number(list.items().size());
                    for (var item : list.items()) {
                        node(item);
                    }
                }
                case Node.Mapping map -> {
                    out.writeByte(map.flow() ? 13 : 12);
                    number(map.entries().size());
                    for (var entry : map.entries()) {
                        node(entry.key());
                        node(entry.value());
                    }
                }
                case Node.Alias _ -> throw new AssertionError("an alias of an alias");
            }
        }
    }

    private record Reader(ByteBuffer in, String[] texts) {
        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int next = in.get() & 0xFF;
                number |= (next & 0x7F) << shift;
                if (next <= 0x7F) {
                    return number;
                }
            }
        }

        String text() {
            return texts[number()];
        }

        Mark mark() {
            return new Mark(number(), number(), number());
        }

        Node node() {
            var span = new Span(mark(), mark());
            var name = text();
            Optional<String> tag = name.isEmpty() ? Optional.empty() : Optional.of(name);
            int type = in.get() & 0xFF;
            return switch (type) {
                case 10, 11 -> {
                    var items = new ArrayList<Node>();
                    for (int i = number(); i > 0; i--) {
                        items.add(node());
                    }
                    yield new Node.Sequence(span, tag, Optional.empty(), type == 11, items);
                }
                case 12, 13 -> {
                    var entries = new ArrayList<Node.Entry>();
                    for (int i = number(); i > 0; i--) {
                        entries.add(new Node.Entry(node(), node()));
                    }
                    yield new Node.Mapping(span, tag, Optional.empty(), type == 13, entries);
                }
                default -> new Node.Scalar(span, tag, Optional.empty(), text(), STYLES[type]);
            };
        }
    }
}
