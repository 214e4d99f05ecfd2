package io.archloom.yaml;

import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// A part of a YAML or JSON text with its position. Trees are finite and at most [YamlReader#MAX_DEPTH] deep, aliases
/// followed, so walking one recursively is safe.
///
/// A span covers the node with its tag and anchor; a block collection ends with its last entry, and a block scalar with
/// its last line of text. `tag` is as the parser resolves it: `!Ref`, or `tag:yaml.org,2002:str` for `!!str`.
public sealed interface Node {

    Span span();

    Optional<String> tag();

    Optional<String> anchor();

    /// How a scalar is written.
    enum Style { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED }

    /// A text, number or other atom; `text` is its content without quotes and escapes.
    record Scalar(Span span, Optional<String> tag, Optional<String> anchor, String text, Style style) implements Node {}

    /// A list; `flow` means written in brackets.
    record Sequence(Span span, Optional<String> tag, Optional<String> anchor, boolean flow, List<Node> items)
            implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A map in the order written; keys are unique. `flow` means written in braces.
    record Mapping(Span span, Optional<String> tag, Optional<String> anchor, boolean flow, List<Entry> entries)
            implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// The entry of that name as written here, entries merged by `<<` not counted.
        public Optional<Entry> entry(String name) {
            return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
        }

        /// The value of that name as written here.
        public Optional<Node> get(String name) {
            return entry(name).map(Entry::value);
        }
    }

    /// A reference to an anchored node earlier in the text.
    record Alias(Span span, String name, Node target) implements Node {
        @Override public Optional<String> tag() {
            return Optional.empty();
        }

        @Override public Optional<String> anchor() {
            return Optional.empty();
        }
    }

    /// One entry of a [Mapping]. The key is a scalar, or an alias of one.
    record Entry(Node key, Node value) {

        /// The key's text. Keys are always text: `on` and `0123` name entries as they are written.
        public String name() {
            return ((Scalar) key.resolved()).text();
        }

        /// From the start of the key to the end of the value.
        public Span span() {
            return new Span(key.span().start(), value.span().end());
        }

        /// Whether this is YAML's `<<`, which takes over another map's entries.
        public boolean isMerge() {
            return key instanceof Scalar(_, _, _, var text, var style) && text.equals("<<") && style == Style.PLAIN;
        }
    }

    /// This node, or what an alias stands for.
    default Node resolved() {
        return this instanceof Alias(_, _, var target) ? target : this;
    }

    /// What this node means, as CloudFormation reads it: see [Scalars#meaningOf] for plain scalars. Tags such as `!Sub`
    /// and maps such as `Fn::Sub: …` are intrinsics, merge keys are merged, aliases are copies.
    default Value value() {
        return Meaning.of(this);
    }
}
