package io.archloom.schema;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What a value may be, by JSON Schema as resource providers use it. References are followed when they are asked for, since
/// shapes may contain themselves.
public final class Shape {
    private static final String DEFINITIONS = "#/";
    /// References that lead to themselves end somewhere.
    private static final int MOST_HOPS = 16;

    private final JsonNode root;
    private final JsonNode node;

    Shape(JsonNode root, JsonNode node) {
        this.root = root;
        var at = node;
        for (int hops = 0; at.has("$ref") && hops < MOST_HOPS; hops++) {
            var target = at.path("$ref").asString("");
            at = target.startsWith(DEFINITIONS) ? root.at(target.substring(1)) : root.path("nowhere");
        }
        this.node = at;
    }

    /// `string`, `integer`, `number`, `boolean`, `array`, `object`; empty: whatever it likes.
    public Set<String> types() {
        var types = node.path("type");
        var named = types.isArray() ? texts(types) : types.isString() ? List.of(types.asString()) : List.<String>of();
        return named.stream().collect(Collectors.toUnmodifiableSet());
    }

    /// The entries of a map that have a shape of their own, in the schema's order.
    public Map<String, Shape> properties() {
        var properties = new LinkedHashMap<String, Shape>();
        node.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), new Shape(root, entry.getValue())));
        return properties;
    }

    public Optional<Shape> property(String name) {
        var property = node.path("properties").get(name);
        return Optional.ofNullable(property).map(it -> new Shape(root, it));
    }

    /// The entries that a map must have.
    public List<String> required() {
        return texts(node.path("required"));
    }

    /// Whether a map may have entries that [#properties] does not name.
    public boolean isOpen() {
        var further = node.path("additionalProperties");
        return !(further.isBoolean() && !further.asBoolean()) || node.has("patternProperties") || variants().anyMatch(Shape::namesMore)
                || !node.has("properties");
    }

    /// The entries of a map that are named by a pattern, by that pattern; those that Java cannot read are left out.
    public Map<Pattern, Shape> patterned() {
        var patterned = new LinkedHashMap<Pattern, Shape>();
        node.path("patternProperties").properties().forEach(entry -> pattern(entry.getKey())
                .ifPresent(pattern -> patterned.put(pattern, new Shape(root, entry.getValue()))));
        return patterned;
    }

    /// Whether a map has no entries but those that are named or fit a pattern.
    public boolean isPatterned() {
        return node.path("additionalProperties").isBoolean() && !node.path("additionalProperties").asBoolean() && !patterned().isEmpty()
                && patterned().size() == node.path("patternProperties").size();
    }

    /// What the items of a list may be.
    public Optional<Shape> items() {
        return Optional.ofNullable(node.get("items")).filter(JsonNode::isObject).map(it -> new Shape(root, it));
    }

    /// The texts or numbers allowed, where only these are.
    public List<String> choices() {
        return node.has("const") ? List.of(node.path("const").asString("")) : texts(node.path("enum"));
    }

    public Optional<BigDecimal> minimum() {
        return number("minimum");
    }

    public Optional<BigDecimal> maximum() {
        return number("maximum");
    }

    /// Least number of characters of a text.
    public Optional<BigDecimal> minLength() {
        return number("minLength");
    }

    /// Greatest number of characters of a text.
    public Optional<BigDecimal> maxLength() {
        return number("maxLength");
    }

    /// Least number of items of a list.
    public Optional<BigDecimal> minItems() {
        return number("minItems");
    }

    /// Greatest number of items of a list.
    public Optional<BigDecimal> maxItems() {
        return number("maxItems");
    }

    /// What must be found in a text. Providers write these for several engines: one that Java cannot read holds for no text.
    public Optional<Pattern> pattern() {
        return Optional.ofNullable(node.get("pattern")).flatMap(it -> pattern(it.asString("")));
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    /// Most variants say only which entries go together.
    private static boolean namesMore(JsonNode variants) {
        return StreamSupport.stream(variants.spliterator(), false).anyMatch(it -> it.has("properties") || it.has("$ref"));
    }

    /// Whether the schema leaves a choice between shapes, so that nothing can be said of one entry alone.
    private Stream<JsonNode> variants() {
        return Stream.of("anyOf", "oneOf", "allOf").map(node::get).filter(it -> it != null && it.isArray());
    }

    private Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(item -> item.asString("")).toList();
    }
}
