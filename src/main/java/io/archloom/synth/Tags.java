package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The design's tags on every resource that can have them; on those of a design that is operated somewhere also which design it is and
/// what they were drawn as, by which bills and consoles can be sorted.
final class Tags implements Pass {
    private static final int LONGEST = 256;

    /// Where a type's tags stand.
    private record Place(String property, boolean isList) {}

    private static final Map<String, Place> PLACES = places();

    @Override public void write(Stack stack) {
        if (!stack.handover.operated() && stack.design.settings().tags().isEmpty()) {
            return;
        }
        stack.drafts.values().forEach(draft -> Optional.ofNullable(PLACES.get(draft.type)).ifPresent(place ->
                merged(draft.get(place.property()), tags(stack, draft), place.isList()).ifPresent(tags -> draft.set(place.property(), tags))));
    }

    /// With those that the resource has, which win; empty where what it has cannot be added to.
    private static Optional<Value> merged(Optional<Value> own, Map<String, String> tags, boolean isList) {
        return switch (own.orElse(Value.NULL)) {
            case Value.Null _ -> Optional.of(value(tags, isList));
            case Value.ListOf(var items) when isList -> {
                var keys = items.stream().flatMap(item -> item instanceof Value.MapOf tag ? tag.get("Key").flatMap(Value::asText).stream() : Stream.empty())
                        .collect(Collectors.toSet());
                var all = new ArrayList<>(items);
                all.addAll(((Value.ListOf) value(without(tags, keys), true)).items());
                yield Optional.of(Value.list(all));
            }
            case Value.MapOf(var entries) when !isList -> {
                var all = new LinkedHashMap<>(entries);
                all.putAll(((Value.MapOf) value(without(tags, entries.keySet()), false)).entries());
                yield Optional.of(Value.map(all));
            }
            default -> Optional.empty();
        };
    }

    private static Map<String, String> without(Map<String, String> tags, Set<String> keys) {
        var left = new LinkedHashMap<>(tags);
        left.keySet().removeAll(keys);
        return left;
    }

    private static Map<String, String> tags(Stack stack, Draft draft) {
        var settings = stack.design.settings();
        var tags = new LinkedHashMap<>(settings.tags());
        if (stack.handover.operated()) {
            var name = allowed(settings.name());
            if (!name.isEmpty()) {
                tags.putIfAbsent("application", name);
            }
            tags.putIfAbsent("component", draft.origin.map(ElementId::value).map(Tags::allowed).orElse("operations"));
        }
        return tags;
    }

    private static Value value(Map<String, String> tags, boolean isList) {
        if (isList) {
            return Value.list(tags.entrySet().stream().map(tag -> Value.map("Key", Value.of(tag.getKey()), "Value", Value.of(tag.getValue()))).toList());
        }
        var map = new LinkedHashMap<String, Value>();
        tags.forEach((key, text) -> map.put(key, Value.of(text)));
        return Value.map(map);
    }

    /// The letters that all services take in a tag.
    private static String allowed(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} _.:/=+@-]+", " ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        try (var in = Objects.requireNonNull(Tags.class.getResourceAsStream("taggable.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                places.put(words[0], new Place(words[1], words[2].equals("list")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
